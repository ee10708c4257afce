/** Rows of a list by what stands in one of its columns: counted for totals, and confirmed by the name of the agency. */
import { sql } from 'kysely'
import type { ListRow } from '#shared/record/listRow.ts'
import type { Db, Tx } from '../open.ts'

const cellAt = (column: number) => sql<string>`coalesce(json_extract(cells, ${sql.lit(`$[${column}]`)}), '')`

/** Rows of other agencies that nobody has confirmed and that leave something to weigh, by the name in a column. */
export async function agenciesToConfirm(db: Db | Tx, listId: string, column: number): Promise<{ name: string; rows: number }[]> {
  const { rows } = await sql<{ name: string; rows: number }>`select ${cellAt(column)} as name, count(*) as rows from "listRow"
    where "listId" = ${listId} and class = 'elsewhere' and confirmed is null and certain = 0 group by 1 order by 2 desc, 1`.execute(
    db,
  )
  return rows
}

/** Answers how many rows it were. */
export async function confirmAgencies(
  tx: Tx,
  listId: string,
  column: number,
  names: readonly string[],
  said: Pick<ListRow, 'confirmedAt' | 'confirmedBy' | 'confirmedByName' | 'why'>,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('listRow')
    .set((e) => ({ confirmed: 'elsewhere' as const, ...said, version: e('version', '+', 1) }))
    .where('listId', '=', listId)
    .where('class', '=', 'elsewhere')
    .where('confirmed', 'is', null)
    .where('certain', '=', 0)
    .where(cellAt(column), 'in', names)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** How often each value of a column stands in the list; `year`: of the day of issue. */
export async function columnCounts(
  db: Db | Tx,
  listId: string,
  column: number | 'year',
  year: string | null,
): Promise<{ value: string; rows: number }[]> {
  const value = column === 'year' ? sql`substr("issuedOn", 1, 4)` : cellAt(column)
  const { rows } = await sql<{ value: string; rows: number }>`select coalesce(${value}, '') as value, count(*) as rows
    from "listRow" where "listId" = ${listId} ${year === null ? sql`` : sql`and "issuedOn" like ${`${year}-%`}`}
    group by 1 order by 2 desc, 1`.execute(db)
  return rows
}
