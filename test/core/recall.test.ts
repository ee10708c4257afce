/** A verdict is recalled only for facts that its text cannot tell apart: however alike two lists look, each gets its own. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '#shared/core/evaluate.ts'
import type { Condition } from '#shared/record/condition.ts'
import type { Facts, Items } from '#shared/record/fact.ts'
import { facts, text } from './text.ts'

/** The verdicts of one text on one case after another, and each as a copy of the text that was never read before gives it. */
function verdicts(when: Condition, cases: readonly Partial<Facts>[]): { recalled: string[]; anew: string[] } {
  const policies = [text('a', [{ when, says: { hold: 'may' } }, { says: { hold: 'must_not' } }])]
  return {
    recalled: cases.map((one) => JSON.stringify(evaluate(policies, facts(one)))),
    anew: cases.map((one) => JSON.stringify(evaluate(structuredClone(policies), facts(one)))),
  }
}

const pending: Condition = { some: 'charges', where: { fact: 'status', is: 'pending' } }
const two: Condition = { some: 'charges', where: { always: true }, atLeast: 2 }

describe('a text that was read before', () => {
  it('tells one charge from two charges, though it looks at nothing of them', () => {
    const charge = { level: 'felony', status: 'pending' }
    const { recalled, anew } = verdicts(two, [{ charges: [charge] }, { charges: [charge, charge] }, { charges: [] }])
    expect(recalled).toEqual(anew)
  })

  it('tells a charge of unknown status from a charge of which nothing is known', () => {
    const cases: readonly Items[] = [[{ status: 'unknown' }], ['unknown'], 'unknown']
    const { recalled, anew } = verdicts(
      pending,
      cases.map((charges) => ({ charges })),
    )
    expect(recalled).toEqual(anew)
  })

  it('gives any short lists a verdict of their own', () => {
    const status = fc.constantFrom('unknown', null, 'pending')
    const lists = fc.constantFrom([], ['serious'], ['serious', 'serious'], 'unknown')
    const item = fc.oneof(fc.constant('unknown' as const), fc.record({ status, lists }))
    const items: fc.Arbitrary<Items> = fc.oneof(fc.constant('unknown' as const), fc.array(item, { maxLength: 2 }))
    const when = fc.constantFrom<Condition>(
      pending,
      two,
      {
        some: 'charges',
        where: {
          any: [
            { fact: 'status', is: 'pending' },
            { fact: 'lists', has: 'serious' },
          ],
        },
      },
      { any: [pending, { some: 'convictions', where: { not: { always: true } }, atLeast: 2 }] },
    )
    fc.assert(
      fc.property(when, fc.array(items, { minLength: 4, maxLength: 12 }), (condition, cases) => {
        const { recalled, anew } = verdicts(
          condition,
          cases.map((charges) => ({ charges })),
        )
        expect(recalled).toEqual(anew)
      }),
    )
  })
})
