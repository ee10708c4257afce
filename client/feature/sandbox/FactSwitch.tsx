/** One fact of the case: yes, no or not known; one of its words; a number; a day. */
import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { valueWords } from '#shared/core/valueWords.ts'
import type { FactWord } from '#shared/core/vocabulary.ts'
import { Chips } from '#client/part/Chips.tsx'
import { MomentOrDay } from '#client/part/MomentOrDay.tsx'

type Props = {
  readonly word: FactWord
  /** As it is said aloud: with the item that it belongs to. */
  readonly label: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

const UNKNOWN = { value: 'unknown', label: 'not known' }

export function FactSwitch({ word, label, value, onChange }: Props) {
  if (word.kind === 'flag' || isYesNo(word))
    return (
      <Chips
        label={label}
        options={[{ value: 'yes', label: 'yes' }, { value: 'no', label: 'no' }, UNKNOWN]}
        chosen={[value === true ? 'yes' : value === false ? 'no' : known(value) ? String(value) : 'unknown']}
        onToggle={(chosen) => onChange(chosen === 'unknown' ? chosen : word.kind === 'flag' ? chosen === 'yes' : chosen)}
      />
    )
  if (word.kind === 'word' && word.values)
    return (
      <NativeSelect
        size="xs"
        aria-label={label}
        value={known(value) || value === '' ? String(value) : 'unknown'}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={wordOptions(word, value)}
      />
    )
  if (word.kind === 'set' && word.values) return <SetSwitch word={word} label={label} value={value} onChange={onChange} />
  if (word.kind === 'number')
    return (
      <NumberInput
        size="xs"
        w={90}
        min={0}
        aria-label={label}
        placeholder="not known"
        value={typeof value === 'number' ? value : ''}
        onChange={(number) => onChange(typeof number === 'number' ? number : 'unknown')}
      />
    )
  if (word.kind === 'date') return <DateSwitch label={label} value={value} onChange={onChange} />
  return <TextSwitch label={label} value={value} onChange={onChange} />
}

/** Words of one's own: none written is not the same as not known. */
function TextSwitch({ label, value, onChange }: Omit<Props, 'word'>) {
  const open = value === 'unknown' || value === null || value === undefined
  return (
    <span className="dateSwitch">
      <TextInput
        size="xs"
        aria-label={label}
        placeholder={open ? 'not known' : 'none'}
        value={known(value) ? String(value) : ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Chips
        label={`${label}: known`}
        options={[UNKNOWN]}
        chosen={open ? ['unknown'] : []}
        onToggle={() => onChange(open ? '' : 'unknown')}
      />
    </span>
  )
}

const known = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && value !== 'unknown'

const isYesNo = ({ values = [] }: FactWord): boolean => values.length === 2 && values.includes('yes') && values.includes('no')

function wordOptions({ values = [], openWhen = [], unstated }: FactWord, value: unknown) {
  const words = new Set([...values, ...openWhen])
  for (const one of [unstated, value]) if (typeof one === 'string' && known(one)) words.add(one)
  const none = unstated === '' || value === '' ? [{ value: '', label: 'not said' }] : []
  return [...none, ...[...words].map((one) => ({ value: one, label: valueWords(one) })), UNKNOWN]
}

function SetSwitch({ word, label, value, onChange }: Props) {
  const chosen = Array.isArray(value) ? (value as string[]) : ['unknown']
  const toggle = (one: string) => {
    if (one === 'unknown') return onChange(chosen.includes(one) ? [] : one)
    const members = chosen.filter((member) => member !== 'unknown')
    onChange(members.includes(one) ? members.filter((member) => member !== one) : [...members, one])
  }
  const options = (word.values ?? []).map((one) => ({ value: one, label: valueWords(one) }))
  return <Chips label={label} options={[...options, UNKNOWN]} chosen={chosen} onToggle={toggle} />
}

/** Not yet, not known, or a day: what has not happened is not the same as what nobody knows. */
function DateSwitch({ label, value, onChange }: Omit<Props, 'word'>) {
  const state = value === 'unknown' ? 'unknown' : known(value) ? 'on' : 'none'
  return (
    <span className="dateSwitch">
      <NativeSelect
        size="xs"
        aria-label={label}
        value={state}
        onChange={(event) => {
          const next = event.currentTarget.value
          onChange(next === 'none' ? null : next === 'unknown' ? next : '2020-01-01')
        }}
        data={[{ value: 'none', label: 'none, or not yet' }, { value: 'on', label: 'on' }, UNKNOWN]}
      />
      {state === 'on' && <MomentOrDay label={`${label}: when`} value={String(value)} onChange={onChange} />}
    </span>
  )
}
