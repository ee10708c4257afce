/** The facts that a policy looks at at all: only a change in one of these can change its verdict. */
import type { Facts } from '../record/fact.ts'
import type { Condition, Policy } from '../record/policy.ts'

export function usedFacts(policies: readonly Policy[]): readonly string[] {
  return [...new Set(policies.flatMap((policy) => policy.provisions.flatMap((provision) => namesIn(provision.when))))].toSorted()
}

function namesIn(condition: Condition): readonly string[] {
  if ('fact' in condition) return [condition.fact]
  if ('all' in condition) return condition.all.flatMap(namesIn)
  if ('any' in condition) return condition.any.flatMap(namesIn)
  if ('not' in condition) return namesIn(condition.not)
  // A charge whose disposition is not known may be a conviction.
  if ('some' in condition) return condition.some === 'convictions' ? ['convictions', 'charges'] : [condition.some]
  if ('within' in condition) return [condition.within.before]
  return []
}

/** Same answer, same day or not: did any fact that the policy uses change? The passing of time alone is not a change of fact. */
export const sameFacts = (names: readonly string[], a: Facts, b: Facts): boolean =>
  names.every((name) => name === 'as_of' || JSON.stringify(a[name] ?? null) === JSON.stringify(b[name] ?? null))
