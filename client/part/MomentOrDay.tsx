/** A local day, or a day with a time, as a text may count hours: 03/03/2026 or 03/03/2026 14:05. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { readDay, typedDay } from '../time.ts'

type Props = {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string) => void
}

export function MomentOrDay({ label, value, onChange }: Props) {
  const [text, setText] = useState(shownAs(value))
  const [fault, setFault] = useState<string | null>(null)
  const [shown, setShown] = useState(value)
  if (shown !== value) {
    setShown(value)
    if (read(text) !== value) {
      setText(shownAs(value))
      setFault(null)
    }
  }
  const settle = () => {
    const next = read(text)
    setFault(next === null ? 'Type MM/DD/YYYY, or MM/DD/YYYY HH:MM.' : null)
    if (next !== null && next !== value) onChange(next)
  }
  return (
    <TextInput
      size="xs"
      aria-label={label}
      placeholder="MM/DD/YYYY HH:MM"
      value={text}
      error={fault}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  )
}

const shownAs = (value: string | null): string =>
  value === null ? '' : [typedDay(value.slice(0, 10)), value.slice(11, 16)].filter((part) => part !== '').join(' ')

/** `2026-03-03` or `2026-03-03T14:05`; null when it cannot be read. */
function read(text: string): string | null {
  const [day = '', time, ...more] = text.trim().split(/\s+/)
  const date = readDay(day)
  if (date === null || more.length > 0) return null
  if (time === undefined) return date
  const [, hour, minute] = /^([01]?\d|2[0-3]):?([0-5]\d)$/.exec(time) ?? []
  return hour === undefined || date.length < 10 ? null : `${date}T${hour.padStart(2, '0')}:${minute}`
}
