/**
 * Writes the database anew under another key, or plain, while no desk runs; only when every row and the ledger are the same in the new file
 * does it take the place of the old one, which is kept beside it.
 */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type SQLite from 'better-sqlite3'
import { changeKey, keyOf, knowKey } from '#db/cipher.ts'
import { connect, openWriter } from '#db/connect.ts'
import { Problem } from '#shared/problem.ts'
import { verifyLedger } from '../verifyLedger.ts'
import { tablesOf } from './tablesOf.ts'

export type Converted = { readonly tables: number; readonly rows: number; readonly entries: number; readonly head: string }

/** The key of the old file is known already. `kept`: where the old one will lie. Throws `database.inUse`. */
export async function convertDatabase(path: string, to: string | null, kept: string): Promise<Converted> {
  if (existsSync(kept)) throw new Error(`${kept} exists. Look at it and take it away first.`)
  const next = `${path}.next`
  rmSync(next, { force: true })
  const old = openAlone(path)
  try {
    knowKey(next, keyOf(path))
    old.prepare('vacuum into ?').run(next)
    changeKey(next, to)
    const converted = await compare(old, next)
    old.close()
    toDisk(next)
    renameSync(path, kept)
    renameSync(next, path)
    toDisk(dirname(path))
    knowKey(kept, keyOf(path))
    knowKey(path, to)
    return converted
  } finally {
    old.close()
    knowKey(next, null)
    rmSync(next, { force: true })
  }
}

/** Nobody else has it open, or will while this has; what stood in the write-ahead log is in the file. */
function openAlone(path: string): SQLite.Database {
  const database = connect(path, false)
  try {
    database.pragma('busy_timeout = 500')
    database.pragma('locking_mode = EXCLUSIVE')
    database.pragma('journal_mode = DELETE')
    database.exec('begin exclusive; commit')
    return database
  } catch (error) {
    database.close()
    throw error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY' ? new Problem('database.inUse') : error
  }
}

async function compare(old: SQLite.Database, next: string): Promise<Converted> {
  const fresh = connect(next, false)
  const db = openWriter(fresh)
  try {
    if (fresh.pragma('integrity_check', { simple: true }) !== 'ok')
      throw new Error('The new file is not sound. Nothing was changed.')
    const [before, after] = [tablesOf(old), tablesOf(fresh)]
    const differ = Object.keys({ ...before, ...after }).filter((name) => before[name]?.hash !== after[name]?.hash)
    if (differ.length > 0) throw new Error(`The new file differs in ${differ.join(', ')}. Nothing was changed.`)
    const { entries, head, firstBad } = await verifyLedger(db)
    if (firstBad !== null) throw new Error(`Entry ${firstBad} of the ledger does not follow from the one before it.`)
    const rows = Object.values(after).reduce((sum, table) => sum + table.rows, 0)
    // With its write-ahead log still beside it a file could not be moved.
    fresh.pragma('journal_mode = DELETE')
    return { tables: Object.keys(after).length, rows, entries, head }
  } finally {
    await db.destroy()
  }
}

function toDisk(path: string): void {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}
