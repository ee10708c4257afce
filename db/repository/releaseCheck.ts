/** The steps of release sheets, in the order in which they were taken. */
import type { ReleaseCheck } from '#shared/record/releaseCheck.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<ReleaseCheck>()(['did'])

export async function insertReleaseCheck(tx: Tx, check: ReleaseCheck): Promise<void> {
  await tx.insertInto('releaseCheck').values(pack(check)).execute()
}

export async function releaseChecksOfBookings(db: Db | Tx, bookingIds: readonly string[]): Promise<ReleaseCheck[]> {
  if (bookingIds.length === 0) return []
  const rows = await db.selectFrom('releaseCheck').selectAll().where('bookingId', 'in', bookingIds).orderBy('at').execute()
  return rows.map(unpack)
}

export async function releaseChecksOf(db: Db | Tx, bookingId: string): Promise<ReleaseCheck[]> {
  const rows = await db
    .selectFrom('releaseCheck')
    .selectAll()
    .where('bookingId', '=', bookingId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(unpack)
}
