/** The tables of an office with their keys, each after those that it refers to. Read from SQLite, which has every table as PostgreSQL has it. */
import { sql } from 'kysely'
import type { Db, Tx } from './open.ts'

export type TableShape = { readonly name: string; readonly columns: readonly string[]; readonly key: readonly string[] }

/** What the migrations keep for themselves, on each side its own. */
const OWN = /^(sqlite|kysely)_/

export async function tablesInOrder(db: Db | Tx): Promise<readonly TableShape[]> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_schema where type = 'table' order by name`.execute(db)
  const shapes = new Map<string, TableShape & { readonly after: readonly string[] }>()
  for (const { name } of rows.filter((table) => !OWN.test(table.name))) {
    const columns = await sql<{ name: string; pk: number }>`select name, pk from pragma_table_info(${name}) order by cid`.execute(
      db,
    )
    const refers = await sql<{ to: string }>`select distinct "table" as "to" from pragma_foreign_key_list(${name})`.execute(db)
    const key = columns.rows.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk)
    shapes.set(name, {
      name,
      columns: columns.rows.map((column) => column.name),
      key: key.map((column) => column.name),
      after: refers.rows.map(({ to }) => to),
    })
  }
  const ordered = new Map<string, TableShape>()
  const place = (name: string): void => {
    const shape = shapes.get(name)
    if (!shape || ordered.has(name)) return
    shape.after.forEach(place)
    ordered.set(name, shape)
  }
  for (const name of shapes.keys()) place(name)
  return [...ordered.values()]
}
