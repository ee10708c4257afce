/** The bond and the day of the arrest, as they stand now. */
import { useState } from 'react'
import type { Booking } from '#shared/record/booking.ts'
import { Choice } from '#client/part/Choice.tsx'
import { DayInput } from '#client/part/DayInput.tsx'
import { Dialog } from '#client/part/Dialog.tsx'
import { Field } from '#client/part/Field.tsx'
import { Stale, staleOf } from '#client/part/Stale.tsx'
import { api } from '#client/trpc.ts'
import { useBookingAct } from './useBookingAct.ts'
import { bondWords } from './words.ts'

const LABELS = { bond: 'Bond', arrestedOn: 'Arrested on', historyCheckedAt: 'History checked' }

export function BookingDialog({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const [opened] = useState(booking)
  const [draft, setDraft] = useState({ bond: booking.bond, arrestedOn: booking.arrestedOn })
  const save = useBookingAct(
    opened.id,
    (call: Parameters<typeof api.booking.change.mutate>[0]) => api.booking.change.mutate(call),
    onClose,
  )
  const send = (version: number) => save.mutate({ bookingId: opened.id, version, change: draft })
  const stale = staleOf(save.error) ? save.error : null
  return (
    <Dialog
      title={`Bond and arrest: booking ${opened.number}`}
      verb="Record it"
      busy={save.isPending}
      error={stale ? null : save.error}
      onClose={onClose}
      onConfirm={() => send(opened.version)}
      blocked={stale ? 'Look at both versions first.' : null}
    >
      {stale && <Stale error={stale} labels={LABELS} onAgain={send} onKeep={onClose} />}
      <div className="entry">
        <Choice
          name="change.bond"
          label="Bond"
          first
          className="wide"
          value={draft.bond}
          words={bondWords}
          onChange={(bond) => setDraft({ ...draft, bond })}
        />
        <Field name="change.arrestedOn" className="wide">
          <DayInput
            label="Arrested on"
            whole
            value={draft.arrestedOn}
            error={save.error?.data?.fields?.['change.arrestedOn']}
            onChange={(arrestedOn) => setDraft((before) => ({ ...before, arrestedOn }))}
          />
        </Field>
      </div>
    </Dialog>
  )
}
