/** Opens a PostgreSQL database as one that is kept in a file is opened, and refuses one that would sort texts otherwise than SQLite does. */
import { sql } from 'kysely'
import type { Databases, Db } from '../open.ts'
import { openReader, openWriter } from './connect.ts'
import { teach, wakeServers } from './vocabulary.ts'

type Made = { readonly collation: string; readonly encoding: string; readonly version: number }

/** Functions written in standard SQL came with 14, and older ones are no longer mended. */
const OLDEST = 140_000

/** `migrate`: to the newest schema; of several servers that start at once one does it and the others wait. */
export async function openPostgres(source: string, migrate: (db: Db) => Promise<void>): Promise<Databases> {
  const write = openWriter(source)
  try {
    await refuseUnfit(write)
    await teach(write)
    await migrate(write)
    await wakeServers(write)
  } catch (error) {
    await write.destroy()
    throw error
  }
  const read = openReader(source)
  return { source, read, write, close: async () => void (await Promise.all([read.destroy(), write.destroy()])) }
}

async function refuseUnfit(db: Db): Promise<void> {
  const { rows } = await sql<Made>`select datcollate as collation, pg_encoding_to_char(encoding) as encoding,
    current_setting('server_version_num')::int as version from pg_database where datname = current_database()`.execute(db)
  const made = rows[0]
  if (!made || made.version < OLDEST) throw new Error('PostgreSQL 14 or newer is needed.')
  if (!/^(C|POSIX)(\.UTF-?8)?$/i.test(made.collation) || made.encoding !== 'UTF8')
    throw new Error(
      `The database sorts texts by ${made.collation} in ${made.encoding}; numbers and names must sort by their letters alone. Make it anew: createdb --template=template0 --encoding=UTF8 --locale=C NAME`,
    )
}
