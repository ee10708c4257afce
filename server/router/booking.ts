import { z } from 'zod'
import { bookingById, chargesOfBooking, convictionsOfSubject } from '#db/repository/booking.ts'
import { custodyEventsOf } from '#db/repository/custodyEvent.ts'
import { mattersOfBooking } from '#db/repository/matter.ts'
import { subjectById } from '#db/repository/subject.ts'
import { Problem } from '#shared/problem.ts'
import { BookingInput } from '#shared/record/booking.ts'
import {
  AddChargeInput,
  addCharge,
  ChangeBookingInput,
  ChangeChargeInput,
  ChangeConvictionInput,
  changeBooking,
  changeCharge,
  changeConviction,
  RecordConvictionInput,
  recordConviction,
} from '../action/changeBooking.ts'
import { ChangeCustodyInput, changeCustody } from '../action/changeCustody.ts'
import { otherBookings } from '../action/otherBookings.ts'
import { ChangePersonInput, changePerson } from '../action/changePerson.ts'
import { recordLook } from '../action/recordLook.ts'
import { recordBooking } from '../action/recordBooking.ts'
import { acts, reads, router } from '../trpc.ts'

export const bookingRouter = router({
  byId: reads('person.read')
    .input(z.object({ id: z.string() }))
    .query(async ({ ctx, input }) => {
      const booking = await bookingById(ctx.db, input.id)
      const subject = booking && (await subjectById(ctx.db, booking.subjectId))
      if (!booking || !subject) throw new Problem('record.notFound', input)
      await recordLook(ctx, { bookingId: booking.id, subjectId: subject.id })
      return {
        booking,
        subject,
        charges: await chargesOfBooking(ctx.db, booking.id),
        convictions: await convictionsOfSubject(ctx.db, subject.id),
        matters: await mattersOfBooking(ctx.db, booking.id),
        events: await custodyEventsOf(ctx.db, booking.id),
        others: await otherBookings(ctx.db, subject.id, booking.id),
      }
    }),
  record: acts('booking.write', BookingInput, recordBooking, { late: true }),
  change: acts('booking.write', ChangeBookingInput, changeBooking, { late: true }),
  changePerson: acts('booking.write', ChangePersonInput, changePerson, { late: true }),
  changeCustody: acts('booking.write', ChangeCustodyInput, changeCustody, { late: true }),
  addCharge: acts('booking.write', AddChargeInput, addCharge, { late: true }),
  changeCharge: acts('booking.write', ChangeChargeInput, changeCharge, { late: true }),
  recordConviction: acts('booking.write', RecordConvictionInput, recordConviction, { late: true }),
  changeConviction: acts('booking.write', ChangeConvictionInput, changeConviction, { late: true }),
})
