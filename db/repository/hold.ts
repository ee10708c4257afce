/** Holds: started once, ended once, never extended; an earlier would-be release than was known shortens one. */
import { foldName, foldNumber } from '#shared/core/foldName.ts'
import { IN_CUSTODY } from '#shared/core/inCustody.ts'
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

/** Holds of the same person on another booking that was not over when this one began: one stay in custody under two numbers, by our record or by the A-number on the papers. */
export async function holdsOfSameStay(
  db: Db | Tx,
  booking: Booking,
  subject: Subject,
  paperNumber: string | null,
): Promise<Hold[]> {
  const rows = await db
    .selectFrom('hold')
    .innerJoin('detainer', 'detainer.id', 'hold.detainerId')
    .innerJoin('booking', 'booking.id', 'detainer.bookingId')
    .innerJoin('subject', 'subject.id', 'booking.subjectId')
    .selectAll('hold')
    .select(['subject.id as subjectId', 'subject.nameKey', 'subject.born', 'subject.aNumber', 'detainer.aNumber as paperNumber'])
    .where('booking.id', '!=', booking.id)
    .where((e) => e.or([e('booking.custody', 'in', IN_CUSTODY), e('booking.releasedAt', '>=', booking.bookedAt)]))
    .execute()
  const numbers = foldedNumbers(subject.aNumber, paperNumber)
  const name = foldName(subject.surname, subject.given, subject.middle)
  const same = (row: (typeof rows)[number]) =>
    row.subjectId === subject.id ||
    foldedNumbers(row.aNumber, row.paperNumber).some((number) => numbers.includes(number)) ||
    (subject.born !== null && row.born === subject.born && row.nameKey === name)
  return rows.filter(same).map(({ subjectId: _, nameKey: __, born: ___, aNumber: ____, paperNumber: _____, ...hold }) => hold)
}

const foldedNumbers = (...given: readonly (string | null)[]): readonly string[] =>
  given.map((number) => foldNumber(number ?? '')).filter(Boolean)

/** Holds that run for any request of one booking: a second request does not start a second clock. */
export async function holdsOfBooking(db: Db | Tx, bookingId: string): Promise<Hold[]> {
  return db
    .selectFrom('hold')
    .innerJoin('detainer', 'detainer.id', 'hold.detainerId')
    .selectAll('hold')
    .where('detainer.bookingId', '=', bookingId)
    .execute()
}
