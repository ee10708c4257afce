/** Texts that no office wrote: any conditions of the language, in any order, so that what holds of every text is tried on every construct. */
import fc from 'fast-check'
import { ATTRIBUTES, FACTS } from '#shared/core/vocabulary.ts'
import { OFFENSE_LISTS } from '#shared/policy/offenseLists.ts'
import { ANCHORS, type Condition, type Dated, type FactTest, REFERENCES, SINCE } from '#shared/record/condition.ts'
import type { Collection } from '#shared/record/fact.ts'
import type { Policy, Stay } from '#shared/record/policy.ts'
import { ACTIONS, MODALITIES } from '#shared/record/verdict.ts'
import { type Clause, text } from './text.ts'

type Word = (typeof FACTS)[number]

const dated = (number: fc.Arbitrary<number>): fc.Arbitrary<Dated> =>
  fc.oneof(
    number,
    fc.tuple(number, number).map(([before, after]) => [
      { from: '2000-01-01', is: before },
      { from: '2017-09-01', is: after },
    ]),
  )

function testOf(word: Word): fc.Arbitrary<FactTest> {
  const { name: fact, kind, values } = word
  if (kind === 'set') return fc.constantFrom(...(values ?? OFFENSE_LISTS.map(({ id }) => id))).map((has) => ({ fact, has }))
  if (kind === 'date') return fc.constant({ fact, happened: true as const })
  if (kind === 'flag') return fc.boolean().map((is) => ({ fact, is }))
  const number = fc.integer({ min: 1, max: 60 })
  if (kind === 'number')
    return fc.oneof(
      number.map((atLeast) => ({ fact, atLeast })),
      number.map((below) => ({ fact, below })),
    )
  const known = values ?? ['1', '2', 'PC 243.4']
  return fc.oneof(
    fc.constantFrom(...known).map((is) => ({ fact, is })),
    fc.subarray([...known], { minLength: 1 }).map((is) => ({ fact, is })),
  )
}

const timeOf: fc.Arbitrary<Condition> = fc
  .record({ hours: fc.constantFrom(2, 24, 48, 20_000), since: fc.constantFrom(...SINCE) })
  .map((passed) => ({ passed }))

const windowOf: fc.Arbitrary<Condition> = fc
  .record(
    {
      years: dated(fc.integer({ min: 1, max: 15 })),
      of: fc.constantFrom(...ANCHORS),
      before: fc.constantFrom(...REFERENCES),
      leavingOut: fc.constant('jail_days' as const),
    },
    { requiredKeys: ['years', 'of', 'before'] },
  )
  .map((within) => ({ within }))

function itemsOf(some: Collection): fc.Arbitrary<Condition> {
  const attribute = fc.constantFrom(...ATTRIBUTES[some].filter((word) => word.kind !== 'date')).chain(testOf)
  const leaf: fc.Arbitrary<Condition> = some === 'convictions' ? fc.oneof(attribute, windowOf) : attribute
  return fc
    .record(
      { where: joined(leaf, 2), atLeast: dated(fc.integer({ min: 1, max: 3 })), separate: fc.constant('incident' as const) },
      { requiredKeys: ['where'] },
    )
    .map((rest) => ({ some, ...rest }))
}

function joined(leaf: fc.Arbitrary<Condition>, depth: number): fc.Arbitrary<Condition> {
  if (depth === 0) return leaf
  const part = joined(leaf, depth - 1)
  const parts = fc.array(part, { minLength: 1, maxLength: 3 })
  return fc.oneof(
    leaf,
    parts.map((all) => ({ all })),
    parts.map((any) => ({ any })),
    part.map((not) => ({ not })),
  )
}

const topLevel = fc.constantFrom(
  ...FACTS.filter(({ name, kind }) => name !== 'as_of' && (kind !== 'date' || name === 'ice_took_custody_at')),
)
const condition: fc.Arbitrary<Condition> = joined(
  fc.oneof(
    topLevel.chain(testOf),
    timeOf,
    fc.constantFrom<Collection>('charges', 'convictions', 'warrants').chain(itemsOf),
    fc.constant({ always: true as const }),
  ),
  2,
)

const provision = fc.record(
  {
    when: condition,
    says: fc
      .array(fc.tuple(fc.constantFrom(...ACTIONS), fc.constantFrom(...MODALITIES)), { minLength: 1, maxLength: 3 })
      .map((says) => Object.fromEntries(says)),
    outcome: fc.constantFrom('no_action' as const, 'court_process' as const),
    maxHold: fc.constantFrom('24h', '48h', '48h_excl_weekends_holidays', 'until_23:59_same_day'),
    holdFrom: fc.constant('receipt' as const),
    from: fc.constantFrom('2014-01-01', '2017-09-01'),
    to: fc.constantFrom('2019-01-01', '2024-01-01'),
    stayed: fc.constantFrom<Stay[][]>(
      [{ from: '2017-08-31', to: '2017-09-25', by: 'a court' }],
      [{ from: '2018-01-01', to: null, by: 'a court' }],
    ),
  },
  { requiredKeys: ['when', 'says'] },
)

let count = 0
const LAYERS = ['state', 'county', 'office'] as const

/** One to three layers. */
export const anyPolicies: fc.Arbitrary<readonly Policy[]> = fc
  .array(fc.array(provision, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 })
  .map((layers) =>
    layers.map((provisions, i) =>
      text(`any_${(count += 1)}`, provisions as Clause[], { from: '2000-01-01', layer: LAYERS[i] ?? 'office' }),
    ),
  )
