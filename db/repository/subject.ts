/** Persons as the office knows them. */
import { foldName } from '#shared/core/foldName.ts'
import type { Subject } from '#shared/record/subject.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'
import { indexPersons, keysOfSubject, reindexSubject } from '../personIndex.ts'

const { pack, unpack } = codec<Subject>()(['aliases'])

const row = (subject: Subject) => ({ ...pack(subject), nameKey: foldName(subject.surname, subject.given, subject.middle) })

export async function insertSubject(tx: Tx, subject: Subject): Promise<void> {
  await tx.insertInto('subject').values(row(subject)).execute()
  await indexPersons(tx, [{ subjectId: subject.id, keys: keysOfSubject(subject) }])
}

export async function updateSubject(tx: Tx, subject: Subject): Promise<void> {
  const before = await subjectById(tx, subject.id)
  await tx.updateTable('subject').set(row(subject)).where('id', '=', subject.id).execute()
  if (before) await reindexSubject(tx, before, subject)
}

export async function subjectById(db: Db | Tx, id: string): Promise<Subject | undefined> {
  const found = await db.selectFrom('subject').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) return undefined
  const { nameKey: _, ...rest } = found
  return unpack(rest)
}

export async function subjectsById(db: Db | Tx, ids: readonly string[]): Promise<Subject[]> {
  const rows = await db.selectFrom('subject').selectAll().where('id', 'in', ids).execute()
  return rows.map(({ nameKey: _, ...rest }) => unpack(rest))
}
