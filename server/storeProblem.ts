/**
 * What the disk or another program refuses is no fault of the desk and is told apart from one: nothing was done, and a sentence says what
 * to do (SI-11); who looks after the desk finds what it was in the log (AU-5).
 */
import { Problem, type ProblemCode } from '#shared/problem.ts'

/** By how the codes of SQLite begin (sqlite.org/rescode.html). */
const CODES: readonly (readonly [begins: string, code: ProblemCode])[] = [
  ['SQLITE_BUSY', 'store.busy'],
  ['SQLITE_LOCKED', 'store.busy'],
  ['SQLITE_FULL', 'store.full'],
  ['SQLITE_READONLY', 'store.unwritable'],
  ['SQLITE_IOERR', 'store.unwritable'],
  ['SQLITE_CANTOPEN', 'store.unwritable'],
]

/** The refusal that an error is, with its cause beside it; null where it is a fault. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (!(error instanceof Error) || !('code' in error)) return null
  const said = String(error.code)
  const found = CODES.find(([begins]) => said.startsWith(begins))
  return found ? Object.assign(new Problem(found[1]), { cause: error }) : null
}
