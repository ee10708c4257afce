/** Booking numbers of one kind, in a row, each a way to the booking; many of them are folded. */
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import './roster.css'

const SHOWN = 60

export function BookingNumbers({ title, numbers }: { title: string; numbers: readonly string[] }) {
  const id = useId()
  if (numbers.length === 0) return null
  return (
    <section aria-labelledby={id} className="rosterPart">
      <h2 id={id}>
        {title} ({numbers.length})
      </h2>
      <p className="rosterNumbers">
        {numbers.slice(0, SHOWN).map((number) => (
          <BookingNumber key={number} number={number} />
        ))}
      </p>
      {numbers.length > SHOWN && (
        <details>
          <summary>{numbers.length - SHOWN} more</summary>
          <p>{numbers.slice(SHOWN).join(', ')}</p>
        </details>
      )}
    </section>
  )
}

/** A list names bookings by number; the search finds them by it. */
export const BookingNumber = ({ number }: { number: string }) => (
  <Link to="/search" search={{ text: number }}>
    {number}
  </Link>
)
