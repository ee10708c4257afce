/**
 * Where SQLite is opened, plain or under a key: every page of an encrypted file, of its write-ahead log too, is AES-256 with a code that
 * shows a change (CJIS SC-28). A key is known by the path of its database, to this process and to each thread that it starts afterwards, so
 * that nobody else carries it about; it is never part of an error, and stands in no file beside the data.
 */
import { closeSync, openSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads'
import SQLite from 'better-sqlite3'
import { Problem } from '#shared/problem.ts'

const KEYS = 'keys of the databases'
const PLAIN_BEGINS = 'SQLite format 3\0'

const keys = (): Readonly<Record<string, string | null>> =>
  (getEnvironmentData(KEYS) ?? {}) as Readonly<Record<string, string | null>>

/** 32 bytes as 64 hexadecimal digits; null where the database is plain. */
export const keyOf = (path: string): string | null => keys()[path] ?? null

export const knowKey = (path: string, key: string | null): void => setEnvironmentData(KEYS, { ...keys(), [path]: key })

/** Throws `database.noCipher`, `database.wrongKey`, `database.notEncrypted`, and `database.encrypted` where a key is needed and none is known. */
export function openSqlite(path: string, readonly: boolean): SQLite.Database {
  const key = keyOf(path)
  const database = key === null ? new SQLite(path, { readonly }) : new (cipherDriver())(path, { readonly })
  try {
    if (key !== null) setKey(database, 'key', key)
    database.pragma('schema_version')
    return database
  } catch (error) {
    database.close()
    if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB')) throw error
    throw new Problem(key === null ? 'database.encrypted' : isPlain(path) ? 'database.notEncrypted' : 'database.wrongKey')
  }
}

/** Writes a file anew under another key, or plain. Nobody else may have it open. */
export function changeKey(path: string, to: string | null): void {
  const from = keyOf(path)
  const database = new (cipherDriver())(path)
  try {
    if (from !== null) setKey(database, 'key', from)
    // What is rolled back, and what the new order of pages is sorted by, stays in memory.
    database.pragma('temp_store = MEMORY')
    database.pragma('journal_mode = MEMORY')
    database.pragma('synchronous = FULL')
    setKey(database, 'rekey', to)
  } finally {
    database.close()
  }
  knowKey(path, to)
}

export function isPlain(path: string): boolean {
  const file = openSync(path, 'r')
  const begin = Buffer.alloc(PLAIN_BEGINS.length)
  readSync(file, begin, 0, begin.length, 0)
  closeSync(file)
  return begin.toString('latin1') === PLAIN_BEGINS
}

function setKey(database: SQLite.Database, word: 'key' | 'rekey', key: string | null): void {
  database.pragma(`cipher = 'sqlcipher'`)
  // The bytes themselves and no passphrase: there is nothing to be guessed, and nothing to be worked out at each opening.
  database.pragma(key === null ? `${word} = ''` : `${word} = "x'${key}'"`)
  // What SQLite sorts would else lie in plain files of its own.
  database.pragma('temp_store = MEMORY')
}

/** The same driver with ciphers. Optional, because it is compiled where it is installed. */
function cipherDriver(): typeof SQLite {
  try {
    return createRequire(import.meta.url)('better-sqlite3-multiple-ciphers') as typeof SQLite
  } catch {
    throw new Problem('database.noCipher')
  }
}
