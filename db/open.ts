/**
 * One way in: a file of SQLite, or the address of a PostgreSQL database where several servers share one. Readers take a Db; writers ask for
 * a Tx, and one act is written after the other.
 */
import type SQLite from 'better-sqlite3'
import { type Kysely, type Migration, Migrator, type Transaction } from 'kysely'
import { connect, openReader, openWriter } from './connect.ts'
import { migrations } from './migration/index.ts'
import { openPostgres } from './postgres/open.ts'
import { isPostgres } from './postgres/connect.ts'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

/** `read` never writes; `write` opens the transactions. In memory both are one connection. */
export type Databases = {
  /** A file, `:memory:` or the address of a PostgreSQL database. */
  readonly source: string
  readonly read: Db
  readonly write: Db
  readonly close: () => Promise<void>
}

/** Below it the write-ahead log may lose commits when two connections meet (sqlite.org/changes.html, fixed in 3.51.3). */
const OLDEST_SAFE = [3, 51, 3] as const

/** In memory there is one connection for everything: what would read through one of its own waits its turn there. */
export const isMemory = ({ source }: Databases): boolean => source === ':memory:'

/** Migrates to the newest schema. Throws when the engine is not fit for the desk or a migration fails. */
export async function openDatabases(source: string): Promise<Databases> {
  if (isPostgres(source)) return openPostgres(source, migrate)
  const writer = connect(source, false)
  refuseUnsafe(writer)
  const write = openWriter(writer)
  await migrate(write)
  if (source === ':memory:') return { source, read: write, write, close: () => write.destroy() }
  const read = openReader(source)
  return { source, read, write, close: async () => void (await Promise.all([read.destroy(), write.destroy()])) }
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
