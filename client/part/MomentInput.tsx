/** A date and time typed without the mouse: 03/03/2026 14:05, or 1405 for today; `now` fills it in. */
import { Button, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { eventTime, useLate } from '../late.ts'
import { useZone } from '../session.ts'
import { readMoment, typed } from '../time.ts'

type Props = {
  readonly label: string
  readonly value: string | null
  readonly onChange: (instant: string | null) => void
  readonly required?: boolean
  readonly error?: string | undefined
  /** In a window: the cursor starts here. */
  readonly first?: boolean
}

export function MomentInput({ label, value, onChange, required = false, error, first = false }: Props) {
  const zone = useZone()
  const id = useId()
  const word = useLate() ? 'then' : 'now'
  const [text, setText] = useState(value ? typed(value, zone) : '')
  const [fault, setFault] = useState<string | null>(null)
  const settle = () => {
    const read = text.trim() === '' ? null : readMoment(text, zone, new Date().toISOString())
    setFault(read && 'fault' in read ? read.fault : null)
    if (read && 'instant' in read) setText(typed(read.instant, zone))
    onChange(read && 'instant' in read ? read.instant : null)
  }
  const fillNow = () => {
    const now = eventTime()
    setText(typed(now, zone))
    setFault(null)
    onChange(now)
  }
  return (
    <TextInput
      id={id}
      label={label}
      placeholder="MM/DD/YYYY HH:MM"
      value={text}
      withAsterisk={required}
      data-autofocus={first || undefined}
      error={fault ?? error}
      onChange={(event) => setText(event.currentTarget.value)}
      data-unread={fault === null ? undefined : true}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && flushSync(settle)}
      rightSectionWidth={48}
      rightSection={
        <Button variant="subtle" size="compact-xs" onClick={fillNow} aria-label={`${label}: ${word}`}>
          {word}
        </Button>
      }
    />
  )
}
