/** A whole number, or one that the text changed on a day: each value with the day from which it counts. */
import { ActionIcon, Button, NumberInput } from '@mantine/core'
import type { Dated } from '#shared/record/condition.ts'
import { DayInput } from '#client/part/DayInput.tsx'

type Change = { readonly value: Dated; readonly typed: boolean }
type Props = { readonly label: string; readonly value: Dated; readonly onChange: (change: Change) => void }

export function DatedInput({ label, value, onChange }: Props) {
  const put = (next: Dated, typed = false) => onChange({ value: next, typed })
  if (typeof value === 'number')
    return (
      <span className="dated">
        <Whole label={label} value={value} onChange={(is) => put(is, true)} />
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`${label}: changed on a day`}
          title="The text changed this number on a day"
          onClick={() =>
            put([
              { from: '2000-01-01', is: value },
              { from: '2020-01-01', is: value },
            ])
          }
        >
          changed on …
        </Button>
      </span>
    )
  const change = (index: number, next: Partial<{ from: string; is: number }>, typed = false) =>
    put(
      value.map((one, i) => (i === index ? { ...one, ...next } : one)),
      typed,
    )
  const remove = (index: number) => {
    const left = value.filter((_, i) => i !== index)
    put(left.length > 1 ? left : (left[0]?.is ?? 1))
  }
  return (
    <span className="dated many" role="group" aria-label={label}>
      {value.map((one, index) => (
        <span key={index} className="dated">
          <Whole label={`${label}, value ${index + 1}`} value={one.is} onChange={(is) => change(index, { is }, true)} />
          from
          <DayInput
            label={`From which day, value ${index + 1}`}
            bare
            whole
            value={one.from}
            onChange={(from) => from && change(index, { from })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`Take out value ${index + 1}`}
            onClick={() => remove(index)}
          >
            ✕
          </ActionIcon>
        </span>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => put([...value, { from: value.at(-1)?.from ?? '2020-01-01', is: value.at(-1)?.is ?? 1 }])}
      >
        + another value
      </Button>
    </span>
  )
}

const Whole = ({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) => (
  <NumberInput
    size="xs"
    w={64}
    min={1}
    allowDecimal={false}
    aria-label={label}
    value={value}
    onChange={(next) => typeof next === 'number' && next >= 1 && onChange(next)}
  />
)
