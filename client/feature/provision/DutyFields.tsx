/** What the office owes when the provision applies: what, to whom, by when in the text's words, and the same in hours where it gives a number. */
import { ActionIcon, Button, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { DUE_EVENTS, type Duty } from '#shared/record/policy.ts'

type Props = { readonly duties: readonly Duty[]; readonly onChange: (duties: Duty[], field?: string) => void }

const EVENTS: Record<(typeof DUE_EVENTS)[number], string> = {
  receipt: 'receipt of the request',
  decision: 'the decision',
  would_be_release: 'the would-be release',
  notice_to_ice: 'the notice to ICE',
  interview: 'the interview',
}

const NEW: Duty = { name: '', to: 'the person', by: '' }

export function DutyFields({ duties, onChange }: Props) {
  const change = (index: number, next: Partial<Duty>, field?: string) =>
    onChange(
      duties.map((duty, i) => (i === index ? { ...duty, ...next } : duty)),
      field && `duty ${index} ${field}`,
    )
  return (
    <>
      {duties.map((duty, index) => (
        <div key={index} className="fields duty" role="group" aria-label={`Duty ${index + 1}`}>
          <TextInput
            size="xs"
            className="wide"
            label="What is owed"
            value={duty.name.replaceAll('_', ' ')}
            error={duty.name.trim() === '' && 'Say what is owed.'}
            onChange={(event) => change(index, { name: event.currentTarget.value.replaceAll(' ', '_') }, 'name')}
          />
          <TextInput
            size="xs"
            label="To whom"
            value={duty.to}
            error={duty.to.trim() === '' && 'Say to whom.'}
            onChange={(event) => change(index, { to: event.currentTarget.value }, 'to')}
          />
          <TextInput
            size="xs"
            label="By when, in its words"
            value={duty.by}
            error={duty.by.trim() === '' && 'Say by when.'}
            onChange={(event) => change(index, { by: event.currentTarget.value }, 'by')}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Take out duty ${index + 1}`}
            onClick={() => onChange(duties.filter((_, i) => i !== index))}
          >
            ✕
          </ActionIcon>
          <Due duty={duty} onChange={(due, field) => change(index, { due }, field)} />
        </div>
      ))}
      <Button size="compact-xs" variant="subtle" onClick={() => onChange([...duties, NEW])}>
        + Add a duty
      </Button>
    </>
  )
}

function Due({ duty: { due }, onChange }: { duty: Duty; onChange: (due: Duty['due'], field?: string) => void }) {
  return (
    <div className="full due">
      <NativeSelect
        size="xs"
        aria-label="Deadline"
        value={due?.side ?? ''}
        onChange={(event) => {
          const side = event.currentTarget.value
          if (side === '') return onChange(undefined)
          onChange({ hours: due?.hours ?? 24, side: side as 'before' | 'after', of: due?.of ?? 'receipt' })
        }}
        data={[
          { value: '', label: 'no number in the text' },
          { value: 'after', label: 'hours after' },
          { value: 'before', label: 'hours before' },
        ]}
      />
      {due && (
        <>
          <NumberInput
            size="xs"
            w={76}
            min={0}
            aria-label="Hours, 0 for at once"
            value={due.hours}
            onChange={(hours) => typeof hours === 'number' && onChange({ ...due, hours }, 'hours')}
          />
          <NativeSelect
            size="xs"
            aria-label="Counted from"
            value={due.of}
            onChange={(event) => onChange({ ...due, of: event.currentTarget.value as typeof due.of })}
            data={DUE_EVENTS.map((value) => ({ value, label: EVENTS[value] }))}
          />
        </>
      )}
    </div>
  )
}
