/** A backup while the desk goes on: a copy as of one instant, looked through before it is sealed, and opened again afterwards to see that it can be. */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { keyOf, knowKey } from '#db/cipher.ts'
import { connect, openReader } from '#db/connect.ts'
import { readHead } from '#db/repository/ledger.ts'
import { act } from '../act.ts'
import { DESK } from '../auth/enterAsDesk.ts'
import type { Services } from '../context.ts'
import { verifyLedger } from '../verifyLedger.ts'
import { copyDatabase } from './copyDatabase.ts'
import { packed } from './packed.ts'
import { nowhere, seal, unseal } from './sealed.ts'

export type Backup = {
  readonly file: string
  readonly at: string
  readonly entries: number
  readonly head: string
  readonly sha256: string
}

const KEYS = ['ledger.key', 'session.key']
export const DATABASE_KEY = 'database.key'

/** Throws where the file exists, and where the copy is not sound: a faulty backup is none. */
export async function makeBackup(services: Services, dataFolder: string, file: string, key: Buffer): Promise<Backup> {
  const target = resolve(file)
  if (existsSync(target)) throw new Error(`${target} exists. Choose another name; a backup is never written over.`)
  const folder = mkdtempSync(join(dirname(target), '.backup-'))
  const copy = join(folder, 'desk.sqlite')
  try {
    const at = services.now()
    await copyDatabase(services.databases.source, copy)
    const { entries, head } = await looked(copy)
    const partial = join(folder, 'sealed')
    const keys = keysOf(services.databases.source, dataFolder)
    const sha256 = await seal(packed(copy, keys), partial, key, JSON.stringify({ at, entries, head }))
    if ((await unseal(partial, nowhere, key)) !== sha256) throw new Error('The backup does not open to what was put into it.')
    renameSync(partial, target)
    const call = { key: randomUUID(), procedure: 'desk backup', input: basename(target), actor: DESK, at }
    await act(services, call, ({ enter }) =>
      enter({ act: 'backup.made', subjectId: 'backup', detail: { file: basename(target), entries, head, sha256 } }),
    )
    return { file: target, at, entries, head, sha256 }
  } finally {
    knowKey(copy, null)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the database is opened with goes along: a backup whose key was lost with the machine would be none. */
function keysOf(path: string, dataFolder: string): Record<string, string> {
  const names = KEYS.filter((name) => existsSync(join(dataFolder, name)))
  const keys = Object.fromEntries(names.map((name) => [name, readFileSync(join(dataFolder, name), 'utf8')]))
  const own = keyOf(path)
  return own === null ? keys : { ...keys, [DATABASE_KEY]: own }
}

/** The database is sound in itself, and its ledger from the first entry to the last. Throws what is wrong. */
export async function looked(file: string): Promise<{ entries: number; head: string }> {
  const database = connect(file, true)
  const says = String(database.pragma('integrity_check', { simple: true }))
  database.close()
  if (says !== 'ok') throw new Error(`The database is damaged: ${says}`)
  const db = openReader(file)
  try {
    const { entries, head, firstBad } = await verifyLedger(db)
    if (firstBad !== null) throw new Error(`Entry ${firstBad} of the ledger does not follow from the one before it.`)
    if ((await readHead(db)).seq !== entries) throw new Error('The ledger does not end where its entries do.')
    return { entries, head }
  } finally {
    await db.destroy()
  }
}
