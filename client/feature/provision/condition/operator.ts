/** How a fact can be compared, by its kind; "is not" and its like are the denial of the whole test. */
import type { FactWord } from '#shared/core/vocabulary.ts'
import type { FactTest } from '#shared/record/condition.ts'

export type Operator = 'is' | 'has' | 'atLeast' | 'below' | 'happened'

const SAYS: Readonly<Record<string, string>> = {
  is: 'is',
  'not is': 'is not',
  has: 'includes',
  'not has': 'does not include',
  atLeast: 'is at least',
  below: 'is below',
  'not atLeast': 'is not at least',
  'not below': 'is not below',
  happened: 'has happened',
  'not happened': 'has not happened',
}

const LISTED = [
  { value: 'has', label: 'it is on' },
  { value: 'not has', label: 'it is not on' },
]

const BY_KIND: Readonly<Record<FactWord['kind'], readonly string[]>> = {
  word: ['is', 'not is'],
  flag: ['is', 'not is'],
  set: ['has', 'not has'],
  number: ['atLeast', 'below', 'is', 'not is'],
  date: ['happened', 'not happened'],
}

export const operatorOf = (test: FactTest): Operator =>
  (['is', 'has', 'atLeast', 'below', 'happened'] as const).find((operator) => test[operator] !== undefined) ?? 'is'

/** What a fact of this kind can be compared by, with what is written now, even where it does not fit. */
export function operators(word: FactWord | undefined, current: string): readonly { value: string; label: string }[] {
  if (word?.name === 'lists') return LISTED
  const fitting = BY_KIND[word?.kind ?? 'word']
  const offered = fitting.includes(current) ? fitting : [...fitting, current]
  return offered.map((value) => ({ value, label: SAYS[value] ?? value }))
}

/** The same test compared in another way; a value that still fits stays. */
export function withOperator(test: FactTest, operator: Operator, word: FactWord | undefined): FactTest {
  const { fact } = test
  if (operator === operatorOf(test)) return test
  if (operator === 'happened') return { fact, happened: true }
  if (operator === 'has') return { fact, has: word?.values?.[0] ?? '' }
  const number = test.atLeast ?? test.below ?? (typeof test.is === 'number' ? test.is : 1)
  if (operator === 'atLeast') return { fact, atLeast: number }
  if (operator === 'below') return { fact, below: number }
  return { fact, is: word?.kind === 'number' ? number : (word?.values?.[0] ?? '') }
}
