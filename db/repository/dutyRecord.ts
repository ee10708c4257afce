/** What became of the duties of requests, in the order of entry. */
import type { DutyRecord } from '#shared/record/dutyRecord.ts'
import type { Db, Tx } from '../open.ts'

export async function insertDutyRecord(tx: Tx, record: DutyRecord): Promise<void> {
  await tx.insertInto('dutyRecord').values(record).execute()
}

export async function dutyRecordsOf(db: Db | Tx, detainerIds: readonly string[]): Promise<DutyRecord[]> {
  if (detainerIds.length === 0) return []
  return db
    .selectFrom('dutyRecord')
    .selectAll()
    .where('detainerId', 'in', detainerIds)
    .orderBy('enteredAt')
    .orderBy('id')
    .execute()
}
