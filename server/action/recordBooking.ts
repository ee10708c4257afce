/** A person is booked: the person, the booking and its charges in one act. */
import { bookingByNumber, insertBooking, insertCharges } from '#db/repository/booking.ts'
import { readOffice } from '#db/repository/office.ts'
import { insertSubject } from '#db/repository/subject.ts'
import { notYet } from '#shared/core/notYet.ts'
import { Problem } from '#shared/problem.ts'
import { type Booking, type BookingInput, STILL_HERE } from '#shared/record/booking.ts'
import type { Acting } from '../context.ts'
import { enterEvents } from './enterEvents.ts'

/** Throws `booking.numberTaken` with the booking that has it, `booking.inFuture`. */
export async function recordBooking(acting: Acting, input: BookingInput): Promise<Booking> {
  const { tx, at, newId } = acting
  const taken = await bookingByNumber(tx, input.number)
  if (taken) throw new Problem('booking.numberTaken', { bookingId: taken.id })
  if (notYet(input.bookedAt, at)) throw new Problem('booking.inFuture')
  const facilities = (await readOffice(tx))?.facilities ?? []
  if (input.facilityId !== null && !facilities.some(({ id }) => id === input.facilityId))
    throw new Problem('record.notFound', { facilityId: input.facilityId })
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
  await insertSubject(tx, subject)
  await insertBooking(tx, booking)
  await insertCharges(
    tx,
    charges.map((charge, index) => ({ ...charge, id: newId(), bookingId: booking.id, seq: index + 1, version: 1 })),
  )
  await enterEvents(acting, booking.id, [{ kind: 'booked', at: booking.bookedAt, detail: { bond: booking.bond } }])
  const detail = { number: booking.number, charges: charges.length }
  await acting.enter({ act: 'booking.recorded', subjectId: booking.id, bookingId: booking.id, detail })
  return booking
}
