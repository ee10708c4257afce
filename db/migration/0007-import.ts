/** What an import keeps of a booking beside the records: the age, from which a birth date cannot be worked out. */
import type { Kysely } from 'kysely'
import { integer } from './column.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  const imported = db.schema
    .createTable('imported')
    .addColumn('bookingId', 'text', (column) => column.primaryKey().references('booking.id'))
  await integer(imported, 'age?').execute()
}
