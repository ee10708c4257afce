/** The office, its facilities, and the versions of its policy, each kept whole. */
import type { Kysely } from 'kysely'
import { integer, text } from './column.ts'
import { keepForever } from './trigger.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  const office = db.schema.createTable('office').addColumn('id', 'integer', (column) => column.primaryKey())
  await integer(text(office, 'name state code timeZone createdAt'), 'demo').execute()

  const facility = db.schema.createTable('facility').addColumn('id', 'text', (column) => column.primaryKey())
  await integer(text(facility, 'name'), 'seq').execute()

  const version = db.schema.createTable('policyVersion').addColumn('id', 'text', (column) => column.primaryKey())
  await integer(text(version, 'policies lists inForceFrom loadedBy loadedByName'), 'number').execute()
  await db.schema.createIndex('policyVersion_in_force').on('policyVersion').columns(['inForceFrom', 'number']).execute()
  await keepForever(db, 'policyVersion')
}
