/** A restore: into a folder that holds no desk yet, and only after the whole backup was opened and looked through; a damaged or foreign one leaves nothing behind. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Problem } from '#shared/problem.ts'
import { knowKey } from '#db/cipher.ts'
import { connect } from '#db/connect.ts'
import { migrations } from '#db/migration/index.ts'
import { DATABASE_KEY, looked } from './makeBackup.ts'
import { unpacking } from './packed.ts'
import { unseal } from './sealed.ts'

export type Restored = { readonly entries: number; readonly head: string; readonly rows: Readonly<Record<string, number>> }

/**
 * `takes` is handed the key of an encrypted database when everything was looked through, and null for a plain one: it keeps it, or throws.
 * Throws `backup.folderTaken`, `backup.foreign`, `backup.damaged`, `backup.newer`.
 */
export async function restoreBackup(
  file: string,
  key: Buffer,
  into: string,
  takes: (databaseKey: string | null) => void,
): Promise<Restored> {
  const target = resolve(into)
  if (existsSync(join(target, 'desk.sqlite'))) throw new Problem('backup.folderTaken')
  mkdirSync(target, { recursive: true, mode: 0o700 })
  const folder = mkdtempSync(join(target, '.restore-'))
  const copy = join(folder, 'desk.sqlite')
  try {
    const { keys, sink } = unpacking(copy)
    await unseal(file, sink, key)
    const { [DATABASE_KEY]: databaseKey = null, ...others } = keys()
    knowKey(copy, databaseKey)
    refuseNewer(copy)
    const found = await looked(copy)
    const rows = countRows(copy)
    takes(databaseKey)
    for (const [name, text] of Object.entries(others)) writeFileSync(join(target, basename(name)), text, { mode: 0o600 })
    renameSync(copy, join(target, 'desk.sqlite'))
    return { ...found, rows }
  } finally {
    knowKey(copy, null)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A backup of a later version of the desk has tables that this one does not know. */
function refuseNewer(file: string): void {
  const database = connect(file, true)
  const names = database.prepare('select name from kysely_migration').pluck().all() as string[]
  database.close()
  if (names.some((name) => !(name in migrations))) throw new Problem('backup.newer')
}

function countRows(file: string): Record<string, number> {
  const database = connect(file, true)
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
