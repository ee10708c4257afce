/** What once spoke against a paper, kept so that a change of the file does not silence it before a supervisor has looked. */
import type { Kysely } from 'kysely'
import { keepForever } from './trigger.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('contradictionSeen')
    .addColumn('detainerId', 'text', (column) => column.notNull().references('detainer.id'))
    .addColumn('subjectId', 'text', (column) => column.notNull().references('subject.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('says', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('contradictionSeen_primary', ['detainerId', 'subjectId', 'kind', 'says'])
    .execute()
  await keepForever(db, 'contradictionSeen')
}
