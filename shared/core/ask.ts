/** What a reading leaves open, and how a guess may answer it: no test invents a value, it asks. */
import type { Facts } from '../record/fact.ts'
import type { Node, Truth } from '../record/verdict.ts'
import type { Scope } from './seek.ts'
import type { Undisposed } from './undisposed.ts'

/** Something not known that a test turns on: its id among guesses, the fact a person would be asked for, the possible answers. */
export type Open = {
  readonly id: string
  readonly fact: string
  readonly answers: readonly unknown[]
  readonly passes: (answer: unknown) => boolean
}

export type Guess = ReadonlyMap<string, unknown>

export type Reader = {
  readonly facts: Facts
  readonly guess: Guess
  readonly undisposed: readonly Undisposed[]
  readonly open: (open: Open) => void
}

/** A condition made ready to be read: the same texts are read for every request, so what does not change is worked out once. */
export type Read = (scope: Scope, reader: Reader) => Node

export const YES_NO = { answers: [true, false], passes: (answer: unknown): boolean => answer === true } as const

export function ask(question: Open, reader: Reader): Truth {
  const guess = reader.guess.get(question.id)
  if (guess !== undefined) return question.passes(guess)
  reader.open(question)
  return 'unknown'
}
