/** The facts that a policy looks at at all: only a change in one of these can change its verdict. */
import type { Facts } from '../record/fact.ts'
import type { Policy } from '../record/policy.ts'
import { looksAt } from './looksAt.ts'

/** Sorted names; a list counts as one fact. */
export function usedFacts(policies: readonly Policy[]): readonly string[] {
  const { facts, lists, day } = looksAt(policies)
  return [...facts, ...lists.map(({ list }) => list), ...(day ? ['as_of'] : [])].toSorted()
}

/** Same answer, same day or not: did any fact that the policy uses change? The passing of time alone is not a change of fact. */
export const sameFacts = (names: readonly string[], a: Facts, b: Facts): boolean =>
  names.every((name) => name === 'as_of' || JSON.stringify(a[name] ?? null) === JSON.stringify(b[name] ?? null))
