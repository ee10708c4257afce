/** When a hold is over: the two ways of counting end up to three days apart, the clocks change, and nobody is held a minute past the cap. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { federalHolidays, weekday } from '#shared/core/federalHoliday.ts'
import { holdExpiry, type Span } from '#shared/core/holdExpiry.ts'
import { leftOut } from '#shared/core/leftOut.ts'
import { dayOf, instantOfWall, localOf } from '#shared/core/zone.ts'

const ZONES = ['America/Chicago', 'America/New_York', 'America/Los_Angeles', 'America/Phoenix', 'America/Denver'] as const

type Way = 'plain' | 'observed' | 'statutory' | 'end_of_day'
const spanFor = (way: Way, hours: number, year: number): Span => {
  if (way === 'end_of_day') return 'end_of_day'
  return { hours, leftOut: way === 'plain' ? null : leftOut(true, `holidays-${way}`, year) }
}
const over = (way: Way, hours: number, zone: string, from: string): string =>
  localOf(
    holdExpiry(new Date(instantOfWall(from, zone)).toISOString(), spanFor(way, hours, Number(from.slice(0, 4))), zone),
    zone,
  )

describe('a hold', () => {
  it.each<[string, Way, number, string, string, string]>([
    ['begun on a Friday evening', 'plain', 48, 'America/Chicago', '2017-02-10T18:00', '2017-02-12T18:00:00-06:00'],
    ['begun on a Friday evening', 'observed', 48, 'America/Chicago', '2017-02-10T18:00', '2017-02-14T18:00:00-06:00'],
    ['begun on a Sunday', 'observed', 48, 'America/Chicago', '2017-02-12T10:00', '2017-02-15T00:00:00-06:00'],
    ['begun at the midnight before a weekend', 'observed', 48, 'America/Denver', '2026-05-07T00:00', '2026-05-09T00:00:00-06:00'],
    [
      'over a Friday on which Independence Day is observed',
      'observed',
      48,
      'America/New_York',
      '2026-07-02T14:00',
      '2026-07-07T14:00:00-04:00',
    ],
    [
      'over the same Friday, which the statute does not name',
      'statutory',
      48,
      'America/New_York',
      '2026-07-02T14:00',
      '2026-07-06T14:00:00-04:00',
    ],
    ['across the change to summer time', 'plain', 48, 'America/Los_Angeles', '2027-03-13T10:00', '2027-03-15T11:00:00-07:00'],
    [
      'across the same change, which falls on a Sunday',
      'observed',
      48,
      'America/Los_Angeles',
      '2027-03-12T10:00',
      '2027-03-16T10:00:00-07:00',
    ],
    ['across the change to winter time', 'plain', 48, 'America/Chicago', '2026-10-31T12:00', '2026-11-02T11:00:00-06:00'],
    ['in Arizona, where the clocks stay', 'plain', 48, 'America/Phoenix', '2027-03-13T10:00', '2027-03-15T10:00:00-07:00'],
    [
      'over a New Year observed on the last day of the year',
      'observed',
      48,
      'America/New_York',
      '2027-12-29T12:00',
      '2028-01-03T12:00:00-05:00',
    ],
    ['until the end of the day', 'end_of_day', 0, 'America/New_York', '2019-06-17T09:00', '2019-06-17T23:59:00-04:00'],
    [
      'begun in the last minute of the day',
      'end_of_day',
      0,
      'America/New_York',
      '2019-06-17T23:59:30',
      '2019-06-17T23:59:30-04:00',
    ],
    ['of no hours', 'observed', 0, 'America/New_York', '2019-06-15T09:00', '2019-06-15T09:00:00-04:00'],
  ])('%s, %s %s h (%s, %s)', (_, way, hours, zone, from, expected) => {
    expect(over(way, hours, zone, from)).toBe(expected)
  })
})

const start = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2034-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const way = fc.constantFrom<Way>('plain', 'observed', 'statutory')
const hours = fc.integer({ min: 0, max: 72 })
const zone = fc.constantFrom(...ZONES)
const HOUR_MS = 3_600_000

/** Counted milliseconds between two instants, minute by minute: the slow way that nobody doubts. */
function counted(from: number, to: number, span: Span, where: string): number {
  if (span === 'end_of_day' || span.leftOut === null) return to - from
  let sum = 0
  for (let at = from; at < to; at += 60_000) {
    const day = dayOf(at, where)
    const out = weekday(day) === 0 || weekday(day) === 6 || span.leftOut.holidays.has(day)
    if (!out) sum += Math.min(60_000, to - at)
  }
  return sum
}

