/** Holds: started once, ended once, never extended; an earlier would-be release than was known shortens one. */
import { foldName, foldNumber } from '#shared/core/foldName.ts'
import { IN_CUSTODY, inCustody } from '#shared/core/inCustody.ts'
import type { Booking } from '#shared/record/booking.ts'
import type { Hold } from '#shared/record/hold.ts'
import type { Subject } from '#shared/record/subject.ts'
import type { Db, Tx } from '../open.ts'

export async function insertHold(tx: Tx, hold: Hold): Promise<void> {
  await tx.insertInto('hold').values(hold).execute()
}

export async function endHoldRow(tx: Tx, hold: Hold): Promise<void> {
  const { endedAt, endedBecause, endNote } = hold
  await tx.updateTable('hold').set({ endedAt, endedBecause, endNote }).where('id', '=', hold.id).execute()
}

export async function shortenHoldRow(tx: Tx, { id, startedAt, mustBeFreeBy, capHours, cap }: Hold): Promise<void> {
  await tx
    .updateTable('hold')
    .set({ startedAt, mustBeFreeBy, capHours, cap })
    .where('id', '=', id)
    .where('mustBeFreeBy', '>=', mustBeFreeBy)
    .execute()
}

export async function holdById(db: Db | Tx, id: string): Promise<Hold | undefined> {
  return db.selectFrom('hold').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function holdsOfDetainer(db: Db | Tx, detainerId: string): Promise<Hold[]> {
  return db.selectFrom('hold').selectAll().where('detainerId', '=', detainerId).orderBy('startedAt').execute()
}

type Stay = { readonly booking: Booking; readonly subject: Subject; readonly paperNumber: string | null }

/** Holds of the same person on another booking that was not over when this one began: one stay in custody under two numbers. */
export async function holdsOfSameStay(db: Db | Tx, stay: Stay, onePerson: ReadonlyMap<string, string>): Promise<Hold[]> {
  const rows = await heldSince(db, stay.booking.bookedAt)
  return rows.filter(isSameStay(stay, onePerson)).map(({ of: _, ...hold }) => hold)
}

/** The requests among these whose stay in custody has had its hold under another number. */
export async function heldUnderAnotherNumber(
  db: Db | Tx,
  stays: readonly (Stay & { readonly detainerId: string })[],
  onePerson: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const first = stays.map(({ booking }) => booking.bookedAt).toSorted()[0]
  if (first === undefined) return new Set()
  const rows = await heldSince(db, first)
  return new Set(stays.flatMap((stay) => (rows.some(isSameStay(stay, onePerson)) ? [stay.detainerId] : [])))
}

/** Every hold on a booking that is not over, or was not at that instant. */
async function heldSince(db: Db | Tx, at: string) {
  const rows = await db
    .selectFrom('hold')
    .innerJoin('detainer', 'detainer.id', 'hold.detainerId')
    .innerJoin('booking', 'booking.id', 'detainer.bookingId')
    .innerJoin('subject', 'subject.id', 'booking.subjectId')
    .selectAll('hold')
    .select(['subject.id as subjectId', 'subject.nameKey', 'subject.born', 'subject.aNumber', 'detainer.aNumber as paperNumber'])
    .select(['booking.id as bookingId', 'booking.releasedAt', 'booking.custody'])
    .where((e) => e.or([e('booking.custody', 'in', IN_CUSTODY), e('booking.releasedAt', '>=', at)]))
    .execute()
  return rows.map(({ subjectId, nameKey, born, aNumber, paperNumber, bookingId, releasedAt, custody, ...hold }) => ({
    ...hold,
    of: {
      subjectId,
      nameKey,
      born,
      numbers: foldedNumbers(aNumber, paperNumber),
      bookingId,
      over: inCustody({ custody }) ? null : releasedAt,
    },
  }))
}

/** `onePerson`: whose records were linked as one person's, each with the id of its group. */
function isSameStay({ booking, subject, paperNumber }: Stay, onePerson: ReadonlyMap<string, string>) {
  const numbers = foldedNumbers(subject.aNumber, paperNumber)
  const name = foldName(subject.surname, subject.given, subject.middle)
  const group = onePerson.get(subject.id)
  return ({ of }: Awaited<ReturnType<typeof heldSince>>[number]): boolean =>
    of.bookingId !== booking.id &&
    (of.over === null || of.over >= booking.bookedAt) &&
    (of.subjectId === subject.id ||
      (group !== undefined && onePerson.get(of.subjectId) === group) ||
      of.numbers.some((number) => numbers.includes(number)) ||
      (subject.born !== null && of.born === subject.born && of.nameKey === name))
}

const foldedNumbers = (...given: readonly (string | null)[]): readonly string[] =>
  given.map((number) => foldNumber(number ?? '')).filter(Boolean)

/** How many have begun and not ended. */
export async function runningHolds(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('hold')
    .select((e) => e.fn.countAll().as('count'))
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Holds that run for any request of one booking: a second request does not start a second clock. */
export async function holdsOfBooking(db: Db | Tx, bookingId: string): Promise<Hold[]> {
  return db
    .selectFrom('hold')
    .innerJoin('detainer', 'detainer.id', 'hold.detainerId')
    .selectAll('hold')
    .where('detainer.bookingId', '=', bookingId)
    .execute()
}
