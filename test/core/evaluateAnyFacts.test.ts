/** What holds of a verdict whatever the policy of the library and whatever is known: it exists, it is stable, it never takes back. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLLECTIONS } from '#shared/core/vocabulary.ts'
import { policiesNamed } from '#shared/policy/library.ts'
import type { Facts, Items } from '#shared/record/fact.ts'
import { ACTIONS } from '#shared/record/verdict.ts'
import { certain } from './certain.ts'
import { knownAt, type Level, policyName, verdictOf, world } from './world.ts'

const level = fc.constantFrom<Level>(0, 1, 2)
const RUNS = { numRuns: 600 }

describe('a verdict', () => {
  it('exists for any facts, speaks on every action and shows every provision', () => {
    fc.assert(
      fc.property(policyName, world, level, (name, whole, at) => {
        const verdict = verdictOf(name, knownAt(whole, at))
        expect(Object.keys(verdict.actions)).toEqual([...ACTIONS])
        expect(verdict.trail).toHaveLength((policiesNamed(name) ?? []).flatMap((policy) => policy.provisions).length)
        const open = verdict.outcome === 'need_facts' || verdict.outcome === 'refer'
        expect(verdict.untilResolved !== null).toBe(open)
        expect(verdict.needs.length > 0).toBe(open || Object.values(verdict.actions).includes('undetermined'))
      }),
      RUNS,
    )
  })

  it('leaves nothing open when everything is known', () => {
    fc.assert(
      fc.property(policyName, world, (name, whole) => {
        const verdict = verdictOf(name, knownAt(whole, 0))
        expect(verdict.needs).toEqual([])
        expect(Object.keys(certain(verdict))).toHaveLength(6)
      }),
      RUNS,
    )
  })

  it('that was certain stays as it was when more becomes known', () => {
    fc.assert(
      fc.property(policyName, world, fc.constantFrom<[Level, Level]>([2, 1], [1, 0], [2, 0]), (name, whole, [less, more]) => {
        const before = verdictOf(name, knownAt(whole, less))
        const after = verdictOf(name, knownAt(whole, more))
        expect(certain(after)).toMatchObject(certain(before))
      }),
      { numRuns: 3_000 },
    )
  })

  it('does not depend on the order in which charges, convictions and warrants stand', () => {
    fc.assert(
      fc.property(policyName, world, level, (name, whole, at) => {
        const facts = knownAt(whole, at)
        const { outcome, actions } = verdictOf(name, turned(facts))
        expect(verdictOf(name, facts)).toMatchObject({ outcome, actions })
      }),
      RUNS,
    )
  })

  it('is the same to the byte when it is worked out again', () => {
    fc.assert(
      fc.property(policyName, world, level, (name, whole, at) => {
        const facts = knownAt(whole, at)
        const kept = JSON.parse(JSON.stringify(facts)) as Facts
        expect(JSON.stringify(verdictOf(name, kept))).toBe(JSON.stringify(verdictOf(name, facts)))
      }),
      RUNS,
    )
  })
})

const turned = (facts: Facts): Facts => ({
  ...facts,
  ...Object.fromEntries(COLLECTIONS.map((list) => [list, turnedItems(facts[list] ?? 'unknown')])),
})

const turnedItems = (items: Items): Items => (items === 'unknown' ? items : items.toReversed())
