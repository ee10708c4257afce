/** The booking that was picked, in one line, with the way back to another one. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { When } from '#client/part/When.tsx'
import { day } from '#client/time.ts'
import { custodyWord, personName } from '#client/wording.ts'
import type { Picked } from './verdictOf.ts'

export function PickedBooking({ picked, onOther }: { picked: Picked; onOther: () => void }) {
  const { booking, subject } = picked
  const active = picked.matters.filter((matter) => matter.detainer.status === 'active')
  return (
    <div className="pickedLine">
      <p>
        <strong>{personName(subject)}</strong> · {day(subject.born)} ·{' '}
        <Link to="/booking/$id" params={{ id: booking.id }}>
          {booking.number}
        </Link>{' '}
        <span className="quiet">
          {custodyWord[booking.custody]}, booked <When at={booking.bookedAt} />
          {active.length > 0 && `; ${active.length} active request${active.length === 1 ? '' : 's'} on it already`}
        </span>
      </p>
      <Button variant="default" size="xs" onClick={onOther}>
        Another booking
      </Button>
    </div>
  )
}
