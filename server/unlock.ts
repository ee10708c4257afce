/** The key of the database, from a file that lies elsewhere: whoever takes the data folder must not have both (CJIS SC-28, SC-12). */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { knowKey } from '#db/cipher.ts'
import { Problem } from '#shared/problem.ts'
import type { Config } from './config.ts'

/** Lets the database at `path` be opened, where it is encrypted; gives the path back. Throws `database.noKey`, `database.keyBeside`. */
export function unlock(path: string, { databaseKey, dataFolder }: Pick<Config, 'databaseKey' | 'dataFolder'>): string {
  if (databaseKey && isWithin(databaseKey, dataFolder)) throw new Problem('database.keyBeside')
  knowKey(path, databaseKey ? readDatabaseKey(databaseKey) : null)
  return path
}

/** 32 bytes in hexadecimal digits or base64. Throws `database.noKey`. */
export function readDatabaseKey(file: string): string {
  const text = readable(file)
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase()
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== 32 || !/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) throw new Problem('database.noKey')
  return bytes.toString('hex')
}

function readable(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new Problem('database.noKey')
  }
}

export const isWithin = (file: string, folder: string): boolean => real(file).startsWith(`${real(folder)}${sep}`)

/** Where it lies, or will lie, when links are followed. */
const real = (path: string): string => {
  const whole = resolve(path)
  if (existsSync(whole)) return realpathSync(whole)
  const above = dirname(whole)
  return above === whole ? whole : `${real(above)}${whole.slice(above === sep ? 0 : above.length)}`
}
