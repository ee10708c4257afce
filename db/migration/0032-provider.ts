/** Sign-in by the office's own provider: which of its users an account is, tied to one on first use; by which way a session began; and the lock that keeps out only addresses from which an account was never used. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['providerName', 'providerIssuer', 'providerSubject', 'strangersLockedAt'])
    await db.schema.alterTable('user').addColumn(column, 'text').execute()
  await db.schema.createIndex('user_by_providerName').unique().on('user').column('providerName').execute()
  await db.schema
    .createIndex('user_by_providerSubject')
    .unique()
    .on('user')
    .columns(['providerIssuer', 'providerSubject'])
    .execute()
  await db.schema.alterTable('session').addColumn('way', 'text').execute()
  await sql`update "session" set "way" = 'password'`.execute(db)
}
