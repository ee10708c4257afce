/**
 * What may be logged of an error: its class, its code and where it was thrown. Never its message, which may hold what was typed: a database
 * names the value that it refused, a parser the text that it could not read (ASVS 16.2.5).
 */
export type Fault = {
  readonly kind: string
  readonly code: string | null
  readonly stack: readonly string[]
  readonly cause: Fault | null
}

const DEEPEST = 4

export function faultOf(error: unknown, depth = 0): Fault {
  if (!(error instanceof Error)) return { kind: typeof error, code: null, stack: [], cause: null }
  const { code } = error as { code?: unknown }
  return {
    kind: word(error.constructor.name) ?? 'Error',
    code: word(code),
    stack: framesOf(error),
    cause: error.cause === undefined || depth >= DEEPEST ? null : faultOf(error.cause, depth + 1),
  }
}

/** A code is a word of a program: `SQLITE_CONSTRAINT_TRIGGER`, `23505`, `record.stale`. */
const word = (value: unknown): string | null => (typeof value === 'string' && /^[\w.]{1,60}$/.test(value) ? value : null)

/** The frames alone: the stack begins with the message, which may itself have lines that look like frames. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const at = stack.indexOf(message)
  const rest = at < 0 ? '' : stack.slice(at + message.length)
  return rest.split('\n').flatMap((line) => /^\s+at (.+)$/.exec(line)?.[1] ?? [])
}
