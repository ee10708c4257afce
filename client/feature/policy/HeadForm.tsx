/** What the text is and who made it, between which days it binds, what is done while a fact is missing, and which offense lists it means. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { Policy } from '#shared/record/policy.ts'
import { Chips } from '#client/part/Chips.tsx'
import { DayInput } from '#client/part/DayInput.tsx'
import { StayFields } from '#client/part/StayFields.tsx'
import { OfficeDutyFields } from './OfficeDutyFields.tsx'

type Props = {
  readonly policy: Policy
  readonly lists: readonly { readonly id: string; readonly title: string }[]
  readonly onChange: (next: Partial<Policy>, field?: string) => void
}

const LAYERS: Record<Policy['layer'], string> = {
  state: 'state law',
  county: 'county or city law',
  office: 'order of the office',
}
const READ = { '': 'not said', whole: 'the whole text', part: 'a part of it', reported: 'what others report of it' }
const UNTIL: Record<Policy['untilResolved'], string> = {
  decline: 'decline: do not hold, do not notify',
  hold: 'hold within the time limit',
  notify_only: 'notify only: do not hold',
}

const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }))

export function HeadForm({ policy, lists, onChange }: Props) {
  const text = (key: 'title' | 'authority' | 'citation' | 'source', label: string) => (
    <TextInput
      size="xs"
      className="wide"
      label={label}
      value={policy[key]}
      error={policy[key].trim() === '' && 'This must be said.'}
      onChange={(event) => onChange({ [key]: event.currentTarget.value }, key)}
    />
  )
  const named = new Set(policy.lists)
  const known = [...lists.map(({ id, title }) => ({ value: id, label: title })), ...strangers(policy.lists, lists)]
  return (
    <div className="headForm no-print">
      <div className="fields">
        {text('title', 'Title')}
        {text('authority', 'Who made it')}
        {text('citation', 'Citation')}
        {text('source', 'Where it was found')}
        <NativeSelect
          size="xs"
          label="Layer"
          value={policy.layer}
          onChange={(event) => onChange({ layer: event.currentTarget.value as Policy['layer'] })}
          data={options(LAYERS)}
        />
        <NativeSelect
          size="xs"
          label="What was read"
          value={policy.read ?? ''}
          onChange={(event) => onChange({ read: (event.currentTarget.value || undefined) as Policy['read'] })}
          data={options(READ)}
        />
        <DayInput whole size="xs" label="Binds from" value={policy.from} onChange={(from) => from && onChange({ from })} />
        <DayInput whole size="xs" label="Until, not counted" value={policy.to} onChange={(to) => onChange({ to })} />
        <NativeSelect
          size="xs"
          className="wide"
          label="While a fact is missing"
          value={policy.untilResolved}
          onChange={(event) => onChange({ untilResolved: event.currentTarget.value as Policy['untilResolved'] })}
          data={options(UNTIL)}
        />
        <Textarea
          size="xs"
          className="full"
          label="Note"
          autosize
          value={policy.note ?? ''}
          onChange={(event) => onChange({ note: event.currentTarget.value || undefined }, 'note')}
        />
      </div>
      <div className="over">
        <span className="quiet">Offense lists that it means</span>
        {known.length === 0 && <span className="quiet">none yet; write one under “Offense lists”</span>}
        <Chips
          label="Offense lists that it means"
          options={known}
          chosen={policy.lists}
          onToggle={(id) => onChange({ lists: named.has(id) ? policy.lists.filter((one) => one !== id) : [...policy.lists, id] })}
        />
      </div>
      <StayFields stays={policy.stayed} onChange={(stayed, field) => onChange({ stayed }, field)} />
      <OfficeDutyFields
        duties={policy.duties ?? []}
        citation={policy.citation}
        onChange={(duties, field) => onChange({ duties: duties.length > 0 ? duties : undefined }, field)}
      />
    </div>
  )
}

const strangers = (named: readonly string[], lists: Props['lists']) =>
  named.filter((id) => !lists.some((list) => list.id === id)).map((id) => ({ value: id, label: `${id} (no such list)` }))
