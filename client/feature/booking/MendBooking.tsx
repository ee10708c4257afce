/** What of a booking a policy may turn on, to be mended while a paper is typed: charges, convictions, history check, bond. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OffenseList } from '#shared/record/offenseList.ts'
import { Field } from '#client/part/Field.tsx'
import { usePermits } from '#client/session.ts'
import { day } from '#client/time.ts'
import type { Answer } from '#client/trpc.ts'
import { BookingDialog } from './BookingDialog.tsx'
import './booking.css'
import { ChargeTable } from './ChargeTable.tsx'
import { ConvictionTable } from './ConvictionTable.tsx'
import { CustodyDialog } from './CustodyDialog.tsx'
import { History } from './History.tsx'
import { bondWords } from './words.ts'

type Props = { readonly book: Answer['booking']['byId']; readonly lists: readonly OffenseList[] }

export function MendBooking({ book: { booking, charges, convictions }, lists }: Props) {
  const may = usePermits('booking.write')
  const [open, setOpen] = useState<'custody' | 'bond' | null>(null)
  return (
    <details className="mend">
      <summary>
        {charges.length} charge{charges.length === 1 ? '' : 's'}, {convictions.length} earlier conviction
        {convictions.length === 1 ? '' : 's'}, bond {bondWords[booking.bond]}: look or change
      </summary>
      <ChargeTable bookingId={booking.id} charges={charges} lists={lists} />
      <History booking={booking} convictions={convictions.length} />
      <ConvictionTable bookingId={booking.id} convictions={convictions} lists={lists} />
      {may && (
        <div className="historyLine">
          <span>
            Bond {bondWords[booking.bond]}, arrested on {day(booking.arrestedOn)}.
          </span>
          <Field name="booking.bond">
            <Button size="xs" variant="default" onClick={() => setOpen('bond')}>
              Change bond or arrest
            </Button>
          </Field>
          <Field name="booking.custody">
            <Button size="xs" variant="default" onClick={() => setOpen('custody')}>
              Change custody
            </Button>
          </Field>
        </div>
      )}
      {open === 'custody' && <CustodyDialog booking={booking} onClose={() => setOpen(null)} />}
      {open === 'bond' && <BookingDialog booking={booking} onClose={() => setOpen(null)} />}
    </details>
  )
}
