/** Small texts drawn at random: a few clauses over a handful of facts and list tests. */
import fc from 'fast-check'
import type { Condition, ItemsTest } from '#shared/record/condition.ts'
import type { Policy } from '#shared/record/policy.ts'
import { type Clause, text } from '../text.ts'

const { constantFrom, oneof } = fc

/** Groups and denials of the leaves. */
export const joined = (leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> => {
  const one = oneof(
    leaf,
    leaf.map((not): Condition => ({ not })),
  )
  const two = fc.tuple(one, one)
  return oneof(
    one,
    two.map((all): Condition => ({ all })),
    two.map((any): Condition => ({ any })),
    two.map((any): Condition => ({ not: { any } })),
  )
}

export const SCALARS: readonly Condition[] = [
  { fact: 'bond', is: 'posted' },
  { fact: 'bond', is: ['none', 'denied'] },
  { fact: 'bond', is: ['posted', 'not_posted'] },
  { fact: 'request.complete', is: true },
  { fact: 'subject.age', atLeast: 18 },
  { fact: 'subject.age', below: 21 },
  { fact: 'request.asks', has: 'hold' },
  { fact: 'request.asks', has: 'notify' },
]

const says = fc.dictionary(constantFrom('hold', 'notify'), constantFrom('must', 'may', 'must_not', 'silent'), { minKeys: 1 })
const DUTY = { name: 'copy', to: 'the person', by: 'at once' }

const clause = (condition: fc.Arbitrary<Condition>, caps: boolean): fc.Arbitrary<Clause> =>
  fc.record(
    {
      when: oneof({ weight: 5, arbitrary: condition }, fc.constant<Condition>({ always: true })),
      says: says as fc.Arbitrary<Policy['provisions'][number]['says']>,
      ...(caps ? { maxHold: constantFrom('24h', '48h') } : {}),
      outcome: constantFrom('no_action' as const),
      duties: fc.constant([DUTY]),
      over: constantFrom(['*'], ['2'], ['3']),
    },
    { requiredKeys: ['when', 'says'] },
  )

/** Caps are all different, so that each can be told by its length. */
export const smallText = (id: string, leaf: fc.Arbitrary<Condition>, caps: boolean): fc.Arbitrary<Policy> =>
  fc.array(clause(joined(leaf), caps), { minLength: 2, maxLength: 4 }).map((clauses) =>
    text(
      id,
      clauses.map(({ outcome, ...rest }, i) => ({
        ...rest,
        ...(outcome && i === 1 ? { outcome } : {}),
        ...(rest.maxHold ? { maxHold: `${i + 10}h` } : {}),
      })),
    ),
  )

/** Tests of charges that count them, some by separate incidents. */
export const chargeTest: fc.Arbitrary<ItemsTest> = fc.record(
  {
    some: fc.constant('charges' as const),
    where: joined(constantFrom<Condition>({ fact: 'status', is: 'pending' }, { fact: 'class', is: 'felony' })),
    atLeast: constantFrom(1, 2),
    separate: fc.constant('incident' as const),
  },
  { requiredKeys: ['some', 'where', 'atLeast'] },
)
