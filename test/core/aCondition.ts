/** Any condition that the policy language allows, as the property tests draw it. */
import fc from 'fast-check'
import { ATTRIBUTES, COLLECTIONS, FACTS, type FactWord } from '#shared/core/vocabulary.ts'
import { ANCHORS, type Condition, type Dated, REFERENCES, SINCE } from '#shared/record/condition.ts'
import type { Collection } from '#shared/record/fact.ts'

const dated: fc.Arbitrary<Dated> = fc.oneof(
  fc.integer({ min: 1, max: 20 }),
  fc.array(fc.record({ from: fc.constantFrom('2014-01-01', '2017-09-01', '2020-02-29'), is: fc.integer({ min: 1, max: 20 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
)

const testOf = (word: FactWord): fc.Arbitrary<Condition> => {
  const fact = word.name
  const values = word.values ?? ['serious_crime', 'other']
  if (word.kind === 'set') return fc.constantFrom(...values).map((has) => ({ fact, has }))
  if (word.kind === 'flag') return fc.boolean().map((is) => ({ fact, is }))
  if (word.kind === 'number') return fc.integer({ min: 0, max: 40 }).map((atLeast) => ({ fact, atLeast }))
  if (word.kind === 'date') return fc.constant({ fact, happened: true as const })
  return fc.subarray([...values], { minLength: 1 }).map((is) => ({ fact, is }))
}

const windowTest: fc.Arbitrary<Condition> = fc
  .record({ years: dated, of: fc.constantFrom(...ANCHORS), before: fc.constantFrom(...REFERENCES) })
  .map((within) => ({ within }))

const passed: fc.Arbitrary<Condition> = fc
  .record({ hours: fc.integer({ min: 1, max: 96 }), since: fc.constantFrom(...SINCE) })
  .map((hours) => ({ passed: hours }))

const inside = (list: Collection): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc.constantFrom(...ATTRIBUTES[list]).chain(testOf),
    ...(list === 'convictions' ? [windowTest] : []),
    fc.constant<Condition>({ always: true }),
  )

const items: fc.Arbitrary<Condition> = fc
  .constantFrom(...COLLECTIONS)
  .chain((some) =>
    fc.record(
      { some: fc.constant(some), where: joined(inside(some)), atLeast: dated, separate: fc.constant('incident' as const) },
      { requiredKeys: ['some', 'where'] },
    ),
  )

function joined(leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  return fc.letrec<{ any: Condition }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
      fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
      tie('any').map((not): Condition => ({ not })),
    ),
  })).any
}

export const aCondition: fc.Arbitrary<Condition> = joined(
  fc.oneof(fc.constantFrom(...FACTS).chain(testOf), passed, items, fc.constant<Condition>({ always: true })),
)
