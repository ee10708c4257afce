/** When the person behind a session last proved who they are; it ends with the session. */
import type { Db, Tx } from '../open.ts'

export async function steppedUpAt(db: Db, sessionId: string): Promise<string | null> {
  const row = await db.selectFrom('stepUp').select('at').where('sessionId', '=', sessionId).executeTakeFirst()
  return row?.at ?? null
}

export async function recordStepUp(tx: Tx, sessionId: string, at: string): Promise<void> {
  await tx
    .insertInto('stepUp')
    .values({ sessionId, at })
    .onConflict((conflict) => conflict.column('sessionId').doUpdateSet({ at }))
    .execute()
}
