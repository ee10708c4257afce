/** What is wrong with the database or its key, said to whoever starts the desk or types a command: what it is, and what to do. */
import { Problem, type ProblemCode } from '#shared/problem.ts'

const SAYS: Partial<Record<ProblemCode, string>> = {
  'database.noKey':
    'DESK_DATABASE_KEY names a file that cannot be read or holds no key (32 bytes in hexadecimal digits or base64). Make one with: desk key database FILE',
  'database.keyBeside':
    'The key of the database lies in the data folder, where whoever takes one takes both. Keep it elsewhere, and name it in DESK_DATABASE_KEY.',
  'database.noCipher':
    'DESK_DATABASE_KEY is set, but the driver for encrypted databases is not installed. Install it with: npm install better-sqlite3-multiple-ciphers',
  'database.encrypted':
    'The database is encrypted or damaged. If it is encrypted, name the file of its key in DESK_DATABASE_KEY; if not, restore a backup.',
  'database.notEncrypted':
    'DESK_DATABASE_KEY is set, but the database is not encrypted. Encrypt it with the desk stopped: desk encrypt. Or start without DESK_DATABASE_KEY.',
  'database.wrongKey':
    'The database does not open with the key in the file that DESK_DATABASE_KEY names: it is another key, or the database is damaged. Nothing was changed.',
  'database.inUse': 'The database is in use. Stop the desk and every command of it, then try again.',
}

/** Null where it is something else. */
export const sayDatabase = (error: unknown): string | null => (error instanceof Problem ? (SAYS[error.code] ?? null) : null)
