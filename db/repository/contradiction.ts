/** What spoke against requests, what was checked because of it, in order; and what other requests of the same person say of citizenship. */
import type { ContradictionCheck, ContradictionSeen } from '#shared/record/contradiction.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<ContradictionCheck>()(['of'])

export async function insertCheck(tx: Tx, check: ContradictionCheck): Promise<void> {
  await tx.insertInto('contradictionCheck').values(pack(check)).execute()
}

export async function checksOf(db: Db | Tx, detainerIds: readonly string[]): Promise<ContradictionCheck[]> {
  const rows = await db
    .selectFrom('contradictionCheck')
    .selectAll()
    .where('detainerId', 'in', detainerIds)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(unpack)
}

/** What was seen before keeps its first instant. */
export async function insertSeen(tx: Tx, seen: readonly ContradictionSeen[]): Promise<void> {
  if (seen.length === 0) return
  await tx
    .insertInto('contradictionSeen')
    .values(seen)
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export const seenOf = (db: Db | Tx, detainerIds: readonly string[]): Promise<ContradictionSeen[]> =>
  db.selectFrom('contradictionSeen').selectAll().where('detainerId', 'in', detainerIds).orderBy('at').execute()

/** Values of one fact on every request of these persons. */
export async function findingsOfSubjects(
  db: Db | Tx,
  subjectIds: readonly string[],
  fact: string,
): Promise<{ subjectId: string; detainerId: string; value: unknown }[]> {
  const rows = await db
    .selectFrom('finding')
    .innerJoin('detainer', 'detainer.id', 'finding.detainerId')
    .innerJoin('booking', 'booking.id', 'detainer.bookingId')
    .select(['booking.subjectId', 'detainer.id as detainerId', 'finding.value'])
    .where('booking.subjectId', 'in', subjectIds)
    .where('finding.fact', '=', fact)
    .execute()
  return rows.map(({ value, ...of }) => ({ ...of, value: value === null ? null : (JSON.parse(value) as unknown) }))
}
