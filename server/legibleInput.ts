/** What comes in is text that any engine can keep: a NUL is refused before anything is read or written (PostgreSQL manual, 8.3). */
import { Problem } from '#shared/problem.ts'
import { refusal } from './refusal.ts'

/** Throws `text.unreadable`. */
function refuseUnreadable(input: unknown): void {
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

/** Where nothing was sent, or no JSON: who asks for an input says so. */
export const unread = (): undefined => undefined

/** Throws the refusal of `text.unreadable`. */
export function legible(input: unknown): void {
  try {
    refuseUnreadable(input)
  } catch (error) {
    throw error instanceof Problem ? refusal(error) : error
  }
}
