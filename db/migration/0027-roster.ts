/** Rosters of the jail system, the trace of each booking on them, saved column mappings, and the keys of outside systems. */
import type { Kysely } from 'kysely'
import { keepForever } from './trigger.ts'
import { text } from './column.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  const keyed = (name: string) => db.schema.createTable(name).addColumn('id', 'text', (column) => column.primaryKey())

  await text(keyed('roster'), 'system fileName sha256 takenAt at by byName counts found').execute()
  await keepForever(db, 'roster')
  await db.schema.createIndex('roster_of_system').on('roster').columns(['system', 'takenAt']).execute()

  await db.schema
    .createTable('rosterTrace')
    .addColumn('system', 'text', (column) => column.notNull())
    .addColumn('number', 'text', (column) => column.notNull())
    .addColumn('bookingId', 'text', (column) => column.notNull().references('booking.id'))
    .addColumn('line', 'text', (column) => column.notNull())
    .addColumn('goneAt', 'text')
    .addColumn('saysLeftAt', 'text')
    .addColumn('answeredAt', 'text')
    .addColumn('answeredByName', 'text')
    .addColumn('note', 'text')
    .addPrimaryKeyConstraint('rosterTrace_once', ['system', 'number'])
    .execute()
  await db.schema.createIndex('rosterTrace_gone').on('rosterTrace').column('goneAt').execute()

  const map = db.schema.createTable('columnMap').addColumn('name', 'text', (column) => column.primaryKey())
  await text(map, 'system mapping at byName').execute()

  await text(keyed('apiKey'), 'system hash begins madeAt madeByName revokedAt? revokedByName? usedAt? refusedAt?').execute()
  await db.schema.createIndex('apiKey_by_hash').unique().on('apiKey').column('hash').execute()
}
