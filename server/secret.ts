/** The secret that signs sessions: made at the first start, kept in the data folder where only the service may read it. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function readSecret(dataFolder: string): string {
  const file = join(dataFolder, 'session.key')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}
