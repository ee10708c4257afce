/** Booking numbers of one kind, in a row; many of them are folded. */
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
      <p>{numbers.slice(0, SHOWN).join(', ')}</p>
      {numbers.length > SHOWN && (
        <details>
          <summary>{numbers.length - SHOWN} more</summary>
          <p>{numbers.slice(SHOWN).join(', ')}</p>
        </details>
      )}
    </section>
  )
}
