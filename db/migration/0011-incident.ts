/** What some texts count by: the incident of a charge or a conviction, and the days that a sentence took. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('charge').addColumn('incident', 'text').execute()
  await db.schema.alterTable('conviction').addColumn('incident', 'text').execute()
  await db.schema.alterTable('conviction').addColumn('jailDays', 'integer').execute()
}
