/** Who is in our custody: in the jail, or in hospital under our guard. */
import type { Booking } from '../record/booking.ts'

export const IN_CUSTODY: readonly Booking['custody'][] = ['in_custody', 'hospital']

export const inCustody = (booking: Pick<Booking, 'custody'>): boolean => IN_CUSTODY.includes(booking.custody)
