/** What comes in is text that any engine can keep: a NUL is refused before anything is read or written (PostgreSQL manual, 8.3). */
import { Problem } from '#shared/problem.ts'

/** Throws `text.unreadable`. */
export function refuseUnreadable(input: unknown): void {
  if (typeof input === 'string') {
    if (input.includes('\0')) throw new Problem('text.unreadable')
  } else if (Array.isArray(input)) {
    for (const one of input) refuseUnreadable(one)
  } else if (typeof input === 'object' && input !== null) {
    for (const [key, one] of Object.entries(input)) {
      refuseUnreadable(key)
      refuseUnreadable(one)
    }
  }
}
