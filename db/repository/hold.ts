/** Holds: started once, ended once, never extended; an earlier would-be release than was known shortens one. */
import type { Hold } from '#shared/record/hold.ts'
import type { Db, Tx } from '../open.ts'

export async function insertHold(tx: Tx, hold: Hold): Promise<void> {
  await tx.insertInto('hold').values(hold).execute()
}

export async function endHoldRow(tx: Tx, hold: Hold): Promise<void> {
  const { endedAt, endedBecause, endNote } = hold
  await tx.updateTable('hold').set({ endedAt, endedBecause, endNote }).where('id', '=', hold.id).execute()
}

export async function shortenHoldRow(tx: Tx, { id, startedAt, mustBeFreeBy, capHours, cap }: Hold): Promise<void> {
  await tx
    .updateTable('hold')
    .set({ startedAt, mustBeFreeBy, capHours, cap })
    .where('id', '=', id)
    .where('mustBeFreeBy', '>=', mustBeFreeBy)
    .execute()
}

export async function holdById(db: Db | Tx, id: string): Promise<Hold | undefined> {
  return db.selectFrom('hold').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function holdsOfDetainer(db: Db | Tx, detainerId: string): Promise<Hold[]> {
  return db.selectFrom('hold').selectAll().where('detainerId', '=', detainerId).orderBy('startedAt').execute()
}

/** Holds that run for any request of one booking: a second request does not start a second clock. */
export async function holdsOfBooking(db: Db | Tx, bookingId: string): Promise<Hold[]> {
  return db
    .selectFrom('hold')
    .innerJoin('detainer', 'detainer.id', 'hold.detainerId')
    .selectAll('hold')
    .where('detainer.bookingId', '=', bookingId)
    .execute()
}
