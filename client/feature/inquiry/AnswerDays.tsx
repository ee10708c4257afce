/** The days off for answers: the state's holidays and the office's own, beside the office's calendar; they move due days and no hold. */
import { useState } from 'react'
import type { CalendarDay } from '#shared/record/calendar.ts'
import { Choice } from '#client/part/Choice.tsx'
import { DayInput } from '#client/part/DayInput.tsx'
import { Dialog } from '#client/part/Dialog.tsx'
import { Line } from '#client/part/Line.tsx'
import { Verb } from '#client/part/Verb.tsx'
import { usePermits } from '#client/session.ts'
import { day } from '#client/time.ts'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { useToday } from '#client/useToday.ts'
import { sayWhoCan } from '#client/words.ts'

const KIND = { off: 'A day off: not counted', counts: 'An ordinary day: counted' } as const

export function AnswerDays({ days }: { days: readonly CalendarDay[] }) {
  const why = usePermits('calendar.write') ? null : sayWhoCan('calendar.write')
  const [open, setOpen] = useState(false)
  const thisYear = useToday().slice(0, 4)
  const last = new Map(days.map((one) => [one.day, one]))
  const shown = [...last.values()].filter((one) => one.day >= thisYear).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return (
    <div className="quiet">
      Working and business days leave out weekends, the days off of the office's calendar, which begins with the federal holidays,
      and those entered here for answers, as the state's holidays are:{' '}
      {shown.length === 0
        ? 'none yet'
        : shown.map(({ day: one, counts, note }) => `${day(one)} (${note}${counts ? ', counted' : ''})`).join(', ')}
      .{' '}
      <Verb
        size="compact-xs"
        offer={{ verb: 'answerDay', label: 'Add a day off for answers', why }}
        onAct={() => why === null && setOpen(true)}
      />
      {open && <AnswerDayDialog onClose={() => setOpen(false)} />}
    </div>
  )
}

function AnswerDayDialog({ onClose }: { onClose: () => void }) {
  const [at, setAt] = useState<string | null>(null)
  const [kind, setKind] = useState<keyof typeof KIND>('off')
  const [note, setNote] = useState('')
  const act = useAct((call: Parameters<typeof api.inquiry.setDay.mutate>[0]) => api.inquiry.setDay.mutate(call), onClose)
  const counts = kind === 'counts'
  return (
    <Dialog
      title="A day off for answers"
      verb={counts ? 'Let the day count' : 'Add the day off'}
      busy={act.isPending}
      error={act.error}
      blocked={at === null ? 'Give the day.' : note.trim() === '' ? 'Write the reason.' : null}
      recorded={
        at
          ? [
              `${day(at)}: ${counts ? 'counted' : 'not counted'} where the law counts working or business days. ${note.trim()}`,
              'The due days of open inquiries move with it. No hold does.',
            ]
          : []
      }
      onClose={onClose}
      onConfirm={() => at && act.mutate({ day: at, counts, note: note.trim() })}
    >
      <div className="side">
        <DayInput whole label="Day" value={at} onChange={setAt} />
        <Choice name="kind" label="What it is" value={kind} words={KIND} onChange={setKind} />
      </div>
      <Line
        name="note"
        label="Reason"
        required
        placeholder="Cesar Chavez Day, holiday of the state"
        value={note}
        error={act.error?.data?.fields?.['note']}
        onChange={setNote}
      />
    </Dialog>
  )
}
