/** Custody as a list of events beside where it stands now; who ordered a release, how the person left, and what went along. */
import type { Kysely } from 'kysely'
import { keepForever } from './trigger.ts'
import { text } from './column.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['releaseOrderedBy', 'releaseCode', 'movedTo', 'relayed'])
    await db.schema.alterTable('booking').addColumn(column, 'text').execute()

  const event = db.schema
    .createTable('custodyEvent')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('bookingId', 'text', (column) => column.notNull().references('booking.id'))
  await text(event, 'kind at detail enteredAt by byName').execute()
  await db.schema.createIndex('custodyEvent_of_booking').on('custodyEvent').columns(['bookingId', 'at']).execute()
  await keepForever(db, 'custodyEvent')
}
