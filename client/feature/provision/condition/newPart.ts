/** What a new part of a condition says until somebody chooses: the first answer of its fact, so that it is a whole test at once. */
import { ALWAYS } from '#shared/core/editCondition.ts'
import { ATTRIBUTES, FACTS, type FactWord } from '#shared/core/vocabulary.ts'
import type { Condition, FactTest } from '#shared/record/condition.ts'
import type { Collection } from '#shared/record/fact.ts'

export type PartKind = 'fact' | 'charges' | 'convictions' | 'warrants' | 'within' | 'passed' | 'all'

/** What can be tested at this place, in the order in which it is offered. */
export const partKinds = (within: Collection | null): readonly (readonly [PartKind, string])[] =>
  within === null
    ? [
        ['fact', 'A fact'],
        ['charges', 'The charges'],
        ['convictions', 'The convictions'],
        ['warrants', 'The warrants'],
        ['passed', 'Hours gone by'],
        ['all', 'A group of tests'],
      ]
    : [
        ['fact', `What the ${within.slice(0, -1)} says`],
        ...(within === 'convictions' ? [['within', 'How long ago'] as const] : []),
        ['all', 'A group of tests'],
      ]

export const wordsIn = (within: Collection | null): readonly FactWord[] => (within === null ? FACTS : ATTRIBUTES[within])

const FIRST: Readonly<Record<Collection | 'facts', string>> = {
  facts: 'request.status',
  charges: 'status',
  convictions: 'status',
  warrants: 'kind',
}

export function newPart(kind: PartKind, within: Collection | null, lists: readonly { readonly id: string }[]): Condition {
  if (kind === 'fact') return newTest(FIRST[within ?? 'facts'], within, lists)
  if (kind === 'within') return { within: { years: 5, of: 'convicted_on', before: 'as_of' } }
  if (kind === 'passed') return { passed: { hours: 48, since: 'request.received_at' } }
  if (kind === 'all') return { all: [newPart('fact', within, lists)] }
  return { some: kind, where: ALWAYS }
}

export function newTest(fact: string, within: Collection | null, lists: readonly { readonly id: string }[]): FactTest {
  const word = wordsIn(within).find(({ name }) => name === fact)
  if (fact === 'lists') return { fact, has: lists[0]?.id ?? '' }
  if (word?.kind === 'set') return { fact, has: word.values?.[0] ?? '' }
  if (word?.kind === 'flag') return { fact, is: true }
  if (word?.kind === 'number') return { fact, atLeast: 1 }
  if (word?.kind === 'date') return { fact, happened: true }
  return { fact, is: word?.values?.[0] ?? '' }
}
