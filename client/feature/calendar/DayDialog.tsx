/** A day off that the law does not name, or a day on which the clock runs all the same: with its reason, and what it does to a clock. */
import { useState } from 'react'
import { Choice } from '#client/part/Choice.tsx'
import { DayInput } from '#client/part/DayInput.tsx'
import { Dialog } from '#client/part/Dialog.tsx'
import { Line } from '#client/part/Line.tsx'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { holidayOn, type OfficeDays, runsOn, weekendWord } from './tryClock.ts'
import { weekdayAnd } from './words.ts'

type Props = { readonly days: OfficeDays; readonly onClose: () => void }

const KIND = { off: 'A day off: the clock stands still', counts: 'An ordinary day: the clock runs' } as const

export function DayDialog({ days, onClose }: Props) {
  const [day, setDay] = useState<string | null>(null)
  const [kind, setKind] = useState<keyof typeof KIND>('off')
  const [note, setNote] = useState('')
  const change = useAct((call: Parameters<typeof api.calendar.change.mutate>[0]) => api.calendar.change.mutate(call), onClose)
  const counts = kind === 'counts'
  const blocked = whyNot(day, counts, days) ?? (note.trim() === '' ? 'Write the reason.' : null)
  const holiday = day && holidayOn(day)
  return (
    <Dialog
      title="Change the calendar of this office"
      verb={counts ? 'Let the day count' : 'Add the day off'}
      busy={change.isPending}
      error={change.error}
      blocked={blocked}
      onClose={onClose}
      onConfirm={() => day && change.mutate({ day, counts, note: note.trim() })}
      recorded={
        day && blocked === null
          ? [
              `${weekdayAnd(day)}${holiday ? ` (${holiday})` : ''}: the clock of a hold ${counts ? 'runs' : 'stands still'}, where weekends and holidays are not counted. ${note.trim()}`,
              counts
                ? 'Holds that begin from now on end earlier by it.'
                : 'Holds that begin from now on can last a day longer by it.',
              'Holds that run already keep the time that they were given.',
            ]
          : []
      }
    >
      <div className="side">
        <DayInput whole label="Day" value={day} onChange={setDay} />
        <Choice name="kind" label="What it is" value={kind} words={KIND} onChange={setKind} />
      </div>
      <Line
        name="note"
        label="Reason"
        required
        placeholder="Order of the county commissioners, 3 March"
        value={note}
        error={change.error?.data?.fields?.['note']}
        onChange={setNote}
      />
    </Dialog>
  )
}

function whyNot(day: string | null, counts: boolean, days: OfficeDays): string | null {
  if (day === null) return 'Give the day.'
  if (weekendWord(day)) return `${weekdayAnd(day)} is a weekend, which is left out as it is.`
  if (runsOn(day, days) === counts)
    return `Nothing would change: on ${weekdayAnd(day)} the clock ${counts ? 'runs' : 'stands still'} already.`
  return null
}
