/** The clock of a hold: plain elapsed hours, never more than the form or the policy allows, over on the last minute. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORM_EDITIONS } from '#shared/core/formEdition.ts'
import { capHours, holdClock, mustBeFreeBy } from '#shared/core/holdClock.ts'

describe('the clock', () => {
  const instant = fc
    .date({ min: new Date('2017-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString())

  it.each([
    ['summer time begins', '2027-03-13T00:00:00.000Z', 48, '2027-03-15T00:00:00.000Z'],
    ['a year ends', '2027-12-30T17:00:00.000Z', 48, '2028-01-01T17:00:00.000Z'],
    ['a leap day passes', '2028-02-28T12:00:00.000Z', 48, '2028-03-01T12:00:00.000Z'],
  ])('counts elapsed hours while %s', (_, start, hours, end) => {
    expect(mustBeFreeBy(start, hours)).toBe(end)
  })

  it.each<[number | null, string | null, number | null]>([
    [48, null, 48],
    [48, '24h', 24],
    [24, '48h_excl_weekends_holidays', 24],
    [48, '48h_excl_weekends_holidays', 48],
    [48, 'until_23:59_same_day', 0],
    [null, '48h', null],
  ])('form %s, policy %s: %s hours', (form, policy, hours) => {
    expect(capHours(form, policy)).toBe(hours)
  })

  it('is never longer than the form or the policy allows, for any edition', () => {
    for (const form of FORM_EDITIONS) {
      for (const policy of [null, '2h', '24h', '48h', '72h']) {
        const hours = capHours(form.capHours, policy)
        expect(hours === null).toBe(form.capHours === null)
        expect(hours ?? 0).toBeLessThanOrEqual(Math.min(form.capHours ?? 0, policy ? Number.parseInt(policy, 10) : 48))
      }
    }
  })

  it('runs until the last minute and is over on it', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 72 }), (start, hours) => {
        const end = mustBeFreeBy(start, hours)
        const minute = (from: string, by: number) => new Date(Date.parse(from) + by * 60_000).toISOString()
        expect(holdClock(end, start)).toMatchObject({ state: 'running', minutesLeft: hours * 60 })
        expect(holdClock(end, minute(end, -1)).state).toBe('running')
        expect(holdClock(end, end).state).toBe('over')
        expect(holdClock(end, minute(end, 1)).minutesLeft).toBe(-1)
      }),
    )
  })
})
