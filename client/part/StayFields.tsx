/** Times when a court kept a text out of force: from a day, until a day or until it is lifted, by which court and order. */
import { ActionIcon, Button, TextInput } from '@mantine/core'
import type { Stay } from '#shared/record/policy.ts'
import { DayInput } from './DayInput.tsx'

type Props = { readonly stays: readonly Stay[]; readonly onChange: (stays: Stay[], field?: string) => void }

export function StayFields({ stays, onChange }: Props) {
  const change = (index: number, next: Partial<Stay>, field?: string) =>
    onChange(
      stays.map((stay, i) => (i === index ? { ...stay, ...next } : stay)),
      field && `stay ${index} ${field}`,
    )
  return (
    <>
      {stays.map((stay, index) => (
        <div key={index} className="fields stay" role="group" aria-label={`Stay ${index + 1}`}>
          <DayInput
            whole
            size="xs"
            label="Stayed from"
            value={stay.from}
            onChange={(day) => day && change(index, { from: day })}
          />
          <DayInput whole size="xs" label="Until, open if empty" value={stay.to} onChange={(to) => change(index, { to })} />
          <TextInput
            size="xs"
            className="wide"
            label="Court and order"
            value={stay.by}
            error={stay.by.trim() === '' && 'Name the court and its order.'}
            onChange={(event) => change(index, { by: event.currentTarget.value }, 'by')}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Take out stay ${index + 1}`}
            onClick={() => onChange(stays.filter((_, i) => i !== index))}
          >
            ✕
          </ActionIcon>
        </div>
      ))}
      <Button size="compact-xs" variant="subtle" onClick={() => onChange([...stays, { from: '2026-01-01', to: null, by: '' }])}>
        + Add a stay by a court
      </Button>
    </>
  )
}
