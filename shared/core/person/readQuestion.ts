/**
 * What somebody types to find a person, taken apart: a birth date or year wherever it stands, a number, and names in whatever order; which
 * of the words are surnames is not known without a comma, so every reading is tried.
 */
import { foldName } from '../foldName.ts'
import { foldId } from './foldId.ts'
import type { NamedPerson } from './likePerson.ts'

export type Question = {
  /** Several readings of one question. */
  readonly names: readonly NamedPerson[]
  /** As `foldId` gives them. */
  readonly numbers: readonly string[]
  /** Still being typed: the last word may be the beginning of one, the number the beginning of another. */
  readonly open: boolean
}

/** Digits and dashes on either side belong to a number, as in the log number 2026-00042. */
const DATES: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [/(?<![\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])/, ([, year = '', month = '', day = '']) => iso(year, month, day)],
  [/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/, ([, month = '', day = '', year = '']) => iso(year, month, day)],
  [/(?<![\d/])(\d{1,2})\/(\d{4})(?![\d/])/, ([, month = '', year = '']) => iso(year, month)],
  [/(?<![\d-])((?:19|20)\d\d)-(\d\d)(?![\d-])/, ([, year = '', month = '']) => iso(year, month)],
  [/(?<![\d-])((?:19|20)\d\d)(?![\d-])/, ([, year = '']) => year],
]

/** Of a year in two digits the century does not matter: a wrong one is looked for as well. */
const iso = (year: string, ...parts: readonly string[]): string =>
  [year.padStart(4, '19'), ...parts.map((part) => part.padStart(2, '0'))].join('-')

/** The name of a number, as it is read out: `FBI 71234AB5`, `booking no. 26-10498`. */
const LABEL = /^\s*(?:a|fbi|fins|sid|state|local|booking|subject|event|request)(?:\s*(?:id|no|nr|number))?\b[\s#:.]*(?=\S*\d)/i

const MOST_WORDS = 6

export function readQuestion(text: string): Question {
  const [typed, born] = takeBorn(text)
  const rest = typed.replace(LABEL, '')
  const digits = /\d/.test(rest)
  const number = digits ? foldId(rest) : ''
  const names = digits ? rest.replace(/\S*\d\S*/g, ' ') : rest
  return { names: readings(names, born), numbers: number.length >= 3 ? [number] : [], open: true }
}

function takeBorn(text: string): readonly [string, string | null] {
  for (const [pattern, read] of DATES) {
    const found = pattern.exec(text)
    if (found) return [text.replace(found[0], ' '), read(found)]
  }
  return [text, null]
}

/** `LOPEZ, Jose` is one reading; `LOPEZ GARCIA JOSE` is six: a surname of none to three words, before the given names or after them. */
export function readings(text: string, born: string | null): readonly NamedPerson[] {
  const [surname = [], ...given] = text.split(',').map((part) => foldName(part).split(' ').filter(Boolean))
  if (given.length > 0 && surname.length > 0) return [{ surname, given: given.flat(), born }]
  const words = foldName(text).split(' ').filter(Boolean).slice(0, MOST_WORDS)
  if (words.length === 0) return born === null ? [] : [{ surname: [], given: [], born }]
  const cuts = words.map((_, at) => [words.slice(0, at + 1), words.slice(at + 1)] as const)
  return [
    ...cuts.map(([before, after]) => ({ surname: before, given: after, born })),
    ...cuts.map(([before, after]) => ({ surname: after, given: before, born })),
  ]
}
