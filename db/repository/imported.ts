/** Bookings as an import finds and writes them: many at a time, each with its person, its charges and the age that the jail system gave. */
import { foldName } from '#shared/core/foldName.ts'
import { UNNAMED } from '#shared/core/unnamed.ts'
import type { Booking, Charge, Conviction } from '#shared/record/booking.ts'
import type { Subject } from '#shared/record/subject.ts'
import { sql } from 'kysely'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'
import { indexPersons, keysOfSubject, reindexSubject } from '../personIndex.ts'

const subjects = codec<Subject>()(['aliases'])
const charges = codec<Charge>()(['ticks'], ['wobbler'])
const convictions = codec<Conviction>()(['ticks'], ['incarcerated', 'wobbler'])

export type Imported = {
  readonly booking: Booking
  readonly subject: Subject
  readonly charges: readonly Charge[]
  readonly age: number | null
}
/** `atDesk`: the ledger has an entry of its own for this booking, so a person has recorded or changed it. */
export type Stored = Imported & { readonly atDesk: boolean }

/** By booking number. */
export async function importedByNumber(db: Db | Tx, numbers: readonly string[]): Promise<Map<string, Stored>> {
  const found = await db
    .selectFrom('booking')
    .leftJoin('imported', 'imported.bookingId', 'booking.id')
    .selectAll('booking')
    .select('imported.age')
    .select((e) =>
      e.exists(e.selectFrom('ledger').select('ledger.seq').whereRef('ledger.bookingId', '=', 'booking.id')).as('atDesk'),
    )
    .where('booking.number', 'in', numbers)
    .execute()
  if (found.length === 0) return new Map()
  const bookingIds = found.map((row) => row.id)
  const subjectIds = found.map((row) => row.subjectId)
  const persons = await db.selectFrom('subject').selectAll().where('id', 'in', subjectIds).execute()
  const rows = await db
    .selectFrom('charge')
    .selectAll()
    .where('bookingId', 'in', bookingIds)
    .orderBy('bookingId')
    .orderBy('seq')
    .execute()
  const personOf = new Map(persons.map((row) => [row.id, unkeyed(row)]))
  const chargesOf = new Map<string, Charge[]>(bookingIds.map((id) => [id, []]))
  for (const row of rows) chargesOf.get(row.bookingId)?.push(charges.unpack(row))
  return new Map(
    found.flatMap(({ age, atDesk, ...booking }) => {
      const subject = personOf.get(booking.subjectId)
      return subject
        ? [[booking.number, { booking, subject, charges: chargesOf.get(booking.id) ?? [], age, atDesk: Number(atDesk) === 1 }]]
        : []
    }),
  )
}

/** Bookings with a charge row of these words, and what is recorded of earlier convictions; in the order of their numbers, after `after`. */
export async function noted(
  db: Db,
  words: string,
  after: string,
  limit: number,
): Promise<(Stored & { readonly convictions: readonly Conviction[] })[]> {
  const page = await db
    .selectFrom('booking')
    .select('number')
    .where('number', '>', after)
    .where((e) =>
      e.exists(
        e
          .selectFrom('charge')
          .select('charge.id')
          .whereRef('charge.bookingId', '=', 'booking.id')
          .where(sql<boolean>`upper(charge.title) = ${words}`),
      ),
    )
    .orderBy('number')
    .limit(limit)
    .execute()
  if (page.length === 0) return []
  const found = await importedByNumber(
    db,
    page.map(({ number }) => number),
  )
  const persons = [...found.values()].map(({ subject }) => subject.id)
  const rows = await db.selectFrom('conviction').selectAll().where('subjectId', 'in', persons).orderBy('id').execute()
  const earlier = rows.map(convictions.unpack)
  return page.flatMap(({ number }) => {
    const stored = found.get(number)
    return stored ? [{ ...stored, convictions: earlier.filter((one) => one.subjectId === stored.subject.id) }] : []
  })
}

/** SQLite takes at most 32,766 values in one statement. */
const ROWS = 500

export async function insertImported(tx: Tx, records: readonly Imported[]): Promise<void> {
  await insertBooked(tx, records)
  for (const some of chunks(records))
    await tx
      .insertInto('imported')
      .values(some.map(({ booking, age }) => ({ bookingId: booking.id, age })))
      .execute()
}

/** Many people who are booked, each with their own record. */
export async function insertBooked(tx: Tx, records: readonly Pick<Imported, 'subject' | 'booking' | 'charges'>[]): Promise<void> {
  for (const some of chunks(records)) {
    await tx
      .insertInto('subject')
      .values(some.map(({ subject }) => personRow(subject)))
      .execute()
    await indexPersons(
      tx,
      some.map(({ subject, booking }) => ({ subjectId: subject.id, keys: keysOfSubject(subject, [booking.number]) })),
    )
    await tx
      .insertInto('booking')
      .values(some.map(({ booking }) => booking))
      .execute()
  }
  const rows = records.flatMap((record) => record.charges)
  for (const some of chunks(rows)) await tx.insertInto('charge').values(some.map(charges.pack)).execute()
}

/** All of it as it now stands; charges that are no longer there go. */
export async function replaceImported(tx: Tx, { booking, subject, charges: now, age }: Imported): Promise<void> {
  const before = await tx.selectFrom('subject').selectAll().where('id', '=', subject.id).executeTakeFirstOrThrow()
  await tx.updateTable('subject').set(personRow(subject)).where('id', '=', subject.id).execute()
  await reindexSubject(tx, unkeyed(before), subject)
  await tx.updateTable('booking').set(booking).where('id', '=', booking.id).execute()
  await tx.updateTable('imported').set({ age }).where('bookingId', '=', booking.id).execute()
  await tx.deleteFrom('charge').where('bookingId', '=', booking.id).execute()
  for (const some of chunks(now)) await tx.insertInto('charge').values(some.map(charges.pack)).execute()
}

/** A person without a name is not found by one. */
const personRow = (subject: Subject) => ({
  ...subjects.pack(subject),
  nameKey: subject.surname === UNNAMED ? '' : foldName(subject.surname, subject.given, subject.middle),
})

const unkeyed = ({ nameKey: _, ...row }: ReturnType<typeof personRow>): Subject => subjects.unpack(row)

const chunks = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, i) => rows.slice(i * ROWS, (i + 1) * ROWS))
