/** When a person signed in, as far as the sign-ins are kept. */
import type { Db, Tx } from '../open.ts'

/** UTC ISO text. */
export async function signInsOf(db: Db | Tx, userId: string): Promise<string[]> {
  const rows = await db.selectFrom('session').select('createdAt').where('userId', '=', userId).execute()
  return rows.map(({ createdAt }) => new Date(createdAt).toISOString())
}

/** `at`: UTC ISO text. */
export async function stayActive(db: Db, sessionId: string, at: string): Promise<void> {
  await db.updateTable('session').set({ updatedAt: at }).where('id', '=', sessionId).execute()
}
