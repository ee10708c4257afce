/** Answer for one duty: done with its proof, or waived or not allowed with the reason; what was entered before stays in the log. */
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { DutyStanding } from '#shared/core/dutiesNow.ts'
import { permits } from '#shared/core/permit.ts'
import type { DutyState } from '#shared/record/dutyRecord.ts'
import { Choice } from '#client/part/Choice.tsx'
import { eventTime } from '#client/late.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { MomentInput } from '#client/part/MomentInput.tsx'
import { dutyWord } from '#client/releaseWords.ts'
import { useSession, useZone } from '#client/session.ts'
import { moment } from '#client/time.ts'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { useNow } from '#client/useNow.ts'

type Props = {
  readonly detainerId: string
  readonly number: string
  readonly standing: DutyStanding
  readonly state: DutyState
  readonly onClose: () => void
}

const VERB: Record<DutyState, string> = { done: 'Record as done', waived: 'Waive', not_allowed: 'Record as not allowed' }
const ANSWER: Record<DutyState, string> = { done: 'done', waived: 'waived', not_allowed: 'not allowed' }
const ASK: Record<DutyState, string> = {
  done: 'How it was done, and what proves it',
  waived: 'Why it is waived',
  not_allowed: 'Why it is not allowed',
}

export function DutyDialog({ detainerId, number, standing: { duty, dueAt, record }, state: asked, onClose }: Props) {
  const { actor } = useSession()
  const zone = useZone()
  const now = useNow()
  const [state, setState] = useState(asked)
  const [at, setAt] = useState<string | null>(() => eventTime())
  const [note, setNote] = useState('')
  const save = useAct((call: Parameters<typeof api.release.recordDuty.mutate>[0]) => api.release.recordDuty.mutate(call), onClose)
  const blocked = at === null ? 'Give the time.' : note.trim() === '' ? `${ASK[state]}?` : null
  const late = state === 'done' && at !== null && dueAt !== null && at > dueAt
  return (
    <Dialog
      title={`${dutyWord(duty.name)}: request ${number}`}
      verb={VERB[state]}
      busy={save.isPending}
      error={save.error}
      blocked={blocked}
      onClose={onClose}
      onConfirm={() => at && save.mutate({ detainerId, name: duty.name, state, at, note: note.trim() })}
      recorded={
        at && note.trim()
          ? [
              `${dutyWord(duty.name)}: ${ANSWER[state]}, ${moment(at, zone, now)}, ${actor.name}: ${note.trim()}`,
              ...(late && dueAt ? [`It was due by ${moment(dueAt, zone, now)}: it stands as done after the deadline.`] : []),
              ...(record ? ['The earlier answer stays in the log.'] : []),
            ]
          : []
      }
    >
      <p>
        to {duty.to}, {duty.by} <span className="quiet">(clause {duty.clause})</span>
        {dueAt && <>; by {moment(dueAt, zone, now)}</>}
      </p>
      {record && permits(actor, 'decision.decide') && (
        <Choice name="state" label="Answer" value={state} words={ANSWER} onChange={setState} />
      )}
      <Textarea
        label={ASK[state]}
        placeholder={state === 'done' ? 'Fax confirmation 12; handed over at the window; who stood by' : undefined}
        withAsterisk
        data-autofocus
        autosize
        minRows={2}
        value={note}
        error={save.error?.data?.fields?.['note']}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <MomentInput label={state === 'done' ? 'Done at' : 'Said at'} required value={at} onChange={setAt} />
    </Dialog>
  )
}
