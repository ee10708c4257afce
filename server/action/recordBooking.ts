/** A person is booked: the person, the booking and its charges in one act. */
import { bookingByNumber, insertBooking, insertCharges } from '#db/repository/booking.ts'
import { insertCustodyEvents } from '#db/repository/custodyEvent.ts'
import { readOffice } from '#db/repository/office.ts'
import { insertSubject } from '#db/repository/subject.ts'
import { notYet } from '#shared/core/notYet.ts'
import { Problem } from '#shared/problem.ts'
import type { Booking, BookingInput } from '#shared/record/booking.ts'
import type { Acting } from '../context.ts'
import { newBooking } from './newBooking.ts'

/** Throws `booking.numberTaken` with the booking that has it, `booking.inFuture`. */
export async function recordBooking(acting: Acting, input: BookingInput): Promise<Booking> {
  const { tx, at } = acting
  const taken = await bookingByNumber(tx, input.number)
  if (taken) throw new Problem('booking.numberTaken', { bookingId: taken.id })
  if (notYet(input.bookedAt, at)) throw new Problem('booking.inFuture')
  const facilities = (await readOffice(tx))?.facilities ?? []
  if (input.facilityId !== null && !facilities.some(({ id }) => id === input.facilityId))
    throw new Problem('record.notFound', { facilityId: input.facilityId })
  const { subject, booking, charges, event, entry } = newBooking(acting, input)
  await insertSubject(tx, subject)
  await insertBooking(tx, booking)
  await insertCharges(tx, charges)
  await insertCustodyEvents(tx, [event])
  await acting.enter(entry)
  return booking
}
