/** A hold has one authority, one start, one length: whatever is missing, it does not start. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORM_EDITIONS } from '#shared/core/formEdition.ts'
import { capHours, holdClock, mustBeFreeBy } from '#shared/core/holdClock.ts'
import { startHold } from '#shared/core/startHold.ts'
import { booking, decision, detainer, hold, matter, NOON, verdict } from '#test/support/matter.ts'

type Before = Parameters<typeof startHold>[1]
const WALKS_OUT = '2026-03-03T17:30:00.000Z'
const input = { detainerId: 'd1', wouldBeReleasedAt: WALKS_OUT, evidence: 'bond receipt 4417' }
const before = (over: Partial<Before> = {}): Before => ({
  detainer: detainer(),
  booking: booking(),
  evaluation: { verdict: verdict() },
  matter: matter(),
  holdsOfBooking: [],
  ...over,
})
const released = booking({ wouldBeReleasedAt: WALKS_OUT })
const changed = { ...matter().evaluation, outcome: 'decline' } as ReturnType<typeof matter>['evaluation']

describe('a hold', () => {
  it('runs 48 hours from the would-be release, not from the moment of entry', () => {
    expect(startHold(input, before(), NOON)).toMatchObject({
      startedAt: WALKS_OUT,
      capHours: 48,
      mustBeFreeBy: '2026-03-05T17:30:00.000Z',
      decisionId: 'x1',
      endedAt: null,
    })
  })

  it("takes the policy's cap where it is the shorter", () => {
    expect(startHold(input, before({ evaluation: { verdict: verdict({ maxHold: '24h' }) } }), NOON)).toMatchObject({
      capHours: 24,
      mustBeFreeBy: '2026-03-04T17:30:00.000Z',
    })
  })

  it.each<[string, Partial<Before>, string]>([
    ['on a cancelled request', { detainer: detainer({ status: 'rescinded' }) }, 'detainer.closed'],
    ['while the paper is not matched', { booking: undefined }, 'booking.notInCustody'],
    ['when the person has left', { booking: booking({ custody: 'released' }) }, 'booking.notInCustody'],
    ['beside one that runs', { holdsOfBooking: [hold()] }, 'hold.alreadyRunning'],
    ['a second time', { holdsOfBooking: [hold({ endedAt: NOON, endedBecause: 'expired' })] }, 'hold.alreadyUsed'],
    ['without a decision', { matter: matter({ decided: null, decision: null }) }, 'hold.notDecided'],
    [
      'on a decision to decline',
      { matter: matter({ decided: { ...decision({ outcome: 'decline' }), evaluatedOutcome: 'decline' } }) },
      'hold.notDecided',
    ],
    ['when the policy says otherwise by now', { matter: matter({ evaluation: changed }) }, 'decision.evaluationChanged'],
    [
      'when the policy says otherwise by now and the release is due',
      { matter: matter({ evaluation: changed, booking: released }) },
      'decision.evaluationChanged',
    ],
    [
      'while another decision is proposed and the release is due',
      { matter: matter({ decision: decision({ kind: 'proposed', outcome: 'decline' }), booking: released }) },
      'decision.evaluationChanged',
    ],
    ['where no hold is asked for', { detainer: detainer({ asks: ['notify'] }) }, 'decision.nothingAsked'],
    ['on a form that asks for none', { detainer: detainer({ form: 'I-247N' }) }, 'decision.nothingAsked'],
    ['before the person was served', { detainer: detainer({ service: null }) }, 'hold.notServed'],
  ])('does not start %s', (_, over, problem) => {
    expect(() => startHold(input, before(over), NOON)).toThrow(problem)
  })

  it('starts without service where the form does not ask for it', () => {
    expect(startHold(input, before({ detainer: detainer({ form: 'I-247_2012', service: null }) }), NOON)).toMatchObject({
      capHours: 48,
    })
  })

  it('does not start in the future, nor when its time is up already', () => {
    expect(() => startHold({ ...input, wouldBeReleasedAt: '2026-03-03T18:00:00.001Z' }, before(), NOON)).toThrow(
      'hold.timeInFuture',
    )
    expect(() => startHold({ ...input, wouldBeReleasedAt: '2026-03-01T18:00:00.000Z' }, before(), NOON)).toThrow('hold.timeIsUp')
  })
})

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
