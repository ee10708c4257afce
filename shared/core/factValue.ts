/** What a fact of the vocabulary may be, and what to say when it is not; "not known" and "not yet" may always be said of one. */
import type { Value } from '../record/fact.ts'
import type { Finding } from '../record/finding.ts'
import { FACTS, type FactWord } from './vocabulary.ts'

export type FindingFault = { readonly field: 'fact' | 'value'; readonly says: string }

export function fits(word: FactWord, value: string | number | boolean): boolean {
  if (word.values) return word.values.includes(String(value))
  if (word.kind === 'flag') return typeof value === 'boolean'
  if (word.kind === 'date') return isMoment(value)
  return word.kind === 'number' ? typeof value === 'number' : typeof value === 'string'
}

const MOMENT = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/

/** As moments are read: a year, a month, a day or a time, and one that exists. */
const isMoment = (value: unknown): boolean =>
  typeof value === 'string' &&
  MOMENT.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  (value.length < 10 || new Date(`${value.slice(0, 10)}T00:00Z`).toISOString().startsWith(value.slice(0, 10)))

export const expected = (word: FactWord): string =>
  word.values
    ? `Use one of: ${word.values.join(', ')}.`
    : word.kind === 'flag'
      ? 'Use true or false.'
      : word.kind === 'date'
        ? 'Use a date as YYYY-MM-DD.'
        : `Use a ${word.kind}.`

/** Why a finding cannot be recorded: there is no such fact, or it cannot have that answer; null when it can. */
export function findingFault({ fact, value }: Pick<Finding, 'fact' | 'value'>): FindingFault | null {
  const word = FACTS.find(({ name }) => name === fact)
  if (!word) return { field: 'fact', says: 'No such fact in the vocabulary.' }
  const notYet = typeof value === 'string' && word.openWhen?.includes(value)
  const open = value === null || value === 'unknown' || value === word.unstated || notYet
  return open || answers(word, value) ? null : { field: 'value', says: `This cannot be an answer here. ${expected(word)}` }
}

const answers = (word: FactWord, value: Value): boolean =>
  word.kind === 'set' ? Array.isArray(value) && value.every((one) => fits(word, one)) : single(value) && fits(word, value)

const single = (value: Value): value is string | number | boolean => value !== null && !Array.isArray(value)
