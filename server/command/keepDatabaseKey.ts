/** The key of an encrypted database, out of its backup: it goes where the desk will look for it, and never over another one. */
import { existsSync, writeFileSync } from 'node:fs'
import { Problem } from '#shared/problem.ts'
import { isWithin, readDatabaseKey } from '../unlock.ts'
import type { Terminal } from './command.ts'

/** Throws `backup.needsDatabaseKey`, `backup.otherDatabaseKey`, `database.keyBeside`. */
export const keepDatabaseKey =
  ({ config: { databaseKey } }: Terminal, into: string) =>
  (key: string | null): void => {
    if (key === null) return
    if (!databaseKey) throw new Problem('backup.needsDatabaseKey')
    if (isWithin(databaseKey, into)) throw new Problem('database.keyBeside')
    if (!existsSync(databaseKey)) writeFileSync(databaseKey, `${key}\n`, { mode: 0o600 })
    else if (readDatabaseKey(databaseKey) !== key) throw new Problem('backup.otherDatabaseKey')
  }
