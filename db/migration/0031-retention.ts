/** How long what is kept, by whose authority; what is kept all the same because somebody says so; and what was destroyed in the end. */
import type { Kysely } from 'kysely'
import { integer, text } from './column.ts'
import { keepForever, refuse } from './trigger.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  const keyed = (name: string) => db.schema.createTable(name).addColumn('id', 'text', (column) => column.primaryKey())

  await integer(text(keyed('retentionRule'), 'series unit authority at by byName'), 'count?').execute()
  await keepForever(db, 'retentionRule')

  await text(
    keyed('legalHold'),
    'reach recordId? number? why placedAt placedBy placedByName liftedAt? liftedBy? liftedByName? liftedWhy?',
  ).execute()
  await db.schema.createIndex('legalHold_of_record').on('legalHold').column('recordId').execute()
  await text(
    keyed('destruction').addColumn('number', 'text', (column) => column.notNull().unique()),
    `series authority upTo state proposedAt proposedBy proposedByName doneAt? doneBy? doneByName? withdrawnAt? withdrawnWhy?
     sha256? counts?`,
  ).execute()
  for (const [table, over] of [
    ['legalHold', `old."liftedAt" is not null`],
    ['destruction', `old.state <> 'proposed'`],
  ] as const) {
    await refuse(db, { name: `${table}_stays`, table, act: 'update', when: over, says: `${table} is closed` })
    await refuse(db, { name: `${table}_no_delete`, table, act: 'delete', says: `${table} rows are never deleted` })
  }
}
