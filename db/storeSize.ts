/** How many bytes the office takes: its file and the log beside it, or what PostgreSQL says of the whole database. */
import { statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sql } from 'kysely'
import { engineOf } from './engine.ts'
import { type Databases, isMemory } from './open.ts'

/** NaN where there is no such thing: PostgreSQL keeps its log and its disk to itself, and memory has neither. */
export type StoreSize = { readonly database: number; readonly log: number; readonly free: number }

export async function storeSize(databases: Databases): Promise<StoreSize> {
  if (isMemory(databases)) return { database: Number.NaN, log: Number.NaN, free: Number.NaN }
  if (engineOf(databases.read) === 'postgres') {
    const { rows } = await sql<{ size: number }>`select pg_database_size(current_database()) as size`.execute(databases.read)
    return { database: rows[0]?.size ?? Number.NaN, log: Number.NaN, free: Number.NaN }
  }
  const { bavail, bsize } = await statfs(dirname(databases.source))
  return { database: sizeOf(databases.source), log: sizeOf(`${databases.source}-wal`), free: bavail * bsize }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0
