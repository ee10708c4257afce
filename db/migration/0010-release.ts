/** Before a person leaves: what became of each duty, who was told, and what two people checked; never changed, only added. */
import type { Kysely } from 'kysely'
import { keepForever } from './trigger.ts'
import { text } from './column.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  const table = (name: string, of: 'detainer' | 'booking') =>
    db.schema
      .createTable(name)
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn(`${of}Id`, 'text', (column) => column.notNull().references(`${of}.id`))

  await text(table('dutyRecord', 'detainer'), 'name state at note enteredAt by byName').execute()
  await db.schema.createIndex('dutyRecord_of_detainer').on('dutyRecord').columns(['detainerId', 'enteredAt']).execute()
  await keepForever(db, 'dutyRecord')

  const contact = table('contact', 'detainer')
  await text(contact, 'to whom number? method told result at language? proof? against? enteredAt by byName').execute()
  await db.schema.createIndex('contact_of_detainer').on('contact').columns(['detainerId', 'at']).execute()
  await keepForever(db, 'contact')

  await text(table('releaseCheck', 'booking'), 'did at by byName').execute()
  await db.schema.createIndex('releaseCheck_of_booking').on('releaseCheck').columns(['bookingId', 'at']).execute()
  await keepForever(db, 'releaseCheck')
}
