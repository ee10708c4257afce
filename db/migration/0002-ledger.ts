/** The ledger, append-only by trigger, and the answers kept for calls that are sent twice. */
import type { Kysely } from 'kysely'
import { text } from './column.ts'
import { keepForever } from './trigger.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  const ledger = db.schema.createTable('ledger').addColumn('seq', 'integer', (column) => column.primaryKey())
  await text(ledger, 'at act actorId actorName subjectId detainerId? bookingId? detail previousHash hash').execute()
  await db.schema.createIndex('ledger_of_detainer').on('ledger').columns(['detainerId', 'seq']).execute()
  await db.schema.createIndex('ledger_of_booking').on('ledger').columns(['bookingId', 'seq']).execute()
  await keepForever(db, 'ledger')

  const answer = db.schema.createTable('answer').addColumn('key', 'text', (column) => column.primaryKey())
  await text(answer, 'actorId procedure inputHash answer at').execute()
}
