/** What an outside system tells of one booking besides the booking itself: what became of a charge, an earlier conviction, that the person left. */
import { bookingByNumber, chargesOfBooking, convictionsOfSubject } from '#db/repository/booking.ts'
import { entriesOfSubject } from '#db/repository/ledger.ts'
import { dropSettled, keepTrace, traceOf } from '#db/repository/roster.ts'
import type { Db, Tx } from '#db/open.ts'
import { inCustody } from '#shared/core/inCustody.ts'
import { listedLevel } from '#shared/core/roster/listedLevel.ts'
import { Problem } from '#shared/problem.ts'
import { type Booking, type Charge, type ChargeInput, type Conviction, ConvictionInput } from '#shared/record/booking.ts'
import type { Acting } from '../context.ts'
import { PRESENT } from './addListed.ts'
import { changeCharge, recordConviction } from './changeBooking.ts'

export type Disposed = Pick<ChargeInput, 'title' | 'code' | 'status' | 'disposition' | 'disposedOn' | 'sentence'> & {
  readonly number: string
}

/** The charge and whether the record says so already. Of several of the same words, the first that is not disposed. Throws `record.notFound`. */
export async function chargeNamed(db: Db | Tx, told: Disposed): Promise<{ readonly charge: Charge; readonly same: boolean }> {
  const booking = await bookedUnder(db, told.number)
  const named = (await chargesOfBooking(db, booking.id)).filter(
    ({ title, code }) => title === told.title && (told.code === null || code === told.code),
  )
  const says = ({ status, disposition, disposedOn, sentence }: Charge): boolean =>
    status === told.status && disposition === told.disposition && disposedOn === told.disposedOn && sentence === told.sentence
  const same = named.find(says)
  const charge = same ?? named.find(({ disposition }) => disposition === null) ?? named[0]
  if (!charge) throw new Problem('record.notFound', { number: told.number, title: told.title })
  return { charge, same: same !== undefined }
}

export async function pushDisposition(acting: Acting, system: string, told: Disposed) {
  const { charge, same } = await chargeNamed(acting.tx, told)
  const { id, version, bookingId, seq, ...before } = charge
  // A person of the desk has written what became of it: a system does not write over that; whoever knows better tells the desk.
  const corrected = !same && before.disposition !== null && (await changedByPerson(acting.tx, id))
  if (same || corrected) {
    await entered(acting, system, told.number, bookingId, 'disposition', { seq, status: before.status, kept: corrected })
    return { number: told.number, done: false }
  }
  const { status, disposition, disposedOn, sentence } = told
  await changeCharge(acting, { chargeId: id, version, change: { ...before, status, disposition, disposedOn, sentence } })
  await entered(acting, system, told.number, bookingId, 'disposition', { seq, status })
  return { number: told.number, done: true }
}

export type Convicted = Pick<Conviction, 'title' | 'statute' | 'convictedOn' | 'releasedOn'> & {
  readonly number: string
  readonly level: string | null
}

/** Throws `record.notFound`. */
export async function convictionKnown(db: Db | Tx, told: Convicted): Promise<boolean> {
  const { subjectId } = await bookedUnder(db, told.number)
  return (await convictionsOfSubject(db, subjectId)).some(
    ({ title, statute, convictedOn }) => title === told.title && statute === told.statute && convictedOn === told.convictedOn,
  )
}

export async function pushConviction(acting: Acting, system: string, told: Convicted) {
  const booking = await bookedUnder(acting.tx, told.number)
  // The same push sent twice at once: the second finds here what the first has written.
  if (await convictionKnown(acting.tx, told)) {
    await entered(acting, system, told.number, booking.id, 'conviction', { title: told.title, known: true })
    return { number: told.number, done: false }
  }
  const { class: kind, degree } = listedLevel(told.level)
  const { title, statute, convictedOn, releasedOn } = told
  const conviction = ConvictionInput.parse({ title, statute, class: kind, degree, convictedOn, releasedOn, source: 'court' })
  await recordConviction(acting, { bookingId: booking.id, conviction })
  await entered(acting, system, told.number, booking.id, 'conviction', { title })
  return { number: told.number, done: true }
}

/** A system's word that somebody left lets nobody out of our record: a person is asked. Throws `record.notFound`, `hold.timeInFuture`. */
export async function pushLeft(acting: Acting, system: string, { number, leftAt }: { number: string; leftAt: string }) {
  if (leftAt > acting.at) throw new Problem('hold.timeInFuture')
  const booking = await bookedUnder(acting.tx, number)
  const asked = inCustody(booking)
  await dropSettled(acting.tx, system)
  const trace = (await traceOf(acting.tx, system, number)) ?? { line: { number, person: {} } }
  await keepTrace(acting.tx, {
    system,
    number,
    bookingId: booking.id,
    line: trace.line,
    ...PRESENT,
    goneAt: acting.at,
    saysLeftAt: leftAt,
  })
  await entered(acting, system, number, booking.id, 'left', { leftAt, asked })
  return { number, asked }
}

/** Null unless the same was said before and waits for its answer, or was answered. */
export async function leftSaidBefore(db: Db | Tx, system: string, { number, leftAt }: { number: string; leftAt: string }) {
  const trace = await traceOf(db, system, number)
  if (!trace || trace.goneAt === null || trace.saysLeftAt !== leftAt) return null
  return { number, asked: inCustody(await bookedUnder(db, number)) }
}

async function bookedUnder(db: Db | Tx, number: string): Promise<Booking> {
  const booking = await bookingByNumber(db, number)
  if (!booking) throw new Problem('record.notFound', { number })
  return booking
}

const entered = (
  { enter }: Acting,
  system: string,
  number: string,
  bookingId: string,
  does: string,
  detail: Record<string, unknown>,
): Promise<void> => enter({ act: 'roster.pushed', subjectId: bookingId, bookingId, detail: { system, number, does, ...detail } })

/** Whether a person of the desk, and not a system, wrote last what stands of a charge. */
async function changedByPerson(tx: Tx, chargeId: string): Promise<boolean> {
  const last = (await entriesOfSubject(tx, chargeId)).findLast(({ act }) => act === 'charge.changed')
  return last !== undefined && !last.actorId.startsWith('system:')
}
