/** The charges of one booking: what each is, what became of it, and on which lists of the policy it stands. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Charge } from '#shared/record/booking.ts'
import type { OffenseList } from '#shared/record/offenseList.ts'
import { usePermits } from '#client/session.ts'
import { day } from '#client/time.ts'
import { Change } from './Change.tsx'
import { ChargeDialog } from './ChargeDialog.tsx'
import { OnLists } from './OnLists.tsx'
import { chargeStatusWord, classWord } from './words.ts'

type Props = { readonly bookingId: string; readonly charges: readonly Charge[]; readonly lists: readonly OffenseList[] }

export function ChargeTable({ bookingId, charges, lists }: Props) {
  const may = usePermits('booking.write')
  const [editing, setEditing] = useState<Charge | 'new' | null>(null)
  return (
    <>
      <table className="rows booking-rows">
        <caption className="visually-hidden">Charges of this booking</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Charge</th>
            <th scope="col">Class, degree</th>
            <th scope="col">Status</th>
            <th scope="col">Disposition</th>
            {lists.length > 0 && <th scope="col">On the policy’s lists</th>}
            {may && (
              <th scope="col">
                <span className="visually-hidden">Change</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {charges.map((charge) => (
            <tr key={charge.id}>
              <td>{charge.seq}</td>
              <td>
                {charge.title} {charge.statute && <span className="quiet">{charge.statute}</span>}
              </td>
              <td>
                {classWord[charge.class]}
                {charge.degree && `, ${charge.degree}`}
              </td>
              <td>
                <b>{chargeStatusWord[charge.status]}</b>
              </td>
              <td>{[charge.disposition, charge.disposedOn && day(charge.disposedOn)].filter(Boolean).join(', ')}</td>
              {lists.length > 0 && (
                <td>
                  <OnLists offense={charge} lists={lists} />
                </td>
              )}
              {may && (
                <td>
                  <Change name={`booking.charge.${charge.id}`} what={`charge ${charge.seq}`} onClick={() => setEditing(charge)} />
                </td>
              )}
            </tr>
          ))}
          {charges.length === 0 && (
            <tr>
              <td colSpan={7} className="quiet">
                No charge is recorded.
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {may && (
        <Button size="xs" variant="default" mt={6} onClick={() => setEditing('new')}>
          Add a charge
        </Button>
      )}
      {editing !== null && (
        <ChargeDialog
          bookingId={bookingId}
          charge={editing === 'new' ? null : editing}
          lists={lists}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}
