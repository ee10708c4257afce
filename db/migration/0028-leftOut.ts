/**
 * Of an inquiry: why a record that was found does not go out, the rule behind "cannot confirm", a day that the paper itself names, and the days
 * off for answers, which no hold goes by; of a look: what was searched for.
 */
import type { Kysely } from 'kysely'
import { keepForever } from './trigger.ts'
import { integer, text } from './column.ts'

const ADDED = [
  ['inquiryRecord', 'leftOut'],
  ['inquiry', 'ground'],
  ['inquiry', 'answerBy'],
  ['look', 'asked'],
] as const

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, column] of ADDED) await db.schema.alterTable(table).addColumn(column, 'text').execute()
  const day = db.schema.createTable('answerDay').addColumn('id', 'text', (column) => column.primaryKey())
  await integer(text(day, 'day note enteredAt enteredBy enteredByName'), 'counts').execute()
  await keepForever(db, 'answerDay')
}
