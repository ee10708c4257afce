/** The papers themselves: scans and PDFs as they arrived, each once a request; never changed, only added. */
import type { Kysely } from 'kysely'
import { keepForever } from './trigger.ts'
import { bytes, integer, text } from './column.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  const file = db.schema
    .createTable('paperFile')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('detainerId', 'text', (column) => column.notNull().references('detainer.id'))
  // The content last: a list of papers does not read over it.
  await integer(text(file, 'name mediaType sha256 kind note? receivedAt enteredAt by byName'), 'size')
    .addColumn('content', bytes(db), (column) => column.notNull())
    .execute()
  await db.schema.createIndex('paperFile_of_detainer').unique().on('paperFile').columns(['detainerId', 'sha256']).execute()
  await keepForever(db, 'paperFile')
}
