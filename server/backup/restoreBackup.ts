/** A restore: into a folder that holds no desk yet, and only after the whole backup was opened and looked through; a damaged or foreign one leaves nothing behind. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import SQLite from 'better-sqlite3'
import { Problem } from '#shared/problem.ts'
import { migrations } from '#db/migration/index.ts'
import { looked } from './makeBackup.ts'
import { unpack } from './packFolder.ts'
import { unseal } from './sealed.ts'

export type Restored = { readonly entries: number; readonly head: string; readonly rows: Readonly<Record<string, number>> }

/** Throws `backup.folderTaken`, `backup.foreign`, `backup.damaged`, `backup.newer`. */
export async function restoreBackup(file: string, key: Buffer, into: string): Promise<Restored> {
  const target = resolve(into)
  if (existsSync(join(target, 'desk.sqlite'))) throw new Problem('backup.folderTaken')
  mkdirSync(target, { recursive: true, mode: 0o700 })
  const folder = mkdtempSync(join(target, '.restore-'))
  try {
    const packed = join(folder, 'packed')
    await unseal(file, packed, key)
    const copy = join(folder, 'desk.sqlite')
    const keys = await unpack(packed, copy)
    refuseNewer(copy)
    const found = await looked(copy)
    const rows = countRows(copy)
    for (const [name, text] of Object.entries(keys)) writeFileSync(join(target, basename(name)), text, { mode: 0o600 })
    renameSync(copy, join(target, 'desk.sqlite'))
    return { ...found, rows }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A backup of a later version of the desk has tables that this one does not know. */
function refuseNewer(file: string): void {
  const database = new SQLite(file, { readonly: true })
  const names = database.prepare('select name from kysely_migration').pluck().all() as string[]
  database.close()
  if (names.some((name) => !(name in migrations))) throw new Problem('backup.newer')
}

function countRows(file: string): Record<string, number> {
  const database = new SQLite(file, { readonly: true })
  const tables = database
    .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`)
    .pluck()
  const rows = (tables.all() as string[]).map((name) => [
    name,
    database.prepare(`select count(*) from "${name}"`).pluck().get() as number,
  ])
  database.close()
  return Object.fromEntries(rows) as Record<string, number>
}
