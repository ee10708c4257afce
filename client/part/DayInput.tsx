/** A day typed without the mouse, whole or as much of it as is known: 03/02/1975, 03/1975 or 1975. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { day, readDay, typedDay } from '../time.ts'

type Props = {
  readonly label: string
  readonly value: string | null
  readonly onChange: (date: string | null) => void
  /** Whether the whole day must be given. */
  readonly whole?: boolean
  readonly error?: string | undefined
}

export function DayInput({ label, value, onChange, whole = false, error }: Props) {
  const [text, setText] = useState(value === null ? '' : typedDay(value))
  const [fault, setFault] = useState<string | null>(null)
  const settle = () => {
    const date = text.trim() === '' ? null : readDay(text)
    const partial = date !== null && whole && date.length < 10
    const unreadable = text.trim() !== '' && date === null
    setFault(unreadable ? 'Type the date as MM/DD/YYYY.' : partial ? 'Give the whole date as MM/DD/YYYY.' : null)
    onChange(partial ? null : date)
  }
  return (
    <TextInput
      w={whole ? 135 : undefined}
      label={label}
      placeholder={whole ? 'MM/DD/YYYY' : 'MM/DD/YYYY or part'}
      description={value && value.length < 10 ? `Known in part: ${day(value)}` : undefined}
      value={text}
      error={fault ?? error}
      onChange={(event) => setText(event.currentTarget.value)}
      data-unread={fault === null ? undefined : true}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && flushSync(settle)}
    />
  )
}
