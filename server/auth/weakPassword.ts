/** A password is refused only for being easy to guess, with the reason: common ones, rows of keys, repeats, and the names that everybody here knows; there are no rules of composition (CJIS IA-5(1), NIST 800-63B). */
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { Problem } from '#shared/problem.ts'

let guesser: ZxcvbnFactory | null = null

/** Fewer guesses than that an attacker has within reach of what the desk lets through in years. */
const LEAST_GUESSES = 1e10

/** Throws `account.weakPassword` with its reason. */
export function refuseWeak(password: string, known: readonly string[]): void {
  const weakness = weaknessOf(password, [...known, 'Detainer Desk'])
  if (weakness) throw new Problem('account.weakPassword', weakness)
}

export type Weakness = 'common' | 'known' | 'pattern'

/** `known`: the person's and the office's names. Null: not weak. */
export function weaknessOf(password: string, known: readonly string[]): Weakness | null {
  guesser ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  const { guesses, sequence } = guesser.check(
    password,
    known.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2),
  )
  if (guesses >= LEAST_GUESSES) return null
  const dictionaries = sequence.map((match) => ('dictionaryName' in match ? String(match.dictionaryName) : ''))
  return dictionaries.includes('userInputs')
    ? 'known'
    : dictionaries.some((name) => name.startsWith('passwords'))
      ? 'common'
      : 'pattern'
}
