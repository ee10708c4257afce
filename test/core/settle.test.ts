/** Trying every way in which the unknown could turn out: a question that changes nothing is dropped, whatever the formula. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Guess } from '#shared/core/ask.ts'
import { leavesOf, needsOf, settle } from '#shared/core/settle.ts'

const NAMES = ['bond', 'pc_review', 'subject.registry', 'ice_attests']
const question = (fact: string) => ({ id: fact, fact, answers: [true, false] })

/** A formula over yes and no, by its table of truth: bit `i` is its value when the answers spell `i`. */
type Formula = { readonly names: readonly string[]; readonly table: number }
const formula: fc.Arbitrary<Formula> = fc
  .integer({ min: 1, max: 4 })
  .chain((count) =>
    fc.record({ names: fc.constant(NAMES.slice(0, count)), table: fc.integer({ min: 0, max: 2 ** (2 ** count) - 1 }) }),
  )

const value = ({ names, table }: Formula, answers: (name: string) => boolean): boolean =>
  Math.floor(table / 2 ** names.reduce((sum, name, i) => sum + (answers(name) ? 2 ** i : 0), 0)) % 2 === 1

const tree = (one: Formula) =>
  settle<Guess, string>(
    new Map(),
    (guess) => {
      const next = one.names.find((name) => !guess.has(name))
      return {
        result: next ? 'open' : String(value(one, (name) => guess.get(name) === true)),
        question: next ? question(next) : undefined,
      }
    },
    (_, guess) => guess,
    (result) => result,
  )

/** Flipping this answer alone changes the value somewhere. */
const matters = (one: Formula, name: string): boolean =>
  Array.from(
    { length: 2 ** one.names.length },
    (_, way) => (other: string) => Math.floor(way / 2 ** one.names.indexOf(other)) % 2 === 1,
  ).some((answers) => value(one, answers) !== value(one, (other) => (other === name ? !answers(other) : answers(other))))

describe('a formula with open questions', () => {
  it('needs exactly the answers that can change it', () => {
    fc.assert(
      fc.property(formula, (one) => {
        const needs = needsOf(tree(one)).map((need) => need.fact)
        expect(needs.toSorted()).toEqual(one.names.filter((name) => matters(one, name)).toSorted())
      }),
      { numRuns: 500 },
    )
  })

  it('ends in every value that it can take', () => {
    fc.assert(
      fc.property(formula, (one) => {
        const constant = !one.names.some((name) => matters(one, name))
        expect(new Set(leavesOf(tree(one))).size).toBe(constant ? 1 : 2)
      }),
    )
  })

  it('names the cheaper fact first, and only one that stands alone as settling it', () => {
    expect(needsOf(tree({ names: ['subject.registry'], table: 1 }))).toEqual([{ fact: 'subject.registry', settles: true }])
    expect(needsOf(tree({ names: ['subject.registry', 'bond'], table: 6 }))).toEqual([
      { fact: 'bond', settles: false },
      { fact: 'subject.registry', settles: false },
    ])
  })

  it('stops trying when there are too many, and then says less, not something wrong', () => {
    let readings = 0
    const names = Array.from({ length: 20 }, (_, i) => `q${i}`)
    const stopped = settle<Guess, string>(
      new Map(),
      (guess) => {
        readings += 1
        const next = names.find((name) => !guess.has(name))
        const odd = [...guess.values()].filter((answer) => answer === true).length % 2
        return { result: next ? 'open' : String(odd), question: next ? question(next) : undefined }
      },
      (_, guess) => guess,
      (result) => result,
    )
    expect(readings).toBeLessThan(5_000)
    expect(leavesOf(stopped)).toContain('open')
  })
})
