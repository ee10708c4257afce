/** What a supervisor checked because the office's own file spoke against the paper; never changed, only added. */
import type { Kysely } from 'kysely'
import { keepForever } from './trigger.ts'
import { text } from './column.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  const check = db.schema
    .createTable('contradictionCheck')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('detainerId', 'text', (column) => column.notNull().references('detainer.id'))
  await text(check, 'of note at by byName').execute()
  await db.schema.createIndex('contradictionCheck_of_detainer').on('contradictionCheck').columns(['detainerId', 'at']).execute()
  await keepForever(db, 'contradictionCheck')
}
