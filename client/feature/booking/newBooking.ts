/** A booking before anything of it is typed. */
import type { BookingInput } from '#shared/record/booking.ts'

export type NewBooking = Omit<BookingInput, 'bookedAt'> & { readonly bookedAt: string | null }

export const NEW_BOOKING: NewBooking = {
  number: '',
  bookedAt: null,
  arrestedOn: null,
  facilityId: null,
  bond: 'unknown',
  historyChecked: false,
  subject: {
    surname: '',
    given: null,
    middle: null,
    aliases: [],
    born: null,
    sex: null,
    birthplace: null,
    aNumber: null,
    fins: null,
    localId: null,
    stateId: null,
    fbiNumber: null,
  },
  charges: [],
}
