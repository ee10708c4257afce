/** Convictions before this booking, and whether our own history check says that there are no others. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Conviction } from '#shared/record/booking.ts'
import type { OffenseList } from '#shared/record/offenseList.ts'
import { usePermits } from '#client/session.ts'
import { day } from '#client/time.ts'
import { Change } from './Change.tsx'
import { ConvictionDialog } from './ConvictionDialog.tsx'
import { OnLists } from './OnLists.tsx'
import { classWord, convictionStatusWord, sourceWord } from './words.ts'

type Props = { readonly bookingId: string; readonly convictions: readonly Conviction[]; readonly lists: readonly OffenseList[] }

export function ConvictionTable({ bookingId, convictions, lists }: Props) {
  const may = usePermits('booking.write')
  const [editing, setEditing] = useState<Conviction | 'new' | null>(null)
  return (
    <>
      {convictions.length > 0 && (
        <table className="rows booking-rows">
          <caption className="visually-hidden">Earlier convictions</caption>
          <thead>
            <tr>
              <th scope="col">Offense</th>
              <th scope="col">Class, degree</th>
              <th scope="col">Convicted on</th>
              <th scope="col">It stands</th>
              <th scope="col">Attested by</th>
              {lists.length > 0 && <th scope="col">On the policy’s lists</th>}
              {may && (
                <th scope="col">
                  <span className="visually-hidden">Change</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {convictions.map((conviction) => (
              <tr key={conviction.id}>
                <td>
                  {conviction.title} {conviction.statute && <span className="quiet">{conviction.statute}</span>}
                </td>
                <td>
                  {classWord[conviction.class]}
                  {conviction.degree && `, ${conviction.degree}`}
                </td>
                <td>{day(conviction.convictedOn)}</td>
                <td>
                  <b>{convictionStatusWord[conviction.status]}</b>
                </td>
                <td>{sourceWord[conviction.source]}</td>
                {lists.length > 0 && (
                  <td>
                    <OnLists offense={conviction} lists={lists} />
                  </td>
                )}
                {may && (
                  <td>
                    <Change
                      name={`booking.conviction.${conviction.id}`}
                      what={`conviction: ${conviction.title}`}
                      onClick={() => setEditing(conviction)}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {may && (
        <Button size="xs" variant="default" mt={6} onClick={() => setEditing('new')}>
          Record an earlier conviction
        </Button>
      )}
      {editing !== null && (
        <ConvictionDialog
          bookingId={bookingId}
          conviction={editing === 'new' ? null : editing}
          lists={lists}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}
