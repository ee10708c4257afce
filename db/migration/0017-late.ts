/** A decision that was made on paper and entered later: when it was made, and by whom. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['happenedAt', 'doneBy']) await db.schema.alterTable('decision').addColumn(column, 'text').execute()
}
