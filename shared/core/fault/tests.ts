/** The tests of some conditions sorted by what they look at, each once. */
import type { Condition, FactTest, ItemsTest, PassedTest, WindowTest } from '../../record/condition.ts'
import type { Collection } from '../../record/fact.ts'
import { COLLECTIONS } from '../vocabulary.ts'
import { type Dating, referencesOf } from './frame.ts'
import { keyOf, testsIn } from './thing.ts'

export type ListTests = { readonly list: Collection; readonly tests: readonly ItemsTest[]; readonly facts: readonly FactTest[] }

export type Tests = {
  /** Of the facts outside of every list. */
  readonly facts: readonly FactTest[]
  readonly passed: readonly PassedTest[]
  readonly lists: readonly ListTests[]
  readonly dating: Dating
}

export function testsOf(conditions: readonly Condition[]): Tests {
  const top = once(conditions.flatMap(testsIn))
  const facts = top.filter((test) => 'fact' in test)
  const lists = COLLECTIONS.flatMap((list): ListTests[] => {
    const tests = top.filter((test) => 'some' in test).filter(({ some }) => some === list)
    const inside = once(tests.flatMap(({ where }) => testsIn(where)))
    return tests.length === 0 ? [] : [{ list, tests, facts: inside.filter((test) => 'fact' in test) }]
  })
  const convictions = lists.find(({ list }) => list === 'convictions')
  const windows: readonly WindowTest[] = once(convictions?.tests.flatMap(({ where }) => testsIn(where)) ?? []).filter(
    (test) => 'within' in test,
  )
  const onItems = convictions?.facts.filter((test) => test.happened) ?? []
  const dating: Dating = { windows, onItems, onFrame: [] }
  const moving: readonly string[] = referencesOf(dating)
  const onFrame = facts.filter((test) => test.happened && test.fact !== 'as_of' && moving.includes(test.fact))
  return { facts, passed: top.filter((test) => 'passed' in test), lists, dating: { ...dating, onFrame } }
}

const once = <C extends Condition>(tests: readonly C[]): readonly C[] => [
  ...new Map(tests.map((test) => [keyOf(test), test])).values(),
]
