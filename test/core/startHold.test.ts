/** A hold has one authority, one start, one length: whatever is missing, it does not start. */
import { describe, expect, it } from 'vitest'
import { startHold } from '#shared/core/startHold.ts'
import { booking, decision, detainer, hold, matter, NOON, verdict } from '#test/support/matter.ts'

type Before = Parameters<typeof startHold>[1]
const WALKS_OUT = '2026-03-03T17:30:00.000Z'
const CLOCK = { zone: 'America/Chicago', holidays: 'holidays-statutory', changes: [], shortest: null } as const
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
    expect(startHold(input, before(), NOON, CLOCK)).toMatchObject({
      startedAt: WALKS_OUT,
      capHours: 48,
      mustBeFreeBy: '2026-03-05T17:30:00.000Z',
      decisionId: 'x1',
      endedAt: null,
    })
  })

  it("takes the policy's cap where it is the shorter", () => {
    expect(startHold(input, before({ evaluation: { verdict: verdict({ maxHold: '24h' }) } }), NOON, CLOCK)).toMatchObject({
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
      {
        matter: matter({
          decided: { ...decision({ outcome: 'decline' }), evaluatedOutcome: 'decline', evaluatedActions: verdict().actions },
        }),
      },
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
    [
      'before the person was served, also where the form does not ask for it',
      { detainer: detainer({ form: 'I-247_2012', service: null }) },
      'hold.notServed',
    ],
  ])('does not start %s', (_, over, problem) => {
    expect(() => startHold(input, before(over), NOON, CLOCK)).toThrow(problem)
  })

  it('does not start in the future, nor when its time is up already', () => {
    expect(() => startHold({ ...input, wouldBeReleasedAt: '2026-03-03T18:00:00.001Z' }, before(), NOON, CLOCK)).toThrow(
      'hold.timeInFuture',
    )
    expect(() => startHold({ ...input, wouldBeReleasedAt: '2026-03-01T18:00:00.000Z' }, before(), NOON, CLOCK)).toThrow(
      'hold.timeIsUp',
    )
  })
})
