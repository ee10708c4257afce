/** One booking, as it stands now. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { BookingView } from '../feature/booking/BookingView.tsx'
import { Documents } from '../feature/document/Documents.tsx'
import { LookPanel } from '../feature/look/LookPanel.tsx'
import { listsUsed } from '../listsUsed.ts'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { useTRPC } from '../trpc.ts'
import { sayWhoCan } from '../words.ts'

const route = getRouteApi('/booking/$id')

export function BookingPage() {
  const trpc = useTRPC()
  const { id } = route.useParams()
  const may = usePermits('person.read')
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
  return (
    <>
      <BookingView key={id} book={book.data} lists={lists} />
      <Documents bookingId={id} />
      <LookPanel about={{ bookingId: id }} />
    </>
  )
}
