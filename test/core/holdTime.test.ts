/** Whose time a hold has: the form's or the policy's, whichever is over first, each counted in its own way. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORM_EDITIONS, type FormId } from '#shared/core/formEdition.ts'
import { holdTime } from '#shared/core/holdTime.ts'

const CLOCK = { zone: 'America/Chicago', holidays: 'holidays-observed', changes: [], shortest: null } as const
/** Friday, 18:00 in Chicago, and the receipt a day before. */
const FRIDAY = '2017-02-11T00:00:00.000Z'
const RECEIVED = '2017-02-10T00:00:00.000Z'
const asked = { form: 'I-247A' as FormId, asksHold: true, receivedAt: RECEIVED, maxHold: null, holdFrom: null }

describe('the time of a hold', () => {
  it.each<[string, Partial<Parameters<typeof holdTime>[0]>, string, string]>([
    ['by Form I-247A', {}, '2017-02-13T00:00:00.000Z', '48 h, by the form'],
    [
      'by a form of 2012',
      { form: 'I-247_2012' },
      '2017-02-15T00:00:00.000Z',
      '48 h, weekends and holidays not counted, by the form',
    ],
    ["by the policy's 24 hours", { maxHold: '24h' }, '2017-02-12T00:00:00.000Z', '24 h, by the policy'],
    [
      'by the form where the policy leaves out days',
      { maxHold: '48h_excl_weekends_holidays' },
      '2017-02-13T00:00:00.000Z',
      '48 h, by the form',
    ],
    [
      'by the policy where the form leaves out days',
      { form: 'I-247_2012', maxHold: '48h' },
      '2017-02-13T00:00:00.000Z',
      '48 h, by the policy',
    ],
    [
      'to the end of the day',
      { maxHold: 'until_23:59_same_day' },
      '2017-02-11T05:59:00.000Z',
      'until 23:59 of the same day, by the policy',
    ],
    ['from receipt', { maxHold: '48h', holdFrom: 'receipt' }, '2017-02-12T00:00:00.000Z', '48 h, by the policy, from receipt'],
    ['by another paper', { form: 'other' }, '2017-02-13T00:00:00.000Z', '48 h, by the form'],
  ])('%s', (_, over, mustBeFreeBy, cap) => {
    expect(holdTime({ ...asked, ...over }, FRIDAY, CLOCK)).toMatchObject({ mustBeFreeBy, cap })
  })

  it('is none where the paper asks for no hold', () => {
    expect(holdTime({ ...asked, asksHold: false }, FRIDAY, CLOCK)).toBeNull()
    expect(holdTime({ ...asked, form: 'I-247N' }, FRIDAY, CLOCK)).toBeNull()
  })

  it("follows the office's own days off", () => {
    const changes = [{ day: '2017-02-13', counts: false }]
    const time = holdTime({ ...asked, form: 'I-247_2012' }, FRIDAY, { ...CLOCK, changes })
    expect(time?.mustBeFreeBy).toBe('2017-02-16T00:00:00.000Z')
  })

  it('is never later than the form alone or the policy alone would let it be', () => {
    const start = fc
      .date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString())
    const cap = fc.constantFrom('2h', '24h', '48h', '72h', '48h_excl_weekends_holidays', 'until_23:59_same_day')
    const from = fc.constantFrom('would_be_release' as const, 'receipt' as const)
    fc.assert(
      fc.property(start, fc.constantFrom(...FORM_EDITIONS), cap, from, (at, { id: form }, maxHold, holdFrom) => {
        const both = holdTime({ ...asked, form, receivedAt: at, maxHold, holdFrom }, at, CLOCK)
        const formAlone = holdTime({ ...asked, form, receivedAt: at }, at, CLOCK)
        expect(both === null).toBe(formAlone === null)
        expect((both?.mustBeFreeBy ?? '') <= (formAlone?.mustBeFreeBy ?? '')).toBe(true)
      }),
    )
  })
})
