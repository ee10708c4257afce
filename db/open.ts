/**
 * One way in. SQLite in write-ahead mode with synchronous=FULL on every connection, so that an acknowledged decision survives a power
 * cut; one connection writes, another one only reads. Readers take a Db; writers ask for a Tx.
 */
import type SQLite from 'better-sqlite3'
import { type Kysely, type Migration, Migrator, type Transaction } from 'kysely'
import { connect, openReader, openWriter } from './connect.ts'
import { migrations } from './migration/index.ts'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

/** `read` never writes; `write` opens the transactions. In memory both are one connection. */
export type Databases = {
  readonly path: string
  readonly read: Db
  readonly write: Db
  readonly close: () => Promise<void>
}

/** Below it the write-ahead log may lose commits when two connections meet (sqlite.org/changes.html, fixed in 3.51.3). */
const OLDEST_SAFE = [3, 51, 3] as const

/** `path` is a file or `:memory:`. Migrates to the newest schema. Throws when SQLite is too old or a migration fails. */
export async function openDatabases(path: string): Promise<Databases> {
  const writer = connect(path, false)
  refuseUnsafe(writer)
  const write = openWriter(writer)
  await migrate(write)
  if (path === ':memory:') return { path, read: write, write, close: () => write.destroy() }
  const read = openReader(path)
  return { path, read, write, close: async () => void (await Promise.all([read.destroy(), write.destroy()])) }
}

function refuseUnsafe(database: SQLite.Database): void {
  const version = String(database.prepare('select sqlite_version()').pluck().get())
  const parts = version.split('.').map(Number)
  const place = OLDEST_SAFE.findIndex((part, i) => part !== (parts[i] ?? 0))
  if (place >= 0 && (parts[place] ?? 0) < (OLDEST_SAFE[place] ?? 0)) {
    throw new Error(`SQLite ${version} can lose acknowledged writes; 3.51.3 or newer is needed.`)
  }
}

async function migrate(db: Db): Promise<void> {
  const provider = { getMigrations: async (): Promise<Record<string, Migration>> => migrations }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error
}
