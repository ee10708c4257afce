/** What was checked because of a contradiction, in order; and what other requests of the same person say of citizenship. */
import type { ContradictionCheck } from '#shared/record/contradiction.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<ContradictionCheck>()(['of'])

export async function insertCheck(tx: Tx, check: ContradictionCheck): Promise<void> {
  await tx.insertInto('contradictionCheck').values(pack(check)).execute()
}

export async function checksOf(db: Db | Tx, detainerId: string): Promise<ContradictionCheck[]> {
  const rows = await db
    .selectFrom('contradictionCheck')
    .selectAll()
    .where('detainerId', '=', detainerId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(unpack)
}

/** Values of one fact on the other requests of a person. */
export async function otherFindings(db: Db | Tx, subjectId: string, detainerId: string, fact: string): Promise<unknown[]> {
  const rows = await db
    .selectFrom('finding')
    .innerJoin('detainer', 'detainer.id', 'finding.detainerId')
    .innerJoin('booking', 'booking.id', 'detainer.bookingId')
    .select('finding.value')
    .where('booking.subjectId', '=', subjectId)
    .where('detainer.id', '!=', detainerId)
    .where('finding.fact', '=', fact)
    .execute()
  return rows.map(({ value }) => (value === null ? null : (JSON.parse(value) as unknown)))
}
