/** The day before which something is over its time. */
import { describe, expect, it } from 'vitest'
import { cutoffDay } from '#shared/core/retention.ts'
import { spansOf } from '#shared/core/sealing/sealedChain.ts'

describe('the day before which a series is over its time', () => {
  it.each([
    ['2026-11-29', 2, 'years', '2024-11-29'],
    ['2028-02-29', 1, 'years', '2027-02-28'],
    ['2028-02-29', 4, 'years', '2024-02-29'],
    ['2100-02-28', 100, 'years', '2000-02-28'],
    ['2026-03-01', 1, 'days', '2026-02-28'],
    ['2024-03-01', 1, 'days', '2024-02-29'],
    ['2026-01-01', 365, 'days', '2025-01-01'],
    ['2026-01-01', 36_500, 'years', '0001-01-01'],
  ] as const)('on %s, kept for %i %s, is %s', (today, count, unit, day) => {
    expect(cutoffDay(today, { count, unit })).toBe(day)
  })

  it('is none where it is kept without end', () => {
    expect(cutoffDay('2026-01-01', { count: null, unit: 'years' })).toBeNull()
  })
})

describe('what an act names', () => {
  it('is written as runs', () => {
    expect(spansOf([9, 1, 2, 3, 7, 10])).toEqual([[1, 3], 7, [9, 10]])
    expect(spansOf([])).toEqual([])
  })
})
