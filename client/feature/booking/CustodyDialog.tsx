/** The order to release, the would-be release and the release itself: three instants, each with its paper, never one for another. */
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Booking } from '#shared/record/booking.ts'
import { Choice } from '#client/part/Choice.tsx'
import { eventTime } from '#client/late.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Field } from '#client/part/Field.tsx'
import { Line } from '#client/part/Line.tsx'
import { MomentInput } from '#client/part/MomentInput.tsx'
import { Stale, staleOf } from '#client/part/Stale.tsx'
import { useZone } from '#client/session.ts'
import { typed } from '#client/time.ts'
import { api } from '#client/trpc.ts'
import { custodyWord, plain } from '#client/wording.ts'
import { LeavingFields } from './LeavingFields.tsx'
import { useBookingAct } from './useBookingAct.ts'

const LABELS = {
  custody: 'Custody',
  releaseOrderedAt: 'Release ordered',
  wouldBeReleasedAt: 'Would-be release',
  releaseEvidence: 'The paper',
  releasedAt: 'Left our custody',
  releaseNote: 'Note',
  releaseOrderedBy: 'Ordered by',
  releaseCode: 'How the person left',
  movedTo: 'Where the person went',
  relayed: 'Copies of the requests',
}

type Props = {
  readonly booking: Booking
  /** The person is going out of the door: it starts as released, now. */
  readonly leaving?: boolean
  readonly onClose: () => void
}

export function CustodyDialog({ booking, leaving = false, onClose }: Props) {
  const zone = useZone()
  const [opened] = useState(booking)
  const [draft, setDraft] = useState(() => ({ ...inputOf(booking), ...(leaving ? leftNow() : {}) }))
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }))
  const save = useBookingAct(
    opened.id,
    (call: Parameters<typeof api.booking.changeCustody.mutate>[0]) => api.booking.changeCustody.mutate(call),
    onClose,
  )
  const send = (version: number) => save.mutate({ bookingId: opened.id, version, ...draft })
  const faults = save.error?.data?.fields ?? {}
  const stale = staleOf(save.error) ? save.error : null
  const moment = (key: 'releaseOrderedAt' | 'wouldBeReleasedAt' | 'releasedAt') => (
    <Field name={key}>
      <MomentInput label={LABELS[key]} value={draft[key]} error={faults[key]} onChange={(instant) => set({ [key]: instant })} />
    </Field>
  )
  return (
    <Dialog
      title={`${leaving ? 'Release' : 'Custody'}: booking ${opened.number}`}
      verb={leaving ? 'Record the release' : 'Record custody'}
      wide
      busy={save.isPending}
      error={stale ? null : save.error}
      onClose={onClose}
      onConfirm={() => send(opened.version)}
      blocked={stale ? 'Look at both versions first.' : null}
      recorded={draft.releasedAt ? ['The person has left our custody. A running hold ends with it.'] : []}
    >
      {stale && (
        <Stale
          error={stale}
          labels={LABELS}
          say={(field, value) => (field.endsWith('At') && typeof value === 'string' ? typed(value, zone) : plain(value))}
          onAgain={send}
          onKeep={onClose}
        />
      )}
      <div className="entry">
        <Choice
          name="custody"
          label={LABELS.custody}
          first
          value={draft.custody}
          words={custodyWord as Record<Booking['custody'], string>}
          onChange={(custody) => set({ custody })}
        />
        {moment('releaseOrderedAt')}
        <Line
          name="releaseOrderedBy"
          label={LABELS.releaseOrderedBy}
          placeholder="judge, prosecutor, release desk"
          value={draft.releaseOrderedBy}
          error={faults.releaseOrderedBy}
          onChange={(releaseOrderedBy) => set({ releaseOrderedBy })}
        />
        {moment('wouldBeReleasedAt')}
        {moment('releasedAt')}
        <Line
          name="releaseEvidence"
          label="The paper behind the order or the would-be release"
          className="full"
          placeholder="bond receipt, court order, time served: number and date"
          value={draft.releaseEvidence}
          error={faults.releaseEvidence}
          onChange={(releaseEvidence) => set({ releaseEvidence })}
        />
        {draft.releasedAt !== null && <LeavingFields left={draft} faults={faults} onChange={set} />}
        <Textarea
          className="full"
          label="Note"
          autosize
          minRows={1}
          value={draft.releaseNote ?? ''}
          error={faults.releaseNote}
          onChange={(event) => set({ releaseNote: event.currentTarget.value })}
        />
      </div>
    </Dialog>
  )
}

const leftNow = () => ({ custody: 'released' as const, releasedAt: eventTime() })

const inputOf = ({
  id: _,
  version: __,
  number,
  subjectId,
  facilityId,
  bookedAt,
  arrestedOn,
  bond,
  historyCheckedAt,
  ...custody
}: Booking) => custody