describe('the clock', () => {
  it('never lets more hours count than the cap, and lets all of them count', () => {
    fc.assert(
      fc.property(start, way, fc.integer({ min: 1, max: 48 }), zone, (raw, how, count, where) => {
        const from = new Date(Math.floor(Date.parse(raw) / 60_000) * 60_000).toISOString()
        const span = spanFor(how, count, Number(from.slice(0, 4)))
        expect(counted(Date.parse(from), Date.parse(holdExpiry(from, span, where)), span, where)).toBe(count * HOUR_MS)
      }),
      { numRuns: 40 },
    )
  })

  it('starts no later hold that ends earlier, and ends none before it starts', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 5_000 }), way, hours, zone, (from, minutes, how, count, where) => {
        const later = new Date(Date.parse(from) + minutes * 60_000).toISOString()
        const span = spanFor(how, count, Number(from.slice(0, 4)))
        const end = holdExpiry(from, span, where)
        expect(end >= from).toBe(true)
        expect(holdExpiry(later, span, where) >= end).toBe(true)
      }),
    )
  })

  it('is never shorter where days are left out, and never shorter with more hours', () => {
    fc.assert(
      fc.property(start, hours, hours, zone, (from, a, b, where) => {
        const year = Number(from.slice(0, 4))
        const end = (how: Way, count: number) => holdExpiry(from, spanFor(how, count, year), where)
        expect(end('observed', a) >= end('statutory', a)).toBe(true)
        expect(end('statutory', a) >= end('plain', a)).toBe(true)
        expect(end('observed', Math.max(a, b)) >= end('observed', Math.min(a, b))).toBe(true)
      }),
    )
  })

  it.each(['UTC', 'America/Chicago', 'Asia/Tokyo'])('does not look at the zone of the machine (%s)', (machine) => {
    const before = process.env.TZ
    process.env.TZ = machine
    try {
      expect(over('observed', 48, 'America/New_York', '2017-11-21T17:00')).toBe('2017-11-24T17:00:00-05:00')
      expect(federalHolidays(2026).map(({ date }) => date)).toContain('2026-11-26')
    } finally {
      process.env.TZ = before
    }
  })
})

describe('the federal holidays', () => {
  it.each<[number, string, string, string]>([
    [2020, 'Thanksgiving Day', '2020-11-26', '2020-11-26'],
    [2021, 'Juneteenth National Independence Day', '2021-06-19', '2021-06-18'],
    [2023, "New Year's Day", '2023-01-01', '2023-01-02'],
    [2022, "New Year's Day", '2022-01-01', '2021-12-31'],
    [2018, 'Veterans Day', '2018-11-11', '2018-11-12'],
    [2027, 'Memorial Day', '2027-05-31', '2027-05-31'],
  ])('%s: %s', (year, name, date, observed) => {
    expect(federalHolidays(year).find((holiday) => holiday.name === name)).toEqual({ name, date, observed })
  })

  it('knows Juneteenth from 2021 on, and eleven holidays since', () => {
    expect(federalHolidays(2020)).toHaveLength(10)
    expect(federalHolidays(2021)).toHaveLength(11)
  })

  it("follows the office's own calendar: a day added is left out, a day taken away counts", () => {
    const changes = [
      { day: '2025-12-24', counts: false },
      { day: '2025-12-25', counts: true },
    ]
    const { holidays } = leftOut(true, 'holidays-observed', 2025, changes)
    expect([holidays.has('2025-12-24'), holidays.has('2025-12-25')]).toEqual([true, false])
  })
})

describe('wall time', () => {
  it.each([
    ['that the clocks skip is as much later', '2027-03-14T02:30', '2027-03-14T03:30:00-06:00'],
    ['that comes twice is the first of the two', '2026-11-01T01:30', '2026-11-01T01:30:00-06:00'],
  ])('%s', (_, wall, expected) => {
    expect(localOf(new Date(instantOfWall(wall, 'America/Denver')).toISOString(), 'America/Denver')).toBe(expected)
  })
  it('there and back is the same instant', () => {
    fc.assert(
      fc.property(start, zone, (at, where) => {
        const local = localOf(at, where)
        expect(Date.parse(local)).toBe(Math.floor(Date.parse(at) / 1000) * 1000)
      }),
    )
  })
})
