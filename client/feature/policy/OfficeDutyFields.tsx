/** Duties of the office itself, in no single case: a yearly report, a forum, an agreement to seek. */
import { ActionIcon, Button, TextInput } from '@mantine/core'

/** As the schema infers it: a duty may begin on a day of its own. */
type Duty = {
  name: string
  to: string
  by: string
  citation: string
  from?: string | undefined
}

type Props = {
  readonly duties: readonly Duty[]
  /** That of the text, to begin with. */
  readonly citation: string
  readonly onChange: (duties: Duty[], field?: string) => void
}

const LABELS = { name: 'What the office owes', to: 'To whom', by: 'By when, in its words', citation: 'Citation' } as const

export function OfficeDutyFields({ duties, citation, onChange }: Props) {
  const set = (index: number, key: keyof typeof LABELS, text: string) =>
    onChange(
      duties.map((duty, i) => (i === index ? { ...duty, [key]: key === 'name' ? text.replaceAll(' ', '_') : text } : duty)),
      `duty ${index} ${key}`,
    )
  return (
    <>
      {duties.map((duty, index) => (
        <div key={index} className="fields duty" role="group" aria-label={`Duty of the office ${index + 1}`}>
          {(Object.keys(LABELS) as (keyof typeof LABELS)[]).map((key) => (
            <TextInput
              key={key}
              size="xs"
              label={LABELS[key]}
              value={key === 'name' ? duty.name.replaceAll('_', ' ') : duty[key]}
              error={duty[key].trim() === '' && 'This must be said.'}
              onChange={(event) => set(index, key, event.currentTarget.value)}
            />
          ))}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Take out duty of the office ${index + 1}`}
            onClick={() => onChange(duties.filter((_, i) => i !== index))}
          >
            ✕
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        style={{ justifySelf: 'start' }}
        onClick={() => onChange([...duties, { name: '', to: '', by: '', citation }])}
      >
        + Add a duty of the office
      </Button>
    </>
  )
}
