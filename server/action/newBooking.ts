/** The records of somebody who is booked: the person, the booking, its charges and the event, before anything is written. */
import { type Booking, type BookingInput, type Charge, STILL_HERE } from '#shared/record/booking.ts'
import type { CustodyEvent } from '#shared/record/custodyEvent.ts'
import type { Subject } from '#shared/record/subject.ts'
import type { Acting, NewEntry } from '../context.ts'

export type NewBooking = {
  readonly subject: Subject
  readonly booking: Booking
  readonly charges: readonly Charge[]
  readonly event: CustodyEvent
  readonly entry: NewEntry
}

export function newBooking({ at, actor, newId }: Pick<Acting, 'at' | 'actor' | 'newId'>, input: BookingInput): NewBooking {
  const subject = { ...input.subject, id: newId(), version: 1 }
  const { subject: _, charges, historyChecked, ...rest } = input
  const booking: Booking = {
    ...rest,
    id: newId(),
    version: 1,
    subjectId: subject.id,
    historyCheckedAt: historyChecked ? at : null,
    ...STILL_HERE,
  }
  const { id: bookingId, number, bookedAt, bond } = booking
  const entered = { enteredAt: at, by: actor.id, byName: actor.name }
  return {
    subject,
    booking,
    charges: charges.map((charge, index) => ({ ...charge, id: newId(), bookingId, seq: index + 1, version: 1 })),
    event: { id: newId(), bookingId, kind: 'booked', at: bookedAt, detail: { bond }, ...entered },
    entry: { act: 'booking.recorded', subjectId: bookingId, bookingId, detail: { number, charges: charges.length } },
  }
}
