/** Kleene's logic: unknown settles nothing by itself, and nothing that is settled waits for it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atLeast, every, negate, some } from '#shared/core/truth.ts'
import type { Truth } from '#shared/record/verdict.ts'

const truth = fc.constantFrom<Truth>(true, false, 'unknown')
const truths = fc.array(truth, { maxLength: 6 })
const both: readonly (readonly [Truth, Truth])[] = [true, false, 'unknown' as const].flatMap((a) =>
  [true, false, 'unknown' as const].map((b) => [a, b] as const),
)

describe('three values', () => {
  it.each(both)('%s and %s', (a, b) => {
    const expected = a === false || b === false ? false : a === true && b === true ? true : 'unknown'
    expect(every([a, b])).toBe(expected)
    expect(negate(some([negate(a), negate(b)]))).toBe(expected)
  })

  it('of nothing: all hold, none does', () => {
    expect([every([]), some([])]).toEqual([true, false])
  })

  it('obey the laws of Kleene', () => {
    fc.assert(
      fc.property(truths, truth, (all, one) => {
        expect(negate(negate(one))).toBe(one)
        expect(every([...all, one])).toBe(every([every(all), one]))
        expect(some([...all, one])).toBe(some([some(all), one]))
        expect(every(all.toReversed())).toBe(every(all))
        expect(some([one, every([one, ...all])])).toBe(one)
        expect(every([one, some([one, ...all])])).toBe(one)
      }),
    )
  })

  it('never take back what was settled when an unknown turns out either way', () => {
    fc.assert(
      fc.property(
        truths,
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 1, max: 3 }),
        (all, found, count) => {
          const known = all.map((one, i) => (one === 'unknown' ? (found[i] ?? false) : one))
          for (const join of [every, some, (list: readonly Truth[]) => atLeast(count, list)]) {
            expect(['unknown', join(known)]).toContain(join(all))
            expect(join(known)).not.toBe('unknown')
          }
        },
      ),
    )
  })

  it.each<[number, Truth[], Truth]>([
    [2, [true, true, 'unknown'], true],
    [2, [true, 'unknown', false], 'unknown'],
    [3, [true, 'unknown', false], false],
    [1, [], false],
    [1, ['unknown'], 'unknown'],
  ])('at least %i of %j: %s', (count, all, expected) => {
    expect(atLeast(count, all)).toBe(expected)
  })
})
