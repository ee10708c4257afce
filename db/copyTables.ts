/**
 * A whole office from one engine to the other: every table in an order in which nothing refers to what is not there yet, and what was copied
 * is read again from both sides and compared, row by row and byte by byte.
 */
import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { engineOf } from './engine.ts'
import type { Db, Tx } from './open.ts'
import { type TableShape, tablesInOrder } from './tablesInOrder.ts'

/** `digest`: SHA-256 over all rows in the order of their keys. */
export type Copied = { readonly table: string; readonly rows: number; readonly digest: string }

/** PostgreSQL takes at most 65,535 values in one statement, SQLite 32,766. */
const VALUES = 30_000
const ROWS = 500

type Any = Kysely<Record<string, Record<string, unknown>>>
const any = (db: Db | Tx): Any => db as unknown as Any

/**
 * `to` has the newest schema and no rows. Both sides are read in a transaction of their own. Throws a sentence where a table is not the same
 * afterwards, or was not empty before.
 */
export async function copyTables(from: Db | Tx, to: Tx, tell: (copied: Copied) => void): Promise<readonly Copied[]> {
  const done: Copied[] = []
  for (const table of await tablesInOrder(engineOf(from) === 'sqlite' ? from : to)) {
    for await (const rows of pages(from, table)) await insert(to, table, rows)
    const [source, target] = [await digestOf(from, table), await digestOf(to, table)]
    if (source.rows !== target.rows || source.digest !== target.digest)
      throw new Error(
        `The table ${table.name} is not the same afterwards: ${source.rows} rows before, ${target.rows} after. Nothing was kept.`,
      )
    done.push(source)
    tell(source)
  }
  return done
}

async function insert(to: Tx, { name, columns }: TableShape, rows: readonly Record<string, unknown>[]): Promise<void> {
  const most = Math.floor(VALUES / columns.length)
  for (let at = 0; at < rows.length; at += most)
    await any(to)
      .insertInto(name)
      .values(rows.slice(at, at + most))
      .execute()
}

async function digestOf(db: Db | Tx, table: TableShape): Promise<Copied> {
  const hash = createHash('sha256')
  const columns = table.columns.toSorted()
  let count = 0
  for await (const rows of pages(db, table))
    for (const row of rows) {
      count += 1
      for (const column of columns) {
        const value = row[column]
        if (value instanceof Uint8Array) hash.update(value)
        else hash.update(JSON.stringify(value ?? null))
        hash.update('\n')
      }
    }
  return { table: table.name, rows: count, digest: hash.digest('hex') }
}

/** By its key, page after page, so that no table has to fit into memory. */
async function* pages(db: Db | Tx, { name, key }: TableShape) {
  for (let last: Record<string, unknown> | null = null; ; ) {
    const after = last
    const rows: Record<string, unknown>[] = await any(db)
      .selectFrom(name)
      .selectAll()
      .$if(after !== null, (q) =>
        q.where(
          sql<boolean>`(${sql.join(key.map((column) => sql.ref(column)))}) > (${sql.join(key.map((column) => after?.[column]))})`,
        ),
      )
      .$call((q) => key.reduce((sorted, column) => sorted.orderBy(column), q))
      .limit(ROWS)
      .execute()
    if (rows.length === 0) return
    yield rows
    last = rows.at(-1) ?? null
    if (rows.length < ROWS) return
  }
}
