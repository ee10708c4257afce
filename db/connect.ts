/** One connection to the file, set up the same way wherever it is opened: acknowledged writes survive a power cut, and readers do not wait. */
import SQLite from 'better-sqlite3'
import { CompiledQuery, Kysely, SqliteDialect } from 'kysely'
import type { Db } from './open.ts'
import type { Tables } from './tables.ts'

export function connect(path: string, readonly: boolean): SQLite.Database {
  const database = new SQLite(path, { readonly })
  database.pragma('busy_timeout = 5000')
  if (!readonly) database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
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

/** One that only reads, also for work beside the event loop. The database is migrated already. */
export const openReader = (path: string): Db => kysely(new SqliteDialect({ database: connect(path, true) }))
