/** One connection to the file, set up the same way wherever it is opened: acknowledged writes survive a power cut, and readers do not wait. */
import SQLite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
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

export const kysely = (database: SQLite.Database): Db => new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })

/** One that only reads, also for work beside the event loop. The database is migrated already. */
export const openReader = (path: string): Db => kysely(connect(path, true))
