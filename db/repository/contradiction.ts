/** What was checked because of a contradiction, in order; and what other requests of the same person say of citizenship. */
import type { ContradictionCheck } from '#shared/record/contradiction.ts'
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
