/** How early the office is warned, and who has seen which alarm: both only added, the last setting holds; and whoever is here, found by index. */
import type { Kysely } from 'kysely'
import { keepForever } from './trigger.ts'
import { integer, text } from './column.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  const setting = db.schema.createTable('alarmSetting').addColumn('id', 'text', (column) => column.primaryKey())
  await integer(text(setting, 'warnBefore note at by byName'), 'escalateMinutes').execute()
  await keepForever(db, 'alarmSetting')

  const ack = db.schema
    .createTable('alarmAck')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('bookingId', 'text', (column) => column.notNull().references('booking.id'))
    .addColumn('detainerId', 'text', (column) => column.notNull().references('detainer.id'))
  await text(ack, 'kind note? at by byName').execute()
  await db.schema.createIndex('alarmAck_of_booking').on('alarmAck').column('bookingId').execute()
  await keepForever(db, 'alarmAck')

  await db.schema.createIndex('booking_still_here').on('booking').column('custody').execute()
}
