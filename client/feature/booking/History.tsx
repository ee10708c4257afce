/** Our own criminal history check: once made, the convictions on record are all there are; until then there may be others. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Booking } from '#shared/record/booking.ts'
import { Field } from '#client/part/Field.tsx'
import { Dialog } from '#client/part/Dialog.tsx'
import { Stale, staleOf } from '#client/part/Stale.tsx'
import { When } from '#client/part/When.tsx'
import { usePermits } from '#client/session.ts'
import { api } from '#client/trpc.ts'
import { useBookingAct } from './useBookingAct.ts'

type Props = { readonly booking: Booking; readonly convictions: number }

export function History({ booking, convictions }: Props) {
  const may = usePermits('booking.write')
  const [asking, setAsking] = useState(false)
  const checked = booking.historyCheckedAt !== null
  return (
    <Field name="booking.history" className="historyLine">
      <p>
        {checked ? (
          <>
            <b>✓ History checked</b> <When at={booking.historyCheckedAt} />:{' '}
            {convictions === 0 ? 'no earlier conviction' : 'no other conviction than these'}.
          </>
        ) : (
          <>
            <b>? History not checked yet</b>: there may be earlier convictions that nobody has looked for.
          </>
        )}
      </p>
      {may && (
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          {checked ? 'Not checked after all' : 'The history is checked'}
        </Button>
      )}
      {asking && <Ask booking={booking} convictions={convictions} onClose={() => setAsking(false)} />}
    </Field>
  )
}

function Ask({ booking, convictions, onClose }: Props & { onClose: () => void }) {
  const [opened] = useState(booking)
  const check = opened.historyCheckedAt === null
  const save = useBookingAct(
    opened.id,
    (call: Parameters<typeof api.booking.change.mutate>[0]) => api.booking.change.mutate(call),
    onClose,
  )
  const send = (version: number) => save.mutate({ bookingId: opened.id, version, change: { historyChecked: check } })
  const stale = staleOf(save.error) ? save.error : null
  return (
    <Dialog
      title={`Criminal history: booking ${opened.number}`}
      verb={check ? 'Record the check' : 'Take the check back'}
      busy={save.isPending}
      error={stale ? null : save.error}
      onClose={onClose}
      onConfirm={() => send(opened.version)}
      blocked={stale ? 'Look at both versions first.' : null}
      ready
      recorded={[
        check
          ? `You made our own criminal history check, now; besides the ${convictions} on record there is no earlier conviction.`
          : 'The check does not count any more: there may be earlier convictions.',
        'Every request on this booking is evaluated anew.',
      ]}
    >
      {stale && <Stale error={stale} labels={{ historyCheckedAt: 'History checked' }} onAgain={send} onKeep={onClose} />}
    </Dialog>
  )
}
