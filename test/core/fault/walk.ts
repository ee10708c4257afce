/** Short words for the planted texts: clauses of a line each, and what the checker says of them. */
import { type PolicyFault, policyFaults } from '#shared/core/fault/policyFaults.ts'
import { OFFENSE_LISTS } from '#shared/policy/offenseLists.ts'
import type { Condition, Dated } from '#shared/record/condition.ts'
import type { Policy } from '#shared/record/policy.ts'
import { type Clause, text } from '../text.ts'

export const walk = (clauses: readonly Clause[], over: Partial<Policy> = {}) =>
  policyFaults([text('ours', clauses, { lists: ['serious_crime'], ...over })], OFFENSE_LISTS).faults
export const kinds = (faults: readonly PolicyFault[]) => faults.map(({ kind, weight, place }) => `${kind} ${weight} ${place}`)

export const posted: Condition = { fact: 'bond', is: 'posted' }
export const may: Clause = { says: { hold: 'may' } }
export const mustNot: Clause = { says: { hold: 'must_not' } }
export const must: Clause = { says: { hold: 'must' } }
export const convicted = (where: Condition, atLeast: Dated = 1): Condition => ({ some: 'convictions', where, atLeast })
export const window = (years: Dated, before: 'as_of' | 'instant_arrest_on' = 'as_of'): Condition => ({
  within: { years, of: 'convicted_on', before },
})
export const passed = (hours: number): Condition => ({ passed: { hours, since: 'would_be_released_at' } })
export const not = (condition: Condition): Condition => ({ not: condition })
export const when = (condition: Condition, clause: Clause): Clause => ({ ...clause, when: condition })
