/** The same policy for json-logic-engine: one compiled expression for each clause. */
import { LogicEngine } from 'json-logic-engine'
import type { Facts } from '#shared/record/fact.ts'
import type { Condition } from '#shared/record/condition.ts'
import type { Policy } from '#shared/record/policy.ts'
import { answerOf, type Engine } from './engine.ts'
import { nest } from './nest.ts'

export function jsonLogic(policy: Policy): Engine {
  const engine = new LogicEngine()
  const clauses = policy.provisions.map(({ when }) => engine.build(translated(when)) as (data: unknown) => unknown)
  const nested = new WeakMap<Facts, unknown>()
  return {
    name: 'json-logic-engine 5.0.7',
    trail: 'none',
    answer: (facts) => {
      const data = nested.get(facts) ?? nest(facts)
      nested.set(facts, data)
      return answerOf(policy, (index) => clauses[index]?.(data) === true)
    },
  }
}

function translated(condition: Condition): unknown {
  if ('all' in condition) return { and: condition.all.map(translated) }
  if ('any' in condition) return { or: condition.any.map(translated) }
  if ('not' in condition) return { '!': [translated(condition.not)] }
  if ('some' in condition) return { some: [{ var: condition.some }, translated(condition.where)] }
  if (!('fact' in condition)) return true
  const value = { var: condition.fact }
  if (condition.has !== undefined) return { in: [condition.has, value] }
  return Array.isArray(condition.is) ? { in: [value, condition.is] } : { '===': [value, condition.is] }
}
