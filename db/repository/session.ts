/** When a person signed in, as far as the sign-ins are kept. */
import type { Db, Tx } from '../open.ts'

/** UTC ISO text. */
export async function signInsOf(db: Db | Tx, userId: string): Promise<string[]> {
  const rows = await db.selectFrom('session').select('createdAt').where('userId', '=', userId).execute()
  return rows.map(({ createdAt }) => new Date(createdAt).toISOString())
}
