/** The booking that a paper may be attached to, once both were compared as the house asks. */
import { bookingById } from '#db/repository/booking.ts'
import { subjectById } from '#db/repository/subject.ts'
import type { Tx } from '#db/open.ts'
import { compareIdentity } from '#shared/core/compareIdentity.ts'
import { identify } from '#shared/core/identify.ts'
import { Problem } from '#shared/problem.ts'
import type { Booking } from '#shared/record/booking.ts'
import type { Match, Paper } from '#shared/record/detainer.ts'

/** Throws `record.notFound`, `detainer.needsIdentifiers`, `detainer.needsNote`. */
export async function attachable(tx: Tx, paper: Pick<Paper, 'subject' | 'aNumber' | 'fins'>, match: Match): Promise<Booking> {
  const booking = await bookingById(tx, match.bookingId)
  const subject = booking && (await subjectById(tx, booking.subjectId))
  if (!booking || !subject) throw new Problem('record.notFound', { bookingId: match.bookingId })
  identify(match, compareIdentity({ ...paper, bookingNumber: null }, subject, booking.number))
  return booking
}
