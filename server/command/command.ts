/** A command of the desk: its one line of help, and what it does with the words after it; the number it gives back is the exit code. */
import type { Config } from '../config.ts'

export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** A person is watching the error output. */
  readonly watched: boolean
  readonly config: Pick<Config, 'dataFolder' | 'databaseKey' | 'databaseUrl'>
}

export type Command = {
  /** As it is typed: `import bookings`. */
  readonly name: string
  readonly usage: string
  readonly does: string
  readonly run: (args: string[], terminal: Terminal) => Promise<number>
}

export const DONE = 0
/** The command ran and its answer is no. */
export const FAILED = 1
/** It could not run: wrong words, or a file that cannot be read. */
const REFUSED = 2

export function refuse(terminal: Terminal, why: string): number {
  terminal.err(`${why}\n`)
  return REFUSED
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`
