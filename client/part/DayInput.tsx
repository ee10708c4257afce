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
  /** Without a label in sight: it stands in a sentence. */
  readonly bare?: boolean
  readonly size?: 'xs' | 'sm'
  readonly error?: string | undefined
}

export function DayInput({ label, value, onChange, whole = false, bare = false, size = 'sm', error }: Props) {
  const [text, setText] = useState(value === null ? '' : typedDay(value))
  const [fault, setFault] = useState<string | null>(null)
  // Undone, or loaded from elsewhere: the field follows, unless what stands in it is what was just typed.
  const [shown, setShown] = useState(value)
  if (shown !== value) {
    setShown(value)
    if (value !== null ? readDay(text) !== value : fault === null) {
      setText(value === null ? '' : typedDay(value))
      setFault(null)
    }
  }
  const settle = () => {
    const date = text.trim() === '' ? null : readDay(text)
    const partial = date !== null && whole && date.length < 10
    const unreadable = text.trim() !== '' && date === null
    setFault(unreadable ? 'Type the date as MM/DD/YYYY.' : partial ? 'Give the whole date as MM/DD/YYYY.' : null)
    onChange(partial ? null : date)
  }
  return (
    <TextInput
      w={bare ? 108 : whole ? 135 : undefined}
      {...(bare ? { size: 'xs', 'aria-label': label } : { label, size })}
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
