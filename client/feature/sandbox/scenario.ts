/** A case of the sandbox as a written situation: what it does not state means what the vocabulary says of an unstated fact. */
import { ATTRIBUTES, FACTS } from '#shared/core/vocabulary.ts'
import type { Collection, Item } from '#shared/record/fact.ts'
import type { Policy } from '#shared/record/policy.ts'

export type Scenario = Readonly<Record<string, unknown>>

/** Everything known, nothing particular: an active request for somebody in custody, without charges, convictions or warrants. */
export function plainCase(policies: readonly Policy[], today: string): Scenario {
  const binds = policies.every(({ from, to }) => from <= today && (to === null || today < to))
  const first = policies
    .map(({ from }) => from)
    .toSorted()
    .at(-1)
  return { as_of: binds ? today : (first ?? today), charges: [], convictions: [], warrants: [] }
}

export type Row = Item | 'unknown'

/** The items of a list as they are written; none written: nobody knows the list. */
const rowsOf = (scenario: Scenario, list: Collection): readonly Row[] =>
  Array.isArray(scenario[list]) ? (scenario[list] as readonly Row[]) : ['unknown']

export const mayHoldMore = (scenario: Scenario, list: Collection): boolean => rowsOf(scenario, list).includes('unknown')

export const knownItems = (scenario: Scenario, list: Collection): readonly Item[] =>
  rowsOf(scenario, list).filter((row): row is Item => row !== 'unknown')

export const withItems = (scenario: Scenario, list: Collection, items: readonly Item[], more: boolean): Scenario => ({
  ...scenario,
  [list]: more ? [...items, 'unknown'] : items,
})

const unstated = new Map<string, unknown>([
  ...FACTS.map((word) => [word.name, word.unstated] as const),
  ...Object.entries(ATTRIBUTES).flatMap(([list, words]) => words.map((word) => [`${list}.${word.name}`, word.unstated] as const)),
])

/** What a fact, or an attribute of an item, is in this case. */
export const valueIn = (values: Readonly<Record<string, unknown>>, name: string, list?: Collection): unknown =>
  name in values ? values[name] : unstated.get(list ? `${list}.${name}` : name)
