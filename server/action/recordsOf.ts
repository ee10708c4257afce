/** Gathers all that is known about one request, for the facts. */
import { bookingById, chargesOfBooking, convictionsOfSubject } from '#db/repository/booking.ts'
import { detainerById, findingsOfDetainer, warrantsOfDetainer } from '#db/repository/detainer.ts'
import { subjectById } from '#db/repository/subject.ts'
import type { Db, Tx } from '#db/open.ts'
import type { Records } from '#shared/core/factsOf.ts'
import { Problem } from '#shared/problem.ts'

/** Throws `record.notFound`. */
export async function recordsOf(db: Db | Tx, detainerId: string): Promise<Records> {
  const detainer = await detainerById(db, detainerId)
  if (!detainer) throw new Problem('record.notFound', { detainerId })
  const booking = detainer.bookingId === null ? undefined : await bookingById(db, detainer.bookingId)
  return {
    detainer,
    warrants: await warrantsOfDetainer(db, detainerId),
    findings: await findingsOfDetainer(db, detainerId),
    booking: booking ?? null,
    subject: booking ? ((await subjectById(db, booking.subjectId)) ?? null) : null,
    charges: booking ? await chargesOfBooking(db, booking.id) : [],
    convictions: booking ? await convictionsOfSubject(db, booking.subjectId) : [],
  }
}
