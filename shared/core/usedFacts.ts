/** The facts that a policy looks at at all: only a change in one of these can change its verdict. */
import type { Facts } from '../record/fact.ts'
import type { Condition } from '../record/condition.ts'
import type { Policy } from '../record/policy.ts'

export function usedFacts(policies: readonly Policy[]): readonly string[] {
  return [...new Set(policies.flatMap((policy) => policy.provisions.flatMap((provision) => namesIn(provision.when))))].toSorted()
}

function namesIn(condition: Condition, inList = false): readonly string[] {
  if ('fact' in condition) return inList ? [] : [condition.fact]
  if ('all' in condition) return condition.all.flatMap((part) => namesIn(part, inList))
  if ('any' in condition) return condition.any.flatMap((part) => namesIn(part, inList))
  if ('not' in condition) return namesIn(condition.not, inList)
  // A charge whose disposition is not known may be a conviction; a window within the list looks at a day outside of it.
  if ('some' in condition)
    return [condition.some, ...(condition.some === 'convictions' ? ['charges'] : []), ...namesIn(condition.where, true)]
  if ('within' in condition) return [condition.within.before]
  return []
}

/** Same answer, same day or not: did any fact that the policy uses change? The passing of time alone is not a change of fact. */
export const sameFacts = (names: readonly string[], a: Facts, b: Facts): boolean =>
  names.every((name) => name === 'as_of' || JSON.stringify(a[name] ?? null) === JSON.stringify(b[name] ?? null))
