/**
 * What the disk or another program refuses is no fault of the desk and is told apart from one: nothing was done, and a sentence says what
 * to do (SI-11); who looks after the desk finds what it was in the log (AU-5).
 */
import { Problem, type ProblemCode } from '#shared/problem.ts'

/** By how the codes begin: of SQLite (sqlite.org/rescode.html), of PostgreSQL (its manual, appendix A), and of a line that broke. */
const CODES: readonly (readonly [begins: string, code: ProblemCode])[] = [
  ['SQLITE_BUSY', 'store.busy'],
  ['SQLITE_LOCKED', 'store.busy'],
  ['SQLITE_FULL', 'store.full'],
  ['SQLITE_READONLY', 'store.unwritable'],
  ['SQLITE_IOERR', 'store.unwritable'],
  ['SQLITE_CANTOPEN', 'store.unwritable'],
  ['55P03', 'store.busy'],
  ['53300', 'store.busy'],
  ['57P0', 'store.busy'],
  ['08', 'store.busy'],
  ['ECONNRE', 'store.busy'],
  ['53100', 'store.full'],
  ['25006', 'store.unwritable'],
]

/** The refusal that an error is, with its cause beside it; null where it is a fault. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (!(error instanceof Error) || !('code' in error)) return null
  const said = String(error.code)
  const found = CODES.find(([begins]) => said.startsWith(begins))
  return found ? Object.assign(new Problem(found[1]), { cause: error }) : null
}
