/** Keys of outside systems, found by the hash of what they send. */
import type { ApiKey } from '#shared/record/apiKey.ts'
import type { Db, Tx } from '../open.ts'

export async function insertApiKey(tx: Tx, key: ApiKey): Promise<void> {
  await tx.insertInto('apiKey').values(key).execute()
}

export async function apiKeys(db: Db): Promise<ApiKey[]> {
  return db.selectFrom('apiKey').selectAll().orderBy('madeAt', 'desc').orderBy('id').execute()
}

export async function apiKeyById(db: Db | Tx, id: string): Promise<ApiKey | undefined> {
  return db.selectFrom('apiKey').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function apiKeyByHash(db: Db, hash: string): Promise<ApiKey | undefined> {
  return db.selectFrom('apiKey').selectAll().where('hash', '=', hash).executeTakeFirst()
}

export async function revokeApiKey(tx: Tx, { id, revokedAt, revokedByName }: ApiKey): Promise<void> {
  await tx.updateTable('apiKey').set({ revokedAt, revokedByName }).where('id', '=', id).execute()
}

/** No act: they say only when the system was last heard. */
export async function markUsed(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable('apiKey').set({ usedAt: at }).where('id', '=', id).execute()
}

export async function markRefused(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable('apiKey').set({ refusedAt: at }).where('id', '=', id).execute()
}
