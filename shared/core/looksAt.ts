/** Everything that reading a text can look at: facts, and in each list the attributes of its items. */
import type { Condition } from '../record/condition.ts'
import type { Collection } from '../record/fact.ts'
import type { Policy } from '../record/policy.ts'
import { COLLECTIONS } from './vocabulary.ts'

export type Sight = {
  readonly facts: readonly string[]
  readonly lists: readonly { readonly list: Collection; readonly attributes: readonly string[] }[]
  /** Whether it matters which day it is, beyond which provisions bind. */
  readonly day: boolean
}

const WINDOW = ['convicted_on', 'released_on', 'incarcerated', 'current_custody', 'jail_days']

export function looksAt(policies: readonly Policy[]): Sight {
  const facts = new Set<string>()
  const lists = new Map<Collection, Set<string>>()
  let day = false
  for (const { provisions } of policies) for (const { when } of provisions) look(when, null)
  // A charge whose disposition is not known is read as the conviction that it may be.
  const convictions = lists.get('convictions')
  if (convictions) for (const name of ['status', ...convictions]) within('charges').add(name)
  facts.delete('as_of')
  return {
    facts: [...facts],
    lists: COLLECTIONS.flatMap((list) => {
      const attributes = lists.get(list)
      return attributes ? [{ list, attributes: [...attributes] }] : []
    }),
    day,
  }

  function within(list: Collection): Set<string> {
    const known = lists.get(list) ?? new Set<string>()
    lists.set(list, known)
    return known
  }

  function look(condition: Condition, list: Collection | null): void {
    if ('all' in condition) for (const part of condition.all) look(part, list)
    else if ('any' in condition) for (const part of condition.any) look(part, list)
    else if ('not' in condition) look(condition.not, list)
    else if ('some' in condition) {
      const attributes = within(condition.some)
      if (condition.separate) attributes.add(condition.separate)
      if (typeof condition.atLeast === 'object') day = true
      look(condition.where, condition.some)
    } else if ('within' in condition) {
      for (const name of WINDOW) (list ? within(list) : facts).add(name)
      facts.add(condition.within.before)
      day ||= condition.within.before === 'as_of' || typeof condition.within.years === 'object'
    } else if ('passed' in condition) {
      facts.add(condition.passed.since)
      day = true
    } else if ('fact' in condition) {
      const seen = list ? within(list) : facts
      seen.add(condition.fact)
      if (condition.fact === 'lists') seen.add('lists_unknown')
      day ||= condition.happened === true || condition.fact === 'as_of'
    }
  }
}
