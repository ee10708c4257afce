/** Custody changes: the order to release, the would-be release and the release itself are three instants, each with its paper. */
import { z } from 'zod'
import { bookingById, updateBooking } from '#db/repository/booking.ts'
import { endHoldRow, holdsOfBooking } from '#db/repository/hold.ts'
import { inCustody } from '#shared/core/inCustody.ts'
import { revise } from '#shared/core/revise.ts'
import { Problem } from '#shared/problem.ts'
import { type Booking, CUSTODY } from '#shared/record/booking.ts'
import { Instant, optionalLine } from '#shared/record/instant.ts'
import type { Acting } from '../context.ts'
import { evaluateBooking } from './evaluateDetainer.ts'

export const ChangeCustodyInput = z
  .object({
    bookingId: z.string(),
    version: z.number().int(),
    custody: z.enum(CUSTODY),
    releaseOrderedAt: Instant.nullable().default(null),
    wouldBeReleasedAt: Instant.nullable().default(null),
    /** The paper behind the order or the would-be release. */
    releaseEvidence: optionalLine(500),
    releasedAt: Instant.nullable().default(null),
    releaseNote: optionalLine(1000),
  })
  .refine((input) => !(input.releaseOrderedAt || input.wouldBeReleasedAt) || input.releaseEvidence !== null, {
    message: 'Name the paper: a release is never set on a word alone.',
    path: ['releaseEvidence'],
  })
  .refine((input) => inCustody(input) || input.releasedAt !== null, {
    message: 'Give the time at which the person left.',
    path: ['releasedAt'],
  })
  .refine((input) => !inCustody(input) || input.releasedAt === null, {
    message: 'A person who is in custody has not left it. Change the custody, or leave the time out.',
    path: ['releasedAt'],
  })

/** A running hold ends with the custody. Throws `record.notFound`, `record.stale`. */
export async function changeCustody(acting: Acting, input: z.infer<typeof ChangeCustodyInput>): Promise<Booking> {
  const { tx } = acting
  const before = await bookingById(tx, input.bookingId)
  if (!before) throw new Problem('record.notFound', { bookingId: input.bookingId })
  const { bookingId, version, ...change } = input
  const booking = revise(before, version, change)
  const passed = before.wouldBeReleasedAt !== null && before.wouldBeReleasedAt <= acting.at
  if (passed && (change.wouldBeReleasedAt === null || change.wouldBeReleasedAt > (before.wouldBeReleasedAt ?? '')))
    throw new Problem('booking.releasePassed')
  if (change.releasedAt !== null && change.releasedAt > acting.at) throw new Problem('hold.timeInFuture')
  await updateBooking(tx, booking)
  if (booking.releasedAt !== null) {
    const running = (await holdsOfBooking(tx, bookingId)).filter((hold) => hold.endedAt === null)
    if (running.some((hold) => hold.startedAt > (booking.releasedAt ?? ''))) throw new Problem('hold.endsBeforeStart')
    for (const hold of running)
      await endHoldRow(tx, { ...hold, endedAt: booking.releasedAt, endedBecause: 'released', endNote: booking.releaseNote })
  }
  const evaluated = await evaluateBooking(acting, bookingId)
  await acting.enter({ act: 'custody.changed', subjectId: bookingId, bookingId, detail: { ...change, evaluated } })
  return booking
}
