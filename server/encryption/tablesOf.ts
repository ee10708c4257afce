/** What a database holds, table by table: how many rows, and one hash over all that stands in them, so that two files can be compared. */
import { createHash } from 'node:crypto'
import type SQLite from 'better-sqlite3'

export type Tables = Readonly<Record<string, { readonly rows: number; readonly hash: string }>>

export function tablesOf(database: SQLite.Database): Tables {
  const names = database
    .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`)
    .pluck()
  return Object.fromEntries((names.all() as string[]).map((name) => [name, tableOf(database, name)]))
}

function tableOf(database: SQLite.Database, name: string): Tables[string] {
  const hash = createHash('sha256')
  let rows = 0
  for (const row of database.prepare(`select * from "${name}"`).raw().iterate()) {
    rows += 1
    for (const cell of row as (string | number | Buffer | null)[]) {
      const written = Buffer.isBuffer(cell) ? cell : JSON.stringify(cell)
      hash.update(`${typeof cell} ${written.length} `).update(written)
    }
  }
  return { rows, hash: hash.digest('hex') }
}
