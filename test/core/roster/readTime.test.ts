/** Times and days as rosters write them. */
import { describe, expect, it } from 'vitest'
import { readDay, readMoment } from '#shared/core/roster/readTime.ts'

const US = { zone: 'America/Chicago', dayFirst: false }

describe('a time on a list', () => {
  it.each([
    ['2026-03-01 00:40:24 EST', '2026-03-01T05:40:24.000Z'],
    ['2026-03-01', '2026-03-01T06:00:00.000Z'],
    ['2026-03-01T05:40:24.5Z', '2026-03-01T05:40:24.000Z'],
    ['2026-03-01 05:40 -0500', '2026-03-01T10:40:00.000Z'],
    ['3/1/2026 12:05 AM', '2026-03-01T06:05:00.000Z'],
    ['03/01/26 12:05 pm', '2026-03-01T18:05:00.000Z'],
    ['03-01-2026 1405', '2026-03-01T20:05:00.000Z'],
    ['07/01/2026, 14:05', '2026-07-01T19:05:00.000Z'],
  ])('%s is read', (text, at) => {
    expect(readMoment(text, US)).toBe(at)
  })

  it.each([
    '',
    'yesterday',
    '2026-02-30',
    '13/13/2026',
    '2026-03-01 25:00',
    '2026-03-01 13:00 PM',
    '2026-03-01 10:00 XYZ',
    '45992',
  ])('"%s" is not guessed', (text) => {
    expect(readMoment(text, US)).toBeNull()
  })

  it('the order of day and month is the one that the office says', () => {
    expect(readMoment('03/04/2026', { ...US, dayFirst: true })).toBe('2026-04-03T05:00:00.000Z')
  })
})

describe('a birth date on a list', () => {
  it.each([
    ['3/4/1988', '1988-03-04'],
    ['1988-03-04 00:00:00', '1988-03-04'],
    ['1988', '1988'],
    ['1988-03', '1988-03'],
  ])('%s is read', (text, day) => {
    expect(readDay(text, US, false)).toBe(day)
  })

  it.each(['3/4/88', '02/29/1987', 'unknown', '1988-13'])('"%s" is not guessed', (text) => {
    expect(readDay(text, US, false)).toBeNull()
  })
})
