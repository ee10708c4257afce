/** Where else the office knows the person, so that nobody takes one record for all there is. */
import { Link } from '@tanstack/react-router'
import { When } from '#client/part/When.tsx'
import { day } from '#client/time.ts'
import type { Answer } from '#client/trpc.ts'
import { custodyWord, personName } from '#client/wording.ts'

export function OtherBookings({ others }: { others: Answer['booking']['byId']['others'] }) {
  if (others.length === 0) return null
  return (
    <section aria-labelledby="booking-others">
      <h2 id="booking-others">Also here</h2>
      <ul className="others">
        {others.map(({ booking, linked }) => (
          <li key={booking.id}>
            <Link to="/booking/$bookingId" params={{ bookingId: booking.id }}>
              Booking {booking.number}
            </Link>
            , <When at={booking.bookedAt} />, {custodyWord[booking.custody]}
            {linked && (
              <span className="quiet">
                {' '}
                · as {personName(linked)}, {day(linked.born)}: another record, linked as the same person
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
