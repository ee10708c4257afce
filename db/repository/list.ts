/** Outside lists by number and publisher, and the letters that answer them. */
import type { OutsideList } from '#shared/record/list.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<OutsideList>()(['mapping', 'headings'])

export async function insertList(tx: Tx, list: OutsideList): Promise<void> {
  await tx.insertInto('list').values(pack(list)).execute()
}

export async function updateList(tx: Tx, list: OutsideList): Promise<void> {
  await tx.updateTable('list').set(pack(list)).where('id', '=', list.id).execute()
}

export async function listById(db: Db | Tx, id: string): Promise<OutsideList | undefined> {
  const row = await db.selectFrom('list').selectAll().where('id', '=', id).executeTakeFirst()
  return row && unpack(row)
}

/** The same bytes, taken in before. */
export async function listByHash(db: Db | Tx, sha256: string): Promise<OutsideList | undefined> {
  const row = await db.selectFrom('list').selectAll().where('sha256', '=', sha256).executeTakeFirst()
  return row && unpack(row)
}

/** The newest first. */
export async function allLists(db: Db | Tx): Promise<OutsideList[]> {
  const rows = await db.selectFrom('list').selectAll().orderBy('importedAt', 'desc').orderBy('number', 'desc').execute()
  return rows.map(unpack)
}

export async function listsOfYear(tx: Tx, year: string): Promise<number> {
  const { count } = await tx
    .selectFrom('list')
    .select((q) => q.fn.countAll<number>().as('count'))
    .where('number', 'like', `L${year}-%`)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertListLetter(
  tx: Tx,
  letter: { id: string; listId: string; sha256: string; at: string; byName: string },
  content: Uint8Array,
): Promise<void> {
  await tx
    .insertInto('listLetter')
    .values({ ...letter, content })
    .execute()
}

export async function listLetter(db: Db | Tx, listId: string, sha256: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('listLetter')
    .select('content')
    .where('listId', '=', listId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.content
}
