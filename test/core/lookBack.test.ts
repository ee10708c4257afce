/** Look-back windows at their edges: the anniversary, 29 February, dates known only in part, and the age on a day. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageOn, anniversary, span, within } from '#shared/core/lookBack.ts'
import type { Truth } from '#shared/record/verdict.ts'

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const part = fc.constantFrom(4, 7, 10)
const next = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)

describe('a window', () => {
  it.each<[string, number, string, Truth]>([
    ['2014-06-01', 5, '2019-06-01', true],
    ['2014-05-31', 5, '2019-06-01', false],
    ['2019-06-01', 5, '2019-06-01', true],
    ['2019-06-02', 5, '2019-06-01', false],
    ['2012-02-29', 5, '2017-02-28', true],
    ['2012-02-29', 5, '2017-03-01', false],
    ['2012-02-29', 4, '2016-02-29', true],
    ['2012-02-28', 4, '2016-02-29', false],
    ['2013-03-01', 4, '2017-03-01T23:59:00', true],
    ['2014', 5, '2019-06-01', 'unknown'],
    ['2015', 5, '2019-06-01', true],
    ['2013', 5, '2019-06-01', false],
    ['2014-06', 5, '2019-06-01', true],
    ['2014-06', 5, '2019-06-15', 'unknown'],
    ['2014-05', 5, '2019-06-01', false],
    ['2014-04', 5, '2019-06-01', false],
    ['2019', 5, '2019-06-01', 'unknown'],
    ['2020', 5, '2019-06-01', false],
    ['2014-06-01', 5, '2019', 'unknown'],
    ['2014-12-31', 5, '2019', true],
  ])('%s within %i years before %s: %s', (anchor, years, reference, expected) => {
    expect(within(years, anchor, reference)).toBe(expected)
  })

  it('holds on the anniversary and not on the day after', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), (anchor, years) => {
        const last = anniversary(anchor, years)
        expect([within(years, anchor, last), within(years, anchor, next(last))]).toEqual([true, false])
      }),
    )
  })

  it('is not taken back when more of a date becomes known', () => {
    fc.assert(
      fc.property(day, part, day, part, fc.integer({ min: 1, max: 20 }), (anchor, of, reference, length, years) => {
        const before = within(years, anchor.slice(0, of), reference.slice(0, length))
        const after = within(years, anchor, reference)
        expect(after).not.toBe('unknown')
        expect(['unknown', after]).toContain(before)
      }),
      { numRuns: 2_000 },
    )
  })

  it('leaves open only what two days of the same part would answer differently', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 8 }), (anchor, reference, years) => {
        const year = anchor.slice(0, 4)
        const days = Array.from({ length: 366 }, (_, i) => new Date(Date.UTC(Number(year), 0, i + 1)).toISOString().slice(0, 10))
        const answers = new Set(days.filter((one) => one.startsWith(year)).map((one) => within(years, one, reference)))
        expect(within(years, year, reference)).toBe(answers.size === 2 ? 'unknown' : [...answers][0])
      }),
      { numRuns: 60 },
    )
  })
})

describe('a date', () => {
  it.each([
    ['2016', ['2016-01-01', '2016-12-31']],
    ['2016-02', ['2016-02-01', '2016-02-29']],
    ['1900-02', ['1900-02-01', '1900-02-28']],
    ['2000-02', ['2000-02-01', '2000-02-29']],
    ['2017-09', ['2017-09-01', '2017-09-30']],
    ['2017-09-25T08:00:00', ['2017-09-25', '2017-09-25']],
  ])('%s may be any day of %j', (date, expected) => {
    expect(span(date)).toEqual(expected)
  })

  it.each([
    ['1975-03-02', '2026-03-01', 50],
    ['1975-03-02', '2026-03-02', 51],
    ['1975-03-02', '2026-03-02T23:00:00', 51],
    ['1975', '2026-03-02', null],
    ['1975', '2025-12-31', 50],
    ['1975-03', '2026-04-01', 51],
  ])('born %s, on %s: %s', (born, on, age) => {
    expect(ageOn(born, on)).toBe(age)
  })
})
