/**
 * One connection to the file, set up the same way wherever it is opened: write-ahead with synchronous=FULL, so that an acknowledged decision
 * survives a power cut, and readers do not wait.
 */
import type SQLite from 'better-sqlite3'
import { CompiledQuery, Kysely, SqliteDialect } from 'kysely'
import { openSqlite } from './cipher.ts'
import type { Db } from './open.ts'
import { isPostgres, openReader as openPostgresReader } from './postgres/connect.ts'
import type { Tables } from './tables.ts'

export function connect(path: string, readonly: boolean): SQLite.Database {
  const database = openSqlite(path, readonly)
  database.pragma('busy_timeout = 5000')
  if (!readonly) database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  // What is overwritten or deleted leaves the file as well: a court may have ordered it away.
  if (!readonly) database.pragma('secure_delete = ON')
  return database
}

const kysely = (dialect: SqliteDialect): Db => new Kysely<Tables>({ dialect })

/**
 * One that writes. A transaction takes its turn before it reads: one that began by reading would be refused at its first write if another
 * process (a command beside the running desk) had written meanwhile.
 */
export function openWriter(database: SQLite.Database): Db {
  const dialect = new SqliteDialect({ database })
  const driver = dialect.createDriver()
  driver.beginTransaction = async (connection) => void (await connection.executeQuery(CompiledQuery.raw('begin immediate')))
  // A full disk has SQLite undo the transaction by itself; undoing it once more would fail and hide why.
  const rollback = driver.rollbackTransaction.bind(driver)
  driver.rollbackTransaction = async (connection) => (database.inTransaction ? rollback(connection) : undefined)
  dialect.createDriver = () => driver
  return kysely(dialect)
}

/**
 * One that only reads, also for work beside the event loop. `source`: a file or an address; it is migrated already. A file is opened by the
 * first question, since a connection that nobody asked is not closed either.
 */
export const openReader = (source: string): Db =>
  isPostgres(source)
    ? openPostgresReader(source, 1)
    : kysely(new SqliteDialect({ database: () => Promise.resolve(connect(source, true)) }))
