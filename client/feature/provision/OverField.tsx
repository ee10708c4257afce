/** Which clauses below this one is meant to prevail over; where two speak and none is named, it is shown as a disagreement. */
import { Chips } from '#client/part/Chips.tsx'

type Props = { readonly over: readonly string[]; readonly below: readonly string[]; readonly onChange: (over: string[]) => void }

export function OverField({ over, below, onChange }: Props) {
  if (below.length === 0 && over.length === 0) return null
  const all = over.includes('*')
  const gone = over.filter((clause) => clause !== '*' && !below.includes(clause))
  const options = [
    { value: '*', label: 'all of them' },
    ...(all ? [] : [...below, ...gone].map((clause) => ({ value: clause, label: clause }))),
  ]
  const toggle = (clause: string) => {
    if (clause === '*') return onChange(all ? [] : ['*'])
    onChange(over.includes(clause) ? over.filter((one) => one !== clause) : [...over, clause])
  }
  return (
    <div className="over">
      <span className="quiet">Meant to prevail over, of the clauses below</span>
      <Chips label="Prevails over" options={options} chosen={over} onToggle={toggle} />
    </div>
  )
}
