/** The ledger: appended in the transaction of the change itself; each entry carries the hash of the one before. */
import type { LedgerEntry } from '#shared/record/ledger.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<LedgerEntry>()(['detail'])

/** The sequence and hash that the next entry follows; zero and nothing for an empty ledger. */
export async function readHead(db: Db | Tx): Promise<{ seq: number; hash: string }> {
  const head = await db.selectFrom('ledger').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return head ?? { seq: 0, hash: '' }
}

/** The same, with its instant; null where there is none yet. */
export async function lastEntry(tx: Tx): Promise<{ seq: number; hash: string; at: string } | null> {
  const last = tx.selectFrom('ledger').select(['seq', 'hash', 'at']).orderBy('seq', 'desc').limit(1)
  return (await last.executeTakeFirst()) ?? null
}

export async function insertEntry(tx: Tx, entry: LedgerEntry): Promise<void> {
  await tx.insertInto('ledger').values(pack(entry)).execute()
}

/** In order, after `seq`, at most `limit`. */
export async function entriesAfter(db: Db | Tx, seq: number, limit: number): Promise<LedgerEntry[]> {
  const rows = await db.selectFrom('ledger').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute()
  return rows.map(unpack)
}

export async function entryAt(db: Db | Tx, seq: number): Promise<LedgerEntry | undefined> {
  const row = await db.selectFrom('ledger').selectAll().where('seq', '=', seq).executeTakeFirst()
  return row && unpack(row)
}

/** Newest first, before `before` if given. */
export async function entriesBefore(db: Db, before: number | null, limit: number): Promise<LedgerEntry[]> {
  const rows = await db
    .selectFrom('ledger')
    .selectAll()
    .$if(before !== null, (q) => q.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(unpack)
}

/** The last entry of that act on a booking. */
export async function lastEntryOfBooking(
  db: Db | Tx,
  bookingId: string,
  act: LedgerEntry['act'],
): Promise<LedgerEntry | undefined> {
  const row = await db
    .selectFrom('ledger')
    .selectAll()
    .where('bookingId', '=', bookingId)
    .where('act', '=', act)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && unpack(row)
}

/** What happened to the request itself and to its booking, oldest first. */
export async function entriesOfDetainer(db: Db | Tx, detainerId: string, bookingId: string | null): Promise<LedgerEntry[]> {
  const rows = await db
    .selectFrom('ledger')
    .selectAll()
    .where((e) => e.or([e('detainerId', '=', detainerId), e('bookingId', '=', bookingId)]))
    .orderBy('seq')
    .execute()
  return rows.map(unpack)
}

/** What was done with one record that belongs to no request, oldest first. */
export async function entriesOfSubject(db: Db | Tx, subjectId: string): Promise<LedgerEntry[]> {
  const rows = await db.selectFrom('ledger').selectAll().where('subjectId', '=', subjectId).orderBy('seq').execute()
  return rows.map(unpack)
}

/** Every entry of these acts, oldest first. */
export async function entriesOfActs(db: Db | Tx, acts: readonly LedgerEntry['act'][]): Promise<LedgerEntry[]> {
  const rows = await db.selectFrom('ledger').selectAll().where('act', 'in', acts).orderBy('seq').execute()
  return rows.map(unpack)
}

/** When one person did anything, the latest first, at most `limit`. */
export async function instantsOfActor(db: Db | Tx, actorId: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('ledger')
    .select('at')
    .where('actorId', '=', actorId)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ at }) => at)
}

/** Entries of these acts after an instant, newest first, at most `limit`. `after`: UTC ISO text. */
export async function entriesSince(
  db: Db | Tx,
  after: string,
  acts: readonly LedgerEntry['act'][],
  limit: number,
): Promise<LedgerEntry[]> {
  const rows = await db
    .selectFrom('ledger')
    .selectAll()
    .where('at', '>', after)
    .where('act', 'in', acts)
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(unpack)
}
