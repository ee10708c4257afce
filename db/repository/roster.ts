/** Lists of the jail system as they were taken in, and what the last list of each system says of each booking. */
import { IN_CUSTODY } from '#shared/core/inCustody.ts'
import type { Roster, RosterTrace } from '#shared/record/roster.ts'
import { sql } from 'kysely'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const rosters = codec<Roster>()(['counts', 'found'])
const traces = codec<RosterTrace>()(['line'])

export async function insertRoster(tx: Tx, roster: Roster): Promise<void> {
  await tx.insertInto('roster').values(rosters.pack(roster)).execute()
}

/** The newest first, without what each of them found. */
export async function rosterList(db: Db, limit: number): Promise<Omit<Roster, 'found'>[]> {
  const rows = await db
    .selectFrom('roster')
    .select(['id', 'system', 'fileName', 'sha256', 'takenAt', 'at', 'by', 'byName', 'counts'])
    .orderBy('at', 'desc')
    .orderBy('takenAt', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, counts: JSON.parse(row.counts) }))
}

export async function rosterById(db: Db | Tx, id: string): Promise<Roster | undefined> {
  const row = await db.selectFrom('roster').selectAll().where('id', '=', id).executeTakeFirst()
  return row && rosters.unpack(row)
}

export async function latestRoster(db: Db | Tx, system: string): Promise<Roster | undefined> {
  const row = await db
    .selectFrom('roster')
    .selectAll()
    .where('system', '=', system)
    .orderBy('takenAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && rosters.unpack(row)
}

export async function systemNames(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('roster').select('system').distinct().orderBy('system').execute()
  return rows.map(({ system }) => system)
}

export async function tracesOf(db: Db | Tx, system: string): Promise<RosterTrace[]> {
  const rows = await db.selectFrom('rosterTrace').selectAll().where('system', '=', system).execute()
  return rows.map(traces.unpack)
}

export async function traceOf(db: Db | Tx, system: string, number: string): Promise<RosterTrace | undefined> {
  const row = await db
    .selectFrom('rosterTrace')
    .selectAll()
    .where('system', '=', system)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && traces.unpack(row)
}

export async function keepTrace(tx: Tx, trace: RosterTrace): Promise<void> {
  const { system: _, number: __, ...rest } = traces.pack(trace)
  await tx
    .insertInto('rosterTrace')
    .values(traces.pack(trace))
    .onConflict((on) => on.columns(['system', 'number']).doUpdateSet(rest))
    .execute()
}

/** Bookings that a system names for the first time. */
export async function insertTraces(tx: Tx, rows: readonly RosterTrace[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('rosterTrace').values(rows.map(traces.pack)).execute()
}

/** Whoever is gone from the list and has left by our record is settled: nothing more is asked, and the book does not grow with every release. */
export async function dropSettled(tx: Tx, system: string): Promise<void> {
  await tx
    .deleteFrom('rosterTrace')
    .where('system', '=', system)
    .where('goneAt', 'is not', null)
    .where('bookingId', 'not in', (e) => e.selectFrom('booking').select('id').where('custody', 'in', IN_CUSTODY))
    .execute()
}

export type Missing = {
  readonly system: string
  readonly number: string
  readonly bookingId: string
  readonly goneAt: string
  readonly saysLeftAt: string | null
  readonly surname: string
  readonly given: string | null
  readonly middle: string | null
  readonly born: string | null
  /** Requests that stand on the booking. */
  readonly requests: number
  readonly held: boolean
}

/** Whom a list no longer names while our record has them in custody, and nobody has said that they are still here; those with a request first. */
export async function missingPeople(db: Db | Tx): Promise<Missing[]> {
  const rows = await db
    .selectFrom('rosterTrace')
    .innerJoin('booking', 'booking.id', 'rosterTrace.bookingId')
    .innerJoin('subject', 'subject.id', 'booking.subjectId')
    .select(['rosterTrace.system', 'rosterTrace.number', 'rosterTrace.bookingId', 'rosterTrace.saysLeftAt'])
    .select(['subject.surname', 'subject.given', 'subject.middle', 'subject.born'])
    .select(sql<string>`"rosterTrace"."goneAt"`.as('goneAt'))
    .select(
      sql<number>`(select count(*) from detainer where detainer."bookingId" = booking.id and detainer.status = 'active')`.as(
        'requests',
      ),
    )
    .select(
      sql<number>`exists (select 1 from hold join detainer on detainer.id = hold."detainerId"
        where detainer."bookingId" = booking.id and hold."endedAt" is null)`.as('held'),
    )
    .where('rosterTrace.goneAt', 'is not', null)
    .where('rosterTrace.answeredAt', 'is', null)
    .where('booking.custody', 'in', IN_CUSTODY)
    .orderBy('held', 'desc')
    .orderBy('requests', 'desc')
    .orderBy('rosterTrace.goneAt')
    .orderBy('rosterTrace.number')
    .execute()
  return rows.map((row) => ({ ...row, held: row.held === 1 }))
}

export type OnRecord = {
  readonly id: string
  readonly inCustody: boolean
  readonly surname: string
  readonly born: string | null
}

/** By booking number: which booking has it, whose it is, and whether the person is in custody by our record. */
export async function onRecord(db: Db | Tx, numbers: readonly string[]): Promise<Map<string, OnRecord>> {
  const found = new Map<string, OnRecord>()
  for (let from = 0; from < numbers.length; from += PAGE) {
    const rows = await db
      .selectFrom('booking')
      .innerJoin('subject', 'subject.id', 'booking.subjectId')
      .select(['booking.id', 'booking.number', 'booking.custody', 'subject.surname', 'subject.born'])
      .where('booking.number', 'in', numbers.slice(from, from + PAGE))
      .execute()
    for (const { number, custody, ...row } of rows) found.set(number, { ...row, inCustody: IN_CUSTODY.includes(custody) })
  }
  return found
}

/** SQLite takes at most 32,766 values in one statement. */
const PAGE = 5_000
