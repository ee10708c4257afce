/** The bookings of the persons found, in the order in which the persons were found. */
import type { Answer } from './trpc.ts'

export const foundBookings = (answer: Answer['person']['find'] | undefined) =>
  (answer?.persons ?? []).flatMap(({ bookings, known, reasons, alias, paper }) =>
    bookings.map(({ id, number, bookedAt, custody }) => {
      const { surname, given, middle, born } = known
      return { surname, given, middle, born, bookingId: id, number, bookedAt, custody, reasons, alias, paper }
    }),
  )

export type FoundBooking = ReturnType<typeof foundBookings>[number]
