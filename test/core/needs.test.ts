/** The facts that a verdict asks for are exactly those that matter, which is seen by trying every value of what is not known. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '#shared/record/fact.ts'
import { type Hole, holesIn } from './hole.ts'
import { knownAt, policyName, verdictOf, world } from './world.ts'

const hide = (facts: Facts, holes: readonly Hole[]): Facts => holes.reduce((left, hole) => hole.hide(left), facts)

const said = (name: string, facts: Facts): string => {
  const { outcome, actions } = verdictOf(name, facts)
  return JSON.stringify([outcome, actions])
}

/** All is known but up to three things, each of which may matter. */
const gaps = fc.tuple(policyName, world, fc.array(fc.nat(), { minLength: 3, maxLength: 3 })).map(([name, whole, picks]) => {
  const facts = knownAt(whole, 0)
  const used = holesIn(facts).filter((hole) => verdictOf(name, hide(facts, [hole])).needs.length > 0)
  const holes = used.filter((_, index) => picks.some((pick) => pick % used.length === index))
  return { name, facts, holes }
})

/** Every filling of the holes in turn, each with what the policy then says. */
function fillings(name: string, facts: Facts, holes: readonly Hole[]): ReadonlyMap<string, string> {
  const ways = holes.reduce<readonly (readonly number[])[]>(
    (before, hole) => before.flatMap((way) => hole.fills.map((_, answer) => [...way, answer])),
    [[]],
  )
  const filled = (way: readonly number[]) => holes.reduce((left, hole, i) => hole.fills[way[i] ?? 0]?.(left) ?? left, facts)
  return new Map(ways.map((way) => [String(way), said(name, filled(way))]))
}

/** Two fillings that differ in this hole alone lead to two verdicts. */
function matters(all: ReadonlyMap<string, string>, hole: number): boolean {
  const seen = new Map<string, string>()
  return [...all].some(([way, verdict]) => {
    const rest = way.split(',').toSpliced(hole, 1).join()
    if (seen.has(rest) && seen.get(rest) !== verdict) return true
    seen.set(rest, verdict)
    return false
  })
}

describe('the needs of a verdict', () => {
  it('are the facts that would change it, all of them and no other', () => {
    fc.assert(
      fc.property(gaps, ({ name, facts, holes }) => {
        const all = fillings(name, facts, holes)
        const matter = holes.filter((_, index) => matters(all, index)).map((hole) => hole.fact)
        const { needs } = verdictOf(name, hide(facts, holes))
        expect(needs.map((need) => need.fact).toSorted()).toEqual([...new Set(matter)].toSorted())
      }),
      { numRuns: 600 },
    )
  }, 30_000)

  it('that settle the verdict do so whatever the answer', () => {
    fc.assert(
      fc.property(gaps, ({ name, facts, holes }) => {
        const open = hide(facts, holes)
        const alone = verdictOf(name, open).needs.filter((need) => need.settles)
        const hole = holes.find(({ fact }) => fact === alone[0]?.fact)
        const left = hole?.fills.map((fill) => verdictOf(name, fill(open)).needs) ?? []
        expect(left.flat()).toEqual([])
      }),
      { numRuns: 600 },
    )
  }, 30_000)
})
