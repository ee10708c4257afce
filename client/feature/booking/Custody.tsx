/** Custody of one booking: since when, on what bond, and its end in three instants that are never one. */
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { Booking } from '#shared/record/booking.ts'
import { Field } from '#client/part/Field.tsx'
import { When } from '#client/part/When.tsx'
import { usePermits } from '#client/session.ts'
import { day } from '#client/time.ts'
import { custodyWord } from '#client/wording.ts'
import { sayWhoCan } from '#client/words.ts'
import { BookingDialog } from './BookingDialog.tsx'
import { CustodyDialog } from './CustodyDialog.tsx'
import { bondWords, releaseCodeWord } from './words.ts'

export function Custody({ booking }: { booking: Booking }) {
  const may = usePermits('booking.write')
  const [open, setOpen] = useState<'custody' | 'bond' | null>(null)
  const instant = (at: string | null) => (at === null ? <span className="quiet">not yet</span> : <When at={at} />)
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    ['Custody', <b key="custody">{custodyWord[booking.custody]}</b>],
    ['Booked', <When key="booked" at={booking.bookedAt} />],
    ['Arrested on', booking.arrestedOn === null ? <span className="quiet">not known</span> : day(booking.arrestedOn)],
    ['Bond', bondWords[booking.bond]],
    ['Release ordered', instant(booking.releaseOrderedAt)],
    ...(booking.releaseOrderedBy ? ([['Ordered by', booking.releaseOrderedBy]] as const) : []),
    ['Would-be release', instant(booking.wouldBeReleasedAt)],
    ['Paper', booking.releaseEvidence ?? <span className="quiet">none</span>],
    ['Left our custody', instant(booking.releasedAt)],
    ...(booking.releaseCode ? ([['How', releaseCodeWord[booking.releaseCode]]] as const) : []),
    ...(booking.movedTo ? ([['Went to', booking.movedTo]] as const) : []),
    ...(booking.releaseNote ? ([['Note', booking.releaseNote]] as const) : []),
  ]
  return (
    <section aria-labelledby="booking-custody">
      <h2 id="booking-custody">Custody</h2>
      <dl className="pairs">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {may ? (
        <Group gap="sm" mt={8}>
          <Field name="booking.custody">
            <Button size="xs" variant="default" onClick={() => setOpen('custody')}>
              Change custody
            </Button>
          </Field>
          <Field name="booking.bond">
            <Button size="xs" variant="default" onClick={() => setOpen('bond')}>
              Change bond or arrest
            </Button>
          </Field>
        </Group>
      ) : (
        <p className="quiet">A booking is changed by others. {sayWhoCan('booking.write')}</p>
      )}
      {open === 'custody' && <CustodyDialog booking={booking} onClose={() => setOpen(null)} />}
      {open === 'bond' && <BookingDialog booking={booking} onClose={() => setOpen(null)} />}
    </section>
  )
}
