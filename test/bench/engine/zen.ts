/** The same policy for the GoRules engine: one expression for each clause in one decision graph, with its trace on. */
import { ZenEngine } from '@gorules/zen-engine'
import type { Condition, FactTest } from '#shared/record/condition.ts'
import type { Facts } from '#shared/record/fact.ts'
import type { Policy } from '#shared/record/policy.ts'
import { answerOf, type Engine } from './engine.ts'
import { nest } from './nest.ts'

export function zen(policy: Policy): Engine {
  const expressions = policy.provisions.map(({ when }, index) => ({
    id: `e${index}`,
    key: `c${index}`,
    value: translated(when, ''),
  }))
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'facts', type: 'inputNode', position: { x: 0, y: 0 }, content: {} },
      { id: 'clauses', name: 'clauses', type: 'expressionNode', position: { x: 0, y: 0 }, content: { expressions } },
      { id: 'out', name: 'held', type: 'outputNode', position: { x: 0, y: 0 }, content: {} },
    ],
    edges: [
      { id: '1', sourceId: 'in', targetId: 'clauses', type: 'edge' },
      { id: '2', sourceId: 'clauses', targetId: 'out', type: 'edge' },
    ],
  })
  const nested = new WeakMap<Facts, unknown>()
  return {
    name: 'zen-engine 0.54.0',
    trail: 'each expression with its value; nothing of what it looked at',
    answer: async (facts) => {
      const data = nested.get(facts) ?? nest(facts)
      nested.set(facts, data)
      const { result } = await decision.evaluate(data, { trace: true })
      return answerOf(policy, (index) => (result as Record<string, unknown>)[`c${index}`] === true)
    },
  }
}

function translated(condition: Condition, item: string): string {
  if ('all' in condition) return `(${condition.all.map((part) => translated(part, item)).join(' and ')})`
  if ('any' in condition) return `(${condition.any.map((part) => translated(part, item)).join(' or ')})`
  if ('not' in condition) return `(not ${translated(condition.not, item)})`
  if ('some' in condition) return `some(${condition.some}, ${translated(condition.where, '#.')})`
  return 'fact' in condition ? test(condition, item) : 'true'
}

function test({ fact, is, has }: FactTest, item: string): string {
  const value = `${item}${fact}`
  if (has !== undefined) return `('${has}' in ${value})`
  return Array.isArray(is) ? `(${value} in [${is.map(literal).join(', ')}])` : `(${value} == ${literal(is)})`
}

const literal = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value))
