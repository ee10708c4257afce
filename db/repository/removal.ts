/**
 * Rows whose content goes or comes back: found from the records that an order reaches, read whole, changed through the door that the migration
 * left (0030), closed afterwards.
 */
import { type RawBuilder, sql } from 'kysely'
import { GO_WHOLE, type Raw } from '#shared/core/sealing/removedForm.ts'
import type { Db, Tx } from '../open.ts'

type Table = string
/** What names a row within its table; the door knows it by that. */
const KEY: Readonly<Record<Table, RawBuilder<string>>> = {
  ledger: sql`cast(seq as text)`,
  look: sql`cast(seq as text)`,
  imported: sql`"bookingId"`,
  firstDecision: sql`"detainerId"`,
  contradictionSeen: sql`"detainerId"`,
  listRow: sql`"listId" || ':' || cast("row" as text)`,
  rosterTrace: sql`system || ':' || "number"`,
  personPair: sql`a || ':' || b`,
  person: sql`cast("number" as text)`,
  answer: sql`key`,
}
const keyOf = (table: Table): RawBuilder<string> => KEY[table] ?? sql`id`

/** By the index of the table, where there is one. */
function at(table: Table, key: string): RawBuilder<unknown> {
  if (PLACED_BY_NUMBER.has(table)) return sql`seq = ${Number(key)}`
  if (table !== 'listRow') return sql`${keyOf(table)} = ${key}`
  const [listId, row] = key.split(':')
  return sql`"listId" = ${listId} and "row" = ${Number(row)}`
}

/** By what a table is paged: what its index is made of. */
const PLACED_BY_NUMBER = new Set<Table>(['ledger', 'look'])
const placeOf = (table: Table) => (PLACED_BY_NUMBER.has(table) ? sql`seq` : keyOf(table))

export type Keyed = { readonly key: string; readonly row: Raw }

const among = (values: readonly string[]) => sql`(select value from json_each(${JSON.stringify(values)}))`

/** The rows of a table where one of these columns holds one of these ids, by key. */
export async function keysWhere(
  db: Db | Tx,
  table: Table,
  columns: readonly string[],
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const anyOf = sql.join(
    columns.map((column) => sql`${sql.ref(column)} in ${among(ids)}`),
    sql` or `,
  )
  const { rows } = await sql<{
    key: string
  }>`select distinct ${keyOf(table)} as key from ${sql.table(table)} where ${anyOf}`.execute(db)
  return rows.map(({ key }) => key)
}

export async function rowsByKey(db: Db | Tx, table: Table, keys: readonly string[]): Promise<Keyed[]> {
  const found: Keyed[] = []
  for (const key of keys) {
    const { rows } = await sql<Raw>`select * from ${sql.table(table)} where ${at(table, key)}`.execute(db)
    for (const row of rows) found.push({ key, row })
  }
  return found
}

const PAGE = 2_000
/** Its key is of two columns, by which nothing is paged. */
const WHOLE: Readonly<Record<Table, number>> = { listRow: 5_000_000 }

/** Every row of a table as one text of these columns, in pages; the texts that `sift` finds, by key. */
export async function keysNaming(
  db: Db | Tx,
  table: Table,
  columns: readonly string[],
  { sift, names }: { readonly sift: RegExp; readonly names: (text: string) => boolean },
): Promise<string[]> {
  const text = sql.join(
    columns.map((column) => sql`coalesce(${sql.ref(column)}, '')`),
    sql` || ' ' || `,
  )
  const found: string[] = []
  const limit = WHOLE[table] ?? PAGE
  for (let after = ''; ; ) {
    const { rows } = await sql<{ key: string; said: string; place: string }>`
      select ${keyOf(table)} as key, ${text} as said, ${placeOf(table)} as place from ${sql.table(table)}
      where ${placeOf(table)} > ${PLACED_BY_NUMBER.has(table) ? Number(after) : after}
      order by ${placeOf(table)} limit ${limit}`.execute(db)
    for (const { key, said } of rows) if (sift.test(said) && names(said)) found.push(key)
    if (rows.length < limit) return found
    after = String(rows.at(-1)?.place ?? '')
  }
}

export const goesWhole = (table: Table): boolean => (GO_WHOLE as readonly string[]).includes(table)

export async function openDoor(tx: Tx, table: Table, keys: readonly string[]): Promise<void> {
  await sql`insert into "removalDoor" ("tableName", "rowKey") select ${table}, value from json_each(${JSON.stringify(keys)})`.execute(
    tx,
  )
}

export async function closeDoors(tx: Tx): Promise<void> {
  await tx.deleteFrom('removalDoor').execute()
}

export async function changeRow(tx: Tx, table: Table, key: string, changes: Raw): Promise<void> {
  const set = sql.join(Object.entries(changes).map(([column, value]) => sql`${sql.ref(column)} = ${value}`))
  await sql`update ${sql.table(table)} set ${set} where ${at(table, key)}`.execute(tx)
}

export async function dropRows(tx: Tx, table: Table, keys: readonly string[]): Promise<void> {
  for (const key of keys) await sql`delete from ${sql.table(table)} where ${at(table, key)}`.execute(tx)
}

export async function insertRow(tx: Tx, table: Table, row: Raw): Promise<void> {
  const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)))
  await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(tx)
}

export async function closeRecords(tx: Tx, ids: readonly string[], by: string): Promise<void> {
  await sql`insert into "closedRecord" ("recordId", "by") select value, ${by} from json_each(${JSON.stringify(ids)})
    where true on conflict do nothing`.execute(tx)
}

export async function reopenRecords(tx: Tx, by: string): Promise<void> {
  await tx.deleteFrom('closedRecord').where('by', '=', by).execute()
}

/** Of these records those whose content was removed. */
export async function closedAmong(db: Db | Tx, ids: readonly (string | null)[]): Promise<string[]> {
  const asked = ids.filter((id) => id !== null)
  if (asked.length === 0) return []
  const rows = await db.selectFrom('closedRecord').select('recordId').where('recordId', 'in', asked).execute()
  return rows.map(({ recordId }) => recordId)
}

/** Whether an act has to ask at all. */
export async function anyClosedRecord(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('closedRecord').select('recordId').limit(1).executeTakeFirst()) !== undefined
}

/** Orders and destructions that were carried out. */
export async function removalsDone(db: Db): Promise<number> {
  const { rows } = await sql<{ done: number }>`select (select count(*) from sealing where state = 'done')
    + (select count(*) from destruction where state = 'done') as done`.execute(db)
  return Number(rows[0]?.done ?? 0)
}
