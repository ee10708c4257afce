/** What happened since an instant, and what one person did and when: the two questions at the change of a shift. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('ledger_by_at').on('ledger').columns(['at', 'act']).execute()
  await db.schema.createIndex('ledger_of_actor').on('ledger').columns(['actorId', 'at']).execute()
}
