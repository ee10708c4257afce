/** The same policy for json-rules-engine: a rule for each clause; a test over a list is an operator of our own, since it has none. */
import { Engine as RulesEngine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine'
import type { Item } from '#shared/record/fact.ts'
import type { Condition, FactTest } from '#shared/record/condition.ts'
import type { Policy } from '#shared/record/policy.ts'
import { answerOf, type Engine } from './engine.ts'

export function jsonRules(policy: Policy): Engine {
  const engine = new RulesEngine(
    policy.provisions.map(({ when }, index) => ({
      conditions: { all: [translated(when)] } as TopLevelCondition,
      event: { type: 'clause', params: { index } },
    })),
  )
  engine.addOperator('hasItem', (items: Item[], test: { where: Condition }) => items.some((item) => meets(item, test.where)))
  return {
    name: 'json-rules-engine 7.3.1',
    trail: 'each clause with its tests; nothing of the items of a list',
    answer: async (facts) => {
      const { events } = await engine.run(facts)
      const held = new Set(events.map((event) => event.params?.index as number))
      return answerOf(policy, (index) => held.has(index))
    },
  }
}

function translated(condition: Condition): NestedCondition {
  if ('all' in condition) return { all: condition.all.map(translated) }
  if ('any' in condition) return { any: condition.any.map(translated) }
  if ('not' in condition) return { not: translated(condition.not) }
  if ('some' in condition) return { fact: condition.some, operator: 'hasItem', value: { where: condition.where } }
  if ('fact' in condition) return test(condition)
  return { all: [] }
}

const test = ({ fact, is, has }: FactTest): NestedCondition =>
  has !== undefined
    ? { fact, operator: 'contains', value: has }
    : { fact, operator: Array.isArray(is) ? 'in' : 'equal', value: is }

function meets(item: Item, where: Condition): boolean {
  if ('all' in where) return where.all.every((part) => meets(item, part))
  if ('any' in where) return where.any.some((part) => meets(item, part))
  if ('not' in where) return !meets(item, where.not)
  if (!('fact' in where)) return true
  const value = item[where.fact]
  if (where.has !== undefined) return Array.isArray(value) && value.includes(where.has)
  return Array.isArray(where.is) ? where.is.includes(value as string) : where.is === value
}
