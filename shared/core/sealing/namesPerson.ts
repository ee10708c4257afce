/**
 * Whether a text names one of these persons: one of their numbers, however it is spaced, or a surname with the first given name. A surname alone
 * names nobody: others have it too.
 */
import { foldName, foldNumber } from '../foldName.ts'
import { isNameless } from '../unnamed.ts'

export type Called = {
  readonly surname: string
  readonly given: string | null
  readonly aliases: readonly string[]
  readonly numbers: readonly (string | null)[]
}

export type Naming = {
  /** Finds every text that names a person, and others beside: a first, quick sift of long tables. */
  readonly sift: RegExp
  readonly names: (text: string) => boolean
}

/** A shorter number would be found in every date. */
const SHORTEST = 4

/** `texts`: what names the person as it stands, as an id does. */
export function namesPerson(persons: readonly Called[], texts: readonly string[] = []): Naming {
  const called = persons.flatMap(({ surname, given, aliases }) => [
    wordsOf(surname, given),
    ...aliases.map((alias) => wordsOf(alias, null)),
  ])
  const names = called.filter(({ length }) => length > 0)
  const numbers = [...new Set(persons.flatMap((one) => one.numbers.flatMap((number) => foldNumber(number ?? '') || [])))].filter(
    ({ length }) => length >= SHORTEST,
  )
  const spaced = numbers.map((number) => new RegExp(numberPattern(number), 'i'))
  const patterns = [...texts.map(literal), ...numbers.map(numberPattern), ...names.map(longestPattern)]
  return {
    sift: new RegExp(patterns.length > 0 ? [...new Set(patterns)].join('|') : '(?!)', 'i'),
    names: (text) => {
      if (texts.some((one) => text.includes(one))) return true
      if (spaced.some((number) => number.test(text))) return true
      const words = new Set(foldName(text).split(' '))
      return names.some((name) => name.every((word) => words.has(word)))
    },
  }
}

const wordsOf = (surname: string, given: string | null): readonly string[] => {
  if (isNameless(surname)) return []
  const words = foldName(surname).split(' ')
  const [first = ''] = foldName(given).split(' ')
  return [...words, first].filter((word) => word !== '')
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const numberPattern = (number: string): string => `(?<![0-9A-Z])(?:A[\\s-]*)?0*${number.split('').join('[\\s.-]*')}(?![0-9A-Z])`

/** A letter may stand in the text with an accent or an apostrophe that folding takes away. */
const longestPattern = (words: readonly string[]): string => {
  const [longest = ''] = words.toSorted((a, b) => b.length - a.length)
  return longest
    .split('')
    .map((letter) => `(?:${letter}|[^\\x00-\\x7f])`)
    .join("['’.\\u0300-\\u036f]*")
}
