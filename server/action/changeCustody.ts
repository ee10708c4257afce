/** Custody changes: the order to release, the would-be release and the release itself are three instants, each with its paper. */
import { z } from 'zod'
import { bookingById, updateBooking } from '#db/repository/booking.ts'
import { lastEntryOfBooking } from '#db/repository/ledger.ts'
import { detainersOfBooking } from '#db/repository/detainer.ts'
import { endHoldRow, holdsOfBooking } from '#db/repository/hold.ts'
import { custodyEvents } from '#shared/core/custodyEvents.ts'
import { inCustody } from '#shared/core/inCustody.ts'
import { type Stop, stillValid } from '#shared/core/releaseGate.ts'
import { revise } from '#shared/core/revise.ts'
import { Problem } from '#shared/problem.ts'
import { type Booking, CUSTODY, RELEASE_CODES } from '#shared/record/booking.ts'
import { Instant, optionalLine } from '#shared/record/instant.ts'
import type { Acting } from '../context.ts'
import { endDetainer } from './endDetainer.ts'
import { enterEvents } from './enterEvents.ts'
import { evaluateBooking } from './evaluateDetainer.ts'
import { releaseSheet } from './releaseSheet.ts'
import { shortenHolds } from './shortenHolds.ts'

const MOVED: readonly string[] = ['transferred', 'to_prison']

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
    /** Who ordered the release. */
    releaseOrderedBy: optionalLine(200),
    releaseCode: z.enum(RELEASE_CODES).nullable().default(null),
    movedTo: optionalLine(200),
    relayed: z.enum(['yes', 'no']).nullable().default(null),
  })
  .refine((input) => !MOVED.includes(input.custody) || input.movedTo !== null, {
    message: 'Say where the person went: the requests on the booking go along.',
    path: ['movedTo'],
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

/** A running hold ends with the custody. Throws `record.notFound`, `record.stale`, `release.notCleared` with what was still open. */
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
  const open = letOut(before, booking) ? await stillOpen(acting, before, booking) : []
  await updateBooking(tx, booking)
  const shortened = await shortenHolds(acting, bookingId, booking.wouldBeReleasedAt)
  if (booking.releasedAt !== null) {
    const running = (await holdsOfBooking(tx, bookingId)).filter((hold) => hold.endedAt === null)
    if (running.some((hold) => hold.startedAt > (booking.releasedAt ?? ''))) throw new Problem('hold.endsBeforeStart')
    for (const hold of running)
      await endHoldRow(tx, { ...hold, endedAt: booking.releasedAt, endedBecause: 'released', endNote: booking.releaseNote })
  }
  await enterEvents(acting, bookingId, custodyEvents(before, booking, acting.at))
  const moved = MOVED.includes(booking.custody) ? await moveRequests(acting, booking) : []
  const evaluated = await evaluateBooking(acting, bookingId)
  const left = inCustody(before) && !inCustody(booking) ? { sheet: await sheetOf(acting, bookingId) } : {}
  await acting.enter({
    act: 'custody.changed',
    subjectId: bookingId,
    bookingId,
    detail: { ...change, open, moved, evaluated, shortened, ...left },
  })
  return booking
}

/** Whoever has gone out is gone: it is recorded either way, and whether the release sheet had been cleared. */
async function sheetOf({ tx, at, late }: Acting, bookingId: string): Promise<'cleared' | 'not cleared' | 'on paper'> {
  if (late) return 'on paper'
  const entry = await lastEntryOfBooking(tx, bookingId, 'release.cleared')
  return entry && stillValid([entry], at).length > 0 ? 'cleared' : 'not cleared'
}

/** By the door or into the hands of ICE; also where something else, such as an escape, was recorded in between. */
const letOut = (before: Booking, after: Booking): boolean =>
  (after.custody === 'released' && before.custody !== 'released') ||
  (after.releaseCode === 'transferred_to_ice' && before.releaseCode !== 'transferred_to_ice')

/** That somebody has left is a fact and is recorded; what the release sheet still lacked is kept beside it, and a word on why is asked for. */
async function stillOpen({ tx, at, late }: Acting, before: Booking, { id, releaseNote }: Booking): Promise<readonly Stop[]> {
  const { requests, gate } = await releaseSheet(tx, id, at)
  if (requests.length === 0) return []
  const said = releaseNote !== null && releaseNote !== before.releaseNote
  if (gate.stops.length > 0 && !said && !late) throw new Problem('release.notCleared', gate.stops)
  return gate.stops
}

/** A request moves with the person, whose it is there; where ICE itself took the person, it is done. Either way nothing was declined here. */
async function moveRequests(acting: Acting, booking: Booking): Promise<string[]> {
  const active = (await detainersOfBooking(acting.tx, booking.id)).filter((detainer) => detainer.status === 'active')
  const taken = booking.releaseCode === 'transferred_to_ice'
  const note = taken
    ? 'ICE took custody of the person.'
    : `With the person to ${booking.movedTo ?? ''}; ${COPY[booking.relayed ?? 'unknown']}.`
  for (const detainer of active) await endDetainer(acting, detainer, taken ? 'closed' : 'moved', note)
  return active.map((detainer) => detainer.number)
}

const COPY = { yes: 'a copy went along', no: 'no copy went along', unknown: 'whether a copy went along is not recorded' }
