/** Under which keys each person is found: those of our bookings, and those whom a request names. Fills itself from what is recorded. */
import { type Kysely, sql } from 'kysely'
import { engineOf } from '../engine.ts'
import { type Indexed, indexPersons, keysOfPaper, keysOfSubject } from '../personIndex.ts'
import type { Tx } from '../open.ts'

const ROWS = 500

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('subjectId', 'text', (column) => column.unique().references('subject.id'))
    .addColumn('detainerId', 'text', (column) => column.unique().references('detainer.id'))
    .addColumn('due', 'integer', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('person_due').on('person').column('number').where(sql.ref('due'), '=', 1).execute()
  await db.schema
    .createTable('personKey')
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('person', 'integer', (column) => column.notNull().references('person.number').onDelete('cascade'))
    .addPrimaryKeyConstraint('personKey_primary', ['key', 'person'])
    .$call((table) => (engineOf(db) === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table))
    .execute()
  await fill(db as unknown as Tx)
}

async function fill(tx: Tx): Promise<void> {
  for (let after = ''; ; ) {
    const subjects = await tx.selectFrom('subject').selectAll().where('id', '>', after).orderBy('id').limit(ROWS).execute()
    if (subjects.length === 0) break
    after = subjects.at(-1)?.id ?? ''
    const ids = subjects.map(({ id }) => id)
    const bookings = await tx.selectFrom('booking').select(['subjectId', 'number']).where('subjectId', 'in', ids).execute()
    const numbersOf = new Map<string, string[]>()
    for (const { subjectId, number } of bookings) numbersOf.set(subjectId, [...(numbersOf.get(subjectId) ?? []), number])
    await indexPersons(
      tx,
      subjects.map(
        (row): Indexed => ({
          subjectId: row.id,
          keys: keysOfSubject({ ...row, aliases: JSON.parse(row.aliases) }, numbersOf.get(row.id)),
        }),
      ),
    )
  }
  for (let after = ''; ; ) {
    const papers = await tx
      .selectFrom('detainer')
      .select(['id', 'number', 'subject', 'aNumber', 'fins'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(ROWS)
      .execute()
    if (papers.length === 0) break
    after = papers.at(-1)?.id ?? ''
    await indexPersons(
      tx,
      papers.map(
        ({ id, number, subject, aNumber, fins }): Indexed => ({
          detainerId: id,
          keys: keysOfPaper({ subject: { aliases: [], ...JSON.parse(subject) }, number, aNumber, fins }),
        }),
      ),
    )
  }
}
