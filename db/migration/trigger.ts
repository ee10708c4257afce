/** What the database itself refuses: rows that stay as they were written, on both engines in the same words. */
import { type Kysely, sql } from 'kysely'
import { engineOf } from '../engine.ts'

type Refusal = {
  readonly name: string
  readonly table: string
  readonly act: 'insert' | 'update' | 'delete'
  /** Only a change of these columns. */
  readonly of?: readonly string[]
  /** Only where this holds of `old` and `new`; SQL that both engines read. */
  readonly when?: string
  readonly says: string
}

/** Refuses an act on a table with a sentence. */
export async function refuse<T>(db: Kysely<T>, { name, table, act, of, when, says }: Refusal): Promise<void> {
  const before = `create trigger "${name}" before ${act}${of ? ` of ${of.map((column) => `"${column}"`).join(', ')}` : ''} on "${table}"`
  if (engineOf(db) === 'sqlite') {
    await sql.raw(`${before} ${when ? `when ${when} ` : ''}begin select raise(abort, '${says}'); end`).execute(db)
    return
  }
  const fault = `raise exception '${says}';`
  await sql
    .raw(
      `create or replace function "${name}"() returns trigger language plpgsql as $$ begin
         ${when ? `if ${when} then ${fault} end if;` : fault} return ${act === 'delete' ? 'old' : 'new'}; end $$`,
    )
    .execute(db)
  await sql.raw(`${before} for each row execute function "${name}"()`).execute(db)
}

/** No longer refused. */
export async function allow<T>(db: Kysely<T>, { name }: Pick<Refusal, 'name'>): Promise<void> {
  if (engineOf(db) === 'sqlite') await sql.raw(`drop trigger "${name}"`).execute(db)
  else await sql.raw(`drop function "${name}"() cascade`).execute(db)
}

const kept = (table: string, act: Refusal['act']): Refusal => ({
  name: `${table}_no_${act}`,
  table,
  act,
  says: `${table} entries are never changed`,
})

/** What was written stays as it was written. */
export async function keepForever(db: Kysely<unknown>, table: string): Promise<void> {
  await refuse(db, kept(table, 'update'))
  await refuse(db, kept(table, 'delete'))
}

/** For a migration that has to change what was kept; it keeps it again at its end. */
export async function changeOnce(db: Kysely<unknown>, table: string): Promise<void> {
  await allow(db, kept(table, 'update'))
  await allow(db, kept(table, 'delete'))
}

/** Where the record of a removal names this row, and only while it goes on. */
const named = (table: string, key: string): string =>
  `exists (select 1 from "removalDoor" where "tableName" = '${table}' and "rowKey" = ${key})`

/**
 * What was kept for ever is kept but for these columns of a row that an act of removal names (decision 17). `key`: SQL of `old` that names the
 * row; `columns`: all of the table's; `goes`: whole rows may go.
 */
export async function keepButRemove(
  db: Kysely<unknown>,
  table: string,
  {
    key,
    columns,
    content,
    goes = false,
  }: { key: string; columns: readonly string[]; content: readonly string[]; goes?: boolean },
): Promise<void> {
  await changeOnce(db, table)
  await refuse(db, { ...kept(table, 'update'), when: unlessRemoved(table, key, columns, content) })
  await refuse(db, { ...kept(table, 'delete'), ...(goes ? { when: `not ${named(table, key)}` } : {}) })
}

/** That a change is more than the removal of the content of a row that is named. */
export const unlessRemoved = (table: string, key: string, columns: readonly string[], content: readonly string[]): string =>
  [
    `not ${named(table, key)}`,
    ...columns.filter((column) => !content.includes(column)).map((column) => `new."${column}" is distinct from old."${column}"`),
  ].join(' or ')
