/** Whom search finds: persons by the keys that they share with a question, and then all about a few of them, in one query each. */
import { sql } from 'kysely'
import type { Booking } from '#shared/record/booking.ts'
import type { Detainer } from '#shared/record/detainer.ts'
import type { Subject } from '#shared/record/subject.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const subjects = codec<Subject>()(['aliases'])

/** Beginnings of a name or a number may stand for half the office; so many keys of each are read. */
const BEGINNINGS = 1_000
const BY_BEGINNING = 3

/**
 * The numbers of the persons with the most bits of keys in common, at most `limit`; among equals those recorded last. `beginnings`: of
 * keys, each at least two letters long.
 */
export async function candidates(
  db: Db | Tx,
  keys: ReadonlyMap<string, number>,
  beginnings: readonly string[],
  limit: number,
): Promise<number[]> {
  if (keys.size === 0) return []
  const asked = sql.join([...keys].map(([key, bits]) => sql`(${key}, ${sql.lit(bits)})`))
  const begun = beginnings.map(
    (start) =>
      sql`union all select person, ${sql.lit(BY_BEGINNING)} from
        (select person from "personKey" where key >= ${start} and key < ${`${start}~`} limit ${sql.lit(BEGINNINGS)}) as begun`,
  )
  const { rows } = await sql<{ person: number }>`
    with asked(key, bits) as (values ${asked})
    select person, sum(bits) as bits from (
      select kept.person, asked.bits from asked cross join "personKey" as kept where kept.key = asked.key
      ${sql.join(begun, sql` `)}
    ) as met group by person order by bits desc, person desc limit ${limit}`.execute(db)
  return rows.map(({ person }) => person)
}

/** Persons with one of these numbers, whole or by its beginning, the whole ones first; at most `limit`. Numbers as `foldId` gives them. */
export async function personsByNumber(
  db: Db | Tx,
  numbers: readonly string[],
  open: boolean,
  limit: number,
): Promise<{ readonly person: number; readonly whole: boolean }[]> {
  const keys = numbers.map((number) => `#${number}`)
  if (keys.length === 0) return []
  const begun = open ? keys.filter((key) => key.length > MARK_AND_THREE) : []
  const rows = await db
    .selectFrom('personKey')
    .select('person')
    .select((e) => e.fn.max(e.case().when('key', 'in', keys).then(1).else(0).end()).as('whole'))
    .where((e) =>
      e.or([e('key', 'in', keys), ...begun.map((start) => e.and([e('key', '>=', start), e('key', '<', `${start}~`)]))]),
    )
    .groupBy('person')
    .orderBy('whole', 'desc')
    .orderBy('person', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ person, whole }) => ({ person, whole: Number(whole) === 1 }))
}

const MARK_AND_THREE = 4

export type OwnPerson = { readonly person: number; readonly subject: Subject }
export type PaperPerson = {
  readonly person: number
  readonly paper: Pick<Detainer, 'id' | 'number' | 'subject' | 'aNumber' | 'fins'>
  /** The person of ours whom the request was attached to. */
  readonly subjectId: string | null
}

export async function ownPersons(db: Db | Tx, persons: readonly number[]): Promise<OwnPerson[]> {
  if (persons.length === 0) return []
  const rows = await db
    .selectFrom('person')
    .innerJoin('subject', 'subject.id', 'person.subjectId')
    .select('person.number as person')
    .selectAll('subject')
    .where('person.number', 'in', persons)
    .execute()
  return rows.map(({ person, nameKey: _, ...row }) => ({ person, subject: subjects.unpack(row) }))
}

export async function subjectsById(db: Db | Tx, ids: readonly string[]): Promise<Map<string, Subject>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('subject').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map(({ nameKey: _, ...row }) => [row.id, subjects.unpack(row)]))
}

export async function paperPersons(db: Db | Tx, persons: readonly number[]): Promise<PaperPerson[]> {
  if (persons.length === 0) return []
  const rows = await db
    .selectFrom('person')
    .innerJoin('detainer', 'detainer.id', 'person.detainerId')
    .leftJoin('booking', 'booking.id', 'detainer.bookingId')
    .select([
      'person.number as person',
      'detainer.id',
      'detainer.number',
      'detainer.subject',
      'detainer.aNumber',
      'detainer.fins',
    ])
    .select('booking.subjectId')
    .where('person.number', 'in', persons)
    .execute()
  return rows.map(({ person, subjectId, subject, ...paper }) => ({
    person,
    subjectId,
    paper: { ...paper, subject: JSON.parse(subject) },
  }))
}

export type BookingOf = Pick<Booking, 'id' | 'number' | 'subjectId' | 'bookedAt' | 'custody'>

/** The newest first. */
export async function bookingsOfSubjects(db: Db | Tx, subjectIds: readonly string[]): Promise<BookingOf[]> {
  if (subjectIds.length === 0) return []
  return db
    .selectFrom('booking')
    .select(['id', 'number', 'subjectId', 'bookedAt', 'custody'])
    .where('subjectId', 'in', subjectIds)
    .orderBy('bookedAt', 'desc')
    .execute()
}

export type RequestOf = Pick<Detainer, 'id' | 'number' | 'status' | 'receivedAt' | 'bookingId'>

/** Attached to one of these bookings, or one of these requests; the newest first. */
export async function requestsOf(db: Db | Tx, bookingIds: readonly string[], ids: readonly string[]): Promise<RequestOf[]> {
  if (bookingIds.length + ids.length === 0) return []
  return db
    .selectFrom('detainer')
    .select(['id', 'number', 'status', 'receivedAt', 'bookingId'])
    .where((e) => e.or([e('bookingId', 'in', bookingIds), e('id', 'in', ids)]))
    .orderBy('receivedAt', 'desc')
    .execute()
}
