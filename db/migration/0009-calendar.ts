/** How a hold is counted: its cap in words beside the hold, the office's reading of "holidays", and its own days off, never changed, only added. */
import type { Kysely } from 'kysely'
import { keepForever } from './trigger.ts'
import { integer, text } from './column.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('hold')
    .addColumn('cap', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('office')
    .addColumn('holidays', 'text', (column) => column.notNull().defaultTo('holidays-statutory'))
    .execute()
  const day = db.schema.createTable('calendarDay').addColumn('id', 'text', (column) => column.primaryKey())
  await integer(text(day, 'day note enteredAt enteredBy enteredByName'), 'counts').execute()
  await keepForever(db, 'calendarDay')
}
