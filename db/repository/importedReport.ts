/** Counts over the charges of bookings with a detainer, worked out by the database: booking by booking, by birthplace, by charge words. */
import { sql } from 'kysely'
import type { Db } from '../open.ts'

export type ChargeCounts = {
  readonly bookings: number
  readonly oneFelony: number
  readonly moreFelonies: number
  readonly oneMisdemeanorOnly: number
  readonly oneViolent: number
  readonly moreViolent: number
}

export type Counting = {
  /** UTC ISO text: bookings from then on; null for all. */
  readonly since: string | null
  /** The charge words that note a detainer: they choose the booking and count as no charge. */
  readonly detainer: string
  readonly felony: readonly string[]
  readonly misdemeanor: readonly string[]
  /** Charge words, compared as they stand. */
  readonly violent: readonly string[]
}

export async function countCharges(db: Db, counting: Counting): Promise<ChargeCounts> {
  const { detainer, felony, misdemeanor, violent } = counting
  const among = (column: 'level' | 'title', words: readonly string[]) =>
    words.length === 0
      ? sql<number>`0`
      : sql<number>`coalesce(sum(case when upper(charge.title) <> ${detainer} and ${sql.ref(`charge.${column}`)} in (${sql.join(words)}) then 1 else 0 end), 0)`
  const each = withDetainer(db, counting)
    .innerJoin('charge', 'charge.bookingId', 'booking.id')
    .select([among('level', felony).as('felonies'), among('level', misdemeanor).as('misdemeanors')])
    .select(among('title', violent).as('violent'))
    .groupBy('booking.id')
  const counted = (condition: string) => sql<number>`count(*) filter (where ${sql.raw(condition)})`
  return db
    .selectFrom(each.as('each'))
    .select((e) => e.fn.countAll<number>().as('bookings'))
    .select([
      counted('felonies >= 1').as('oneFelony'),
      counted('felonies > 1').as('moreFelonies'),
      counted('misdemeanors = 1 and felonies = 0').as('oneMisdemeanorOnly'),
      counted('violent >= 1').as('oneViolent'),
      counted('violent > 1').as('moreViolent'),
    ])
    .executeTakeFirstOrThrow()
}

export async function countBookings(db: Db, scope: Pick<Counting, 'since' | 'detainer'>): Promise<number> {
  const { count } = await withDetainer(db, scope)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export async function countBirthplaces(
  db: Db,
  scope: Pick<Counting, 'since' | 'detainer'>,
): Promise<{ birthplace: string | null; count: number }[]> {
  return withDetainer(db, scope)
    .innerJoin('subject', 'subject.id', 'booking.subjectId')
    .select('subject.birthplace')
    .select((e) => e.fn.countAll<number>().as('count'))
    .groupBy('subject.birthplace')
    .execute()
}

/** The most frequent charge words, the detainer's own among them. */
export async function countTitles(
  db: Db,
  scope: Pick<Counting, 'since' | 'detainer'>,
  limit: number,
): Promise<{ title: string; count: number }[]> {
  return withDetainer(db, scope)
    .innerJoin('charge', 'charge.bookingId', 'booking.id')
    .select('charge.title')
    .select((e) => e.fn.countAll<number>().as('count'))
    .groupBy('charge.title')
    .orderBy('count', 'desc')
    .orderBy('charge.title')
    .limit(limit)
    .execute()
}

const withDetainer = (db: Db, { since, detainer }: Pick<Counting, 'since' | 'detainer'>) =>
  db
    .selectFrom('booking')
    .$if(since !== null, (q) => q.where('booking.bookedAt', '>=', since ?? ''))
    .where((e) =>
      e.exists(
        e
          .selectFrom('charge as note')
          .select('note.id')
          .whereRef('note.bookingId', '=', 'booking.id')
          .where(sql<boolean>`upper(note.title) = ${detainer}`),
      ),
    )
