/** Looks at what the office keeps on persons: appended, never changed, each with the hash of the one before. */
import type { Look } from '#shared/record/look.ts'
import type { Db, Tx } from '../open.ts'

type At = Pick<Look, 'detainerId' | 'bookingId' | 'subjectId' | 'asked'>

export async function lastLook(db: Db | Tx): Promise<Pick<Look, 'seq' | 'hash'>> {
  const row = await db.selectFrom('look').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row ?? { seq: 0, hash: '' }
}

export async function insertLook(tx: Tx, look: Look): Promise<void> {
  await tx.insertInto('look').values(look).execute()
}

/** Whether this person has looked at the same for the same purpose since then. `since`: UTC ISO text. */
export async function lookedSince(
  db: Db | Tx,
  { actorId, purpose, inquiryId, detainerId, bookingId, subjectId, asked }: Pick<Look, 'actorId' | 'purpose' | 'inquiryId'> & At,
  since: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('look')
    .select('seq')
    .where('actorId', '=', actorId)
    .where('at', '>', since)
    .where('purpose', '=', purpose)
    .where('inquiryId', 'is not distinct from', inquiryId)
    .where('detainerId', 'is not distinct from', detainerId)
    .where('bookingId', 'is not distinct from', bookingId)
    .where('subjectId', 'is not distinct from', subjectId)
    .where('asked', 'is not distinct from', asked)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** In order, after `seq`, at most `limit`. */
export async function looksAfter(db: Db | Tx, seq: number, limit: number): Promise<Look[]> {
  return db.selectFrom('look').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute()
}

export type LookFilter = {
  readonly actorId?: string | undefined
  readonly detainerIds?: readonly string[] | undefined
  readonly bookingIds?: readonly string[] | undefined
  readonly subjectIds?: readonly string[] | undefined
  /** Before this look, for the next page. */
  readonly before?: number | undefined
}

/** The latest first, at most `limit`; by who looked, or at any of these. */
export async function findLooks(db: Db | Tx, filter: LookFilter, limit: number): Promise<Look[]> {
  const { actorId, before, detainerIds, bookingIds, subjectIds } = filter
  const at = [
    ['detainerId', detainerIds],
    ['bookingId', bookingIds],
    ['subjectId', subjectIds],
  ] as const
  const some = at.some(([, ids]) => ids !== undefined)
  return db
    .selectFrom('look')
    .selectAll()
    .$if(actorId !== undefined, (q) => q.where('actorId', '=', actorId ?? ''))
    .$if(before !== undefined, (q) => q.where('seq', '<', before ?? 0))
    .$if(some, (q) => q.where((e) => e.or(at.flatMap(([column, ids]) => (ids && ids.length > 0 ? [e(column, 'in', ids)] : [])))))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
}

/** Everybody who has looked at anything, by name. */
export async function lookers(db: Db | Tx): Promise<Pick<Look, 'actorId' | 'actorName'>[]> {
  return db
    .selectFrom('look')
    .select('actorId')
    .select((e) => e.fn.max('actorName').as('actorName'))
    .groupBy('actorId')
    .orderBy('actorName')
    .execute()
}
