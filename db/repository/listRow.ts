/** Rows of outside lists: written by the thousand as one statement, read in pages by class. */
import { sql } from 'kysely'
import type { ListClass, ListRow } from '#shared/record/listRow.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<ListRow>()(['cells', 'evidence'], ['certain'])

/** What the desk writes when a row comes in; nobody has said anything of it. */
export type NewListRow = Pick<ListRow, 'row' | 'cells' | 'class' | 'evidence' | 'detainerId' | 'issuedOn'>

/** One text carries them all: a statement with a hundred parameters a row takes longer to build than to run. */
export async function stageRows(tx: Tx, listId: string, rows: readonly NewListRow[]): Promise<void> {
  const packed = JSON.stringify(
    rows.map(({ row, cells, class: kind, evidence, detainerId, issuedOn }) => [
      row,
      JSON.stringify(cells),
      kind,
      JSON.stringify(evidence),
      Number(evidence.certain),
      detainerId,
      issuedOn,
    ]),
  )
  const at = (place: number) => sql`json_extract(value, ${sql.lit(`$[${place}]`)})`
  await sql`insert into "listRow" ("listId", "row", version, cells, class, evidence, certain, "detainerId", "issuedOn")
    select ${listId}, cast(${at(0)} as integer), 1, ${at(1)}, ${at(2)}, ${at(3)}, cast(${at(4)} as integer), ${at(5)}, ${at(6)}
    from json_each(${packed})`.execute(tx)
}

/** Rows whose list does not stand: an import that was broken off. `listId`: only of this one. */
export async function sweepRows(tx: Tx, listId: string): Promise<void> {
  await tx
    .deleteFrom('listRow')
    .where('listId', '=', listId)
    .where((e) => e.not(e.exists(e.selectFrom('list').select('list.id').whereRef('list.id', '=', 'listRow.listId'))))
    .execute()
}

/** Ids under which rows lie that no list has. */
export async function brokenOff(db: Db | Tx): Promise<string[]> {
  // Jumps from list to list along the key, however many rows each has.
  const { rows } = await sql<{ id: string }>`with recursive held(id) as (
      select min("listId") from "listRow"
      union all select (select min("listId") from "listRow" where "listId" > held.id) from held where held.id is not null)
    select id from held where id is not null and not exists (select 1 from list where list.id = held.id)`.execute(db)
  return rows.map(({ id }) => id)
}

/** How far an import has come. */
export async function rowsStaged(db: Db, listId: string): Promise<number> {
  const { count } = await db
    .selectFrom('listRow')
    .select((q) => q.fn.countAll<number>().as('count'))
    .where('listId', '=', listId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export type ClassCount = { readonly class: ListClass; readonly rows: number; readonly open: number; readonly certain: number }

/** By what a person said, else by what the desk proposed; `open`: nobody has said anything yet, `certain`: of these, which leave nothing to weigh. */
export async function classCounts(db: Db | Tx, listId: string): Promise<ClassCount[]> {
  const { rows } = await sql<ClassCount>`select coalesce(confirmed, class) as class, count(*) as rows,
      count(*) filter (where confirmed is null) as open, count(*) filter (where confirmed is null and certain = 1) as certain
    from "listRow" where "listId" = ${listId} group by 1`.execute(db)
  return rows
}

export async function listRow(db: Db | Tx, listId: string, row: number): Promise<ListRow | undefined> {
  const found = await db.selectFrom('listRow').selectAll().where('listId', '=', listId).where('row', '=', row).executeTakeFirst()
  return found && unpack(found)
}

/** In the order of the file, after row `after`; `is`: of one class. */
export async function listRows(
  db: Db | Tx,
  listId: string,
  { is = null, open = false, after = 0, limit }: { is?: ListClass | null; open?: boolean; after?: number; limit: number },
): Promise<ListRow[]> {
  const rows = await db
    .selectFrom('listRow')
    .selectAll()
    .where('listId', '=', listId)
    .where('row', '>', after)
    .$if(is !== null, (q) => q.where(sql`coalesce(confirmed, class)`, '=', is))
    .$if(open, (q) => q.where('confirmed', 'is', null))
    .orderBy('row')
    .limit(limit)
    .execute()
  return rows.map(unpack)
}

export async function updateListRow(tx: Tx, row: ListRow): Promise<void> {
  const { cells: _, row: number, listId, ...rest } = pack(row)
  await tx.updateTable('listRow').set(rest).where('listId', '=', listId).where('row', '=', number).execute()
}

/** Every row of the class that leaves nothing to weigh and of which nobody has said anything; answers how many. */
export async function confirmCertain(
  tx: Tx,
  listId: string,
  is: ListClass,
  said: Pick<ListRow, 'confirmedAt' | 'confirmedBy' | 'confirmedByName' | 'why'>,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('listRow')
    .set((e) => ({ confirmed: is, ...said, version: e('version', '+', 1) }))
    .where('listId', '=', listId)
    .where('class', '=', is)
    .where('confirmed', 'is', null)
    .where('certain', '=', 1)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Other rows of the list that were taken for the same request. */
export async function rowsSharing(db: Db | Tx, listId: string, detainerId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('listRow')
    .select('row')
    .where('listId', '=', listId)
    .where('detainerId', '=', detainerId)
    .orderBy('row')
    .execute()
  return rows.map(({ row }) => row)
}
