/** One booking, as it stands now. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { BookingView } from '../feature/booking/BookingView.tsx'
import { Documents } from '../feature/document/Documents.tsx'
import { LookPanel } from '../feature/look/LookPanel.tsx'
import { listsUsed } from '../listsUsed.ts'
import { RemovedNote } from '../part/RemovedNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { useTRPC } from '../trpc.ts'
import { sayWhoCan } from '../words.ts'

const route = getRouteApi('/booking/$id')

export function BookingPage() {
  const trpc = useTRPC()
  const { id } = route.useParams()
  const may = usePermits('person.read')
  const seals = usePermits('record.seal')
  const book = useQuery(trpc.booking.byId.queryOptions({ id }, { enabled: may }))
  const policy = useQuery(trpc.policy.inForce.queryOptions())
  const lists = useMemo(() => listsUsed(policy.data), [policy.data])
  if (!may)
    return (
      <>
        <h1>Booking</h1>
        <p>Your role does not see bookings. {sayWhoCan('person.read')}</p>
      </>
    )
  if (!book.data) return <Waiting query={book} />
  const removed = book.data.booking.number.startsWith('removed ')
  return (
    <>
      {removed && <RemovedNote />}
      <BookingView key={id} book={book.data} lists={lists} />
      {!removed && <Documents bookingId={id} />}
      {seals && !removed && (
        <p className="no-print">
          <Link to="/records/order" search={{ number: book.data.booking.number }}>
            Enter an order to seal or expunge
          </Link>
        </p>
      )}
      <LookPanel about={{ bookingId: id }} />
    </>
  )
}
