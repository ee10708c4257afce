/** Pairs of our records that may be one person, and what people said about them. */
import type { Kysely } from 'kysely'
import { keepForever } from './trigger.ts'
import { text } from './column.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('personPair')
    .addColumn('a', 'text', (column) => column.notNull().references('subject.id'))
    .addColumn('b', 'text', (column) => column.notNull().references('subject.id'))
    .addColumn('bits', 'double precision', (column) => column.notNull())
    .addPrimaryKeyConstraint('personPair_primary', ['a', 'b'])
    .execute()
  await db.schema.createIndex('personPair_of_b').on('personPair').column('b').execute()
  await db.schema.createIndex('personPair_by_bits').on('personPair').columns(['bits', 'a', 'b']).execute()

  const link = db.schema
    .createTable('personLink')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('a', 'text', (column) => column.notNull().references('subject.id'))
    .addColumn('b', 'text', (column) => column.notNull().references('subject.id'))
  await text(link, 'says note? by byName at').execute()
  await db.schema.createIndex('personLink_of_pair').on('personLink').columns(['a', 'b', 'at']).execute()
  await db.schema.createIndex('personLink_of_b').on('personLink').column('b').execute()
  await db.schema.createIndex('personLink_by_time').on('personLink').columns(['at', 'id']).execute()
  await keepForever(db, 'personLink')
}
