/**
 * PostgreSQL for an office that outgrew one machine, made to answer as SQLite does: the same numbers, the same texts, one writer at a time.
 */
import { CompiledQuery, HandleEmptyInListsPlugin, Kysely, PostgresDialect, replaceWithNoncontingentExpression } from 'kysely'
import pg from 'pg'
import type { Db } from '../open.ts'
import type { Tables } from '../tables.ts'

/** What a row holds is a text, a number or bytes, whichever engine kept it: yes is 1, a count is a number, JSON is text. */
const PARSED: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.BOOL]: (text) => (text === 't' ? 1 : 0),
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.NUMERIC]: Number,
  [pg.types.builtins.JSON]: String,
  [pg.types.builtins.JSONB]: String,
}

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    PARSED[oid] ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

export const isPostgres = (source: string): boolean => /^postgres(ql)?:/.test(source)

/** Any number that all servers of this office agree on. */
const TURN = 4_400

/** How many calls of one server read at once, and how many wait for their turn to write. */
const READERS = 10
const WRITERS = 4

/** `begin`: what a transaction starts with. */
function open(source: string, max: number, begin: readonly string[]): Db {
  const pool = new pg.Pool({
    connectionString: source,
    max,
    types,
    application_name: 'detainer-desk',
    idleTimeoutMillis: 10_000,
    allowExitOnIdle: true,
  })
  // A connection that breaks while nobody uses it is replaced at the next call; unheard, it would end the process.
  pool.on('error', () => undefined)
  const dialect = new PostgresDialect({ pool })
  const driver = dialect.createDriver()
  driver.beginTransaction = async (connection) => {
    for (const statement of begin) await connection.executeQuery(CompiledQuery.raw(statement))
  }
  dialect.createDriver = () => driver
  // A list of nothing is one that nothing is in.
  const plugins = [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })]
  return new Kysely<Tables>({ dialect, plugins })
}

/** Acts take turns before they read, as with one file: the ledger has one head, on however many servers. */
export const openWriter = (source: string): Db =>
  open(source, WRITERS, ['begin', `set local lock_timeout = '15s'`, `select pg_advisory_xact_lock(${TURN})`])

/** One that only reads; a transaction of it sees one instant. `max`: connections at most. */
export const openReader = (source: string, max = READERS): Db =>
  open(source, max, ['begin isolation level repeatable read read only'])
