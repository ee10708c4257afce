/** What holds of a verdict whatever the text: every construct of the language, put together in any way. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '#shared/core/evaluate.ts'
import { COLLECTIONS } from '#shared/core/vocabulary.ts'
import type { Facts, Items } from '#shared/record/fact.ts'
import { ACTIONS, type Verdict } from '#shared/record/verdict.ts'
import { anyPolicies } from './anyPolicy.ts'
import { knownAt, type Level, world } from './world.ts'

const level = fc.constantFrom<Level>(0, 1, 2)

const certain = ({ outcome, actions }: Verdict): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ outcome, ...actions }).filter(([, said]) => !['undetermined', 'need_facts', 'refer'].includes(said)),
  )

describe('a verdict by any text', () => {
  it('exists, speaks on every action and shows every provision', () => {
    fc.assert(
      fc.property(anyPolicies, world, level, (policies, whole, at) => {
        const verdict = evaluate(policies, knownAt(whole, at))
        expect(Object.keys(verdict.actions)).toEqual([...ACTIONS])
        expect(verdict.trail).toHaveLength(policies.flatMap((policy) => policy.provisions).length)
        const open = verdict.outcome === 'need_facts' || verdict.outcome === 'refer'
        expect(verdict.untilResolved !== null).toBe(open)
      }),
      { numRuns: 400 },
    )
  })

  it('that was certain stays as it was when more becomes known', () => {
    fc.assert(
      fc.property(
        anyPolicies,
        world,
        fc.constantFrom<[Level, Level]>([2, 1], [1, 0], [2, 0]),
        (policies, whole, [less, more]) => {
          const before = evaluate(policies, knownAt(whole, less))
          const after = evaluate(policies, knownAt(whole, more))
          expect(certain(after)).toMatchObject(certain(before))
        },
      ),
      { numRuns: 1_500 },
    )
  })

  it('does not depend on the order in which charges, convictions and warrants stand', () => {
    fc.assert(
      fc.property(anyPolicies, world, level, (policies, whole, at) => {
        const facts = knownAt(whole, at)
        const { outcome, actions } = evaluate(policies, turned(facts))
        expect(evaluate(policies, facts)).toMatchObject({ outcome, actions })
      }),
      { numRuns: 400 },
    )
  })

  it('is the same whether it is recalled or worked out for the first time', () => {
    fc.assert(
      fc.property(anyPolicies, fc.array(fc.tuple(world, level), { minLength: 2, maxLength: 6 }), (policies, cases) => {
        const all = cases.map(([whole, at]) => knownAt(whole, at))
        // Twice through the same texts, so that parts of the one trail stand ready for the next; then once by a text never read before.
        for (const facts of [...all, ...all]) evaluate(policies, facts)
        for (const facts of all) {
          const anew = evaluate(structuredClone(policies), structuredClone(facts))
          expect(JSON.stringify(evaluate(policies, facts))).toBe(JSON.stringify(anew))
        }
      }),
      { numRuns: 200 },
    )
  })
})

const turned = (facts: Facts): Facts => ({
  ...facts,
  ...Object.fromEntries(COLLECTIONS.map((list) => [list, turnedItems(facts[list] ?? 'unknown')])),
})

const turnedItems = (items: Items): Items => (items === 'unknown' ? items : items.toReversed())
