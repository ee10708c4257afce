/** Is the offense on a list that the policy means? As the list itself says, or as an officer ticks it by hand. */
import { listed, type Offense } from '#shared/core/listed.ts'
import type { OffenseList } from '#shared/record/offenseList.ts'
import { Choice } from '#client/part/Choice.tsx'

type Props = {
  readonly at: string
  readonly offense: Offense
  readonly lists: readonly OffenseList[]
  readonly onChange: (ticks: Record<string, boolean>) => void
}

const SAYS = { true: 'yes', false: 'no', unknown: 'not decided' } as const

export function Ticks({ at, offense, lists, onChange }: Props) {
  const { ticks } = offense
  return lists.map((list) => {
    const unticked = Object.fromEntries(Object.entries(ticks).filter(([id]) => id !== list.id))
    const own = listed({ ...offense, ticks: {} }, list)
    const tick = ticks[list.id]
    return (
      <Choice
        key={list.id}
        name={`${at}.ticks.${list.id}`}
        className="wide"
        label={`On the list: ${list.title}?`}
        value={tick === undefined ? 'list' : tick ? 'yes' : 'no'}
        words={{ list: `as the list says: ${SAYS[`${own}`]}`, yes: 'yes, ticked by hand', no: 'no, ticked by hand' }}
        onChange={(word) => onChange(word === 'list' ? unticked : { ...unticked, [list.id]: word === 'yes' })}
      />
    )
  })
}
