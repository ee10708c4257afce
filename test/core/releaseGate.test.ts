/** The release sheet stops both ways: nobody walks out by mistake, and nobody is kept without authority. */
import { describe, expect, it } from 'vitest'
import type { DutyStanding } from '#shared/core/dutiesNow.ts'
import { type OnRelease, releaseGate } from '#shared/core/releaseGate.ts'
import type { Warrant } from '#shared/record/detainer.ts'
import type { ReleaseCheck, ReleaseStep } from '#shared/record/releaseCheck.ts'
import { booking, decision, detainer, hold, matter, NOON, verdict } from '#test/support/matter.ts'

const warrant = (over: Partial<Warrant> = {}): Warrant => ({
  id: 'w1',
  detainerId: 'd1',
  version: 1,
  kind: 'I-200',
  signedBy: 'immigration_officer',
  signerName: null,
  signedOn: null,
  number: null,
  status: 'active',
  ...over,
})
const declined = { ...decision({ outcome: 'decline' }), evaluatedOutcome: 'decline', evaluatedActions: verdict().actions }
const request = (over: Partial<OnRelease> = {}): OnRelease => ({
  matter: matter({ decided: declined }),
  toStart: null,
  warrants: [warrant()],
  duties: [],
  ...over,
})

const forbidding = {
  id: 'e2',
  evaluatedAt: NOON,
  outcome: 'decline' as const,
  verdict: verdict({ outcome: 'decline', actions: { ...verdict().actions, hold: 'must_not' } }),
}

const DONE: readonly ReleaseStep[] = [
  { step: 'authority', paper: 'Bond receipt 4417' },
  { step: 'identity', identifiers: ['name_and_birth', 'photo'] },
  { step: 'holds', detainers: ['d1'], warrants: ['w1'] },
  { step: 'property', note: 'Bag 12' },
]
const check = (did: ReleaseStep, by: string): ReleaseCheck => ({ id: did.step, bookingId: 'b1', did, at: NOON, by, byName: by })
const checks = (...more: ReleaseCheck[]) => [...DONE.map((did) => check(did, 'reyes')), ...more]
const SECOND = check({ step: 'second' }, 'stone')
const due = booking({ wouldBeReleasedAt: '2026-03-03T17:00:00.000Z' })

const gate = (requests: readonly OnRelease[] = [request()], made = checks(SECOND)) => releaseGate(due, requests, made, NOON)
const kinds = (...args: Parameters<typeof gate>) => gate(...args).stops.map(({ kind }) => kind)

describe('the release gate', () => {
  it('opens when everything was checked, by two people', () => {
    expect(gate()).toEqual({ open: true, mustRelease: true, stops: [] })
  })

  it('names every step that nobody took, top to bottom', () => {
    expect(gate([request()], []).stops).toEqual(
      ['authority', 'identity', 'holds', 'property', 'second'].map((step) => ({ kind: 'step', step })),
    )
  })

  it('takes two people: nobody seconds what they checked themselves', () => {
    expect(gate([request()], checks(check({ step: 'second' }, 'reyes'))).stops).toEqual([{ kind: 'step', step: 'second' }])
  })

  it('wants the second look anew when a step was taken again after it', () => {
    const again = check({ step: 'property', note: 'Bag 12 and a phone' }, 'reyes')
    expect(gate([request()], checks(SECOND, again)).stops).toEqual([{ kind: 'step', step: 'second' }])
  })

  it('stops at a request or a warrant that came after the holds were checked', () => {
    const late = request({ matter: matter({ decided: declined, detainer: detainer({ id: 'd2' }) }), warrants: [] })
    expect(gate([request(), late]).stops).toEqual([{ kind: 'unseen', detainerId: 'd2' }])
    expect(kinds([request({ warrants: [warrant(), warrant({ id: 'w2' })] })])).toEqual(['unseen'])
  })

  it('does not stop for an undecided request: without a decision to hold nobody is kept', () => {
    expect(gate([request({ matter: matter({ decision: null, decided: null }) })])).toMatchObject({
      open: true,
      mustRelease: true,
    })
  })

  it('keeps the person while a lawful hold runs', () => {
    const held = request({ matter: matter({ hold: hold() }) })
    expect(gate([held])).toEqual({
      open: false,
      mustRelease: false,
      stops: [{ kind: 'holdRuns', detainerId: 'd1', until: hold().mustBeFreeBy }],
    })
  })

  it.each([
    ['whose time is used up', { hold: hold({ mustBeFreeBy: NOON }) }, 'time'],
    ['on a request that was cancelled', { hold: hold(), detainer: detainer({ status: 'rescinded' }) }, 'cancelled'],
    ['on a decision that was taken back', { hold: hold(), decided: declined }, 'notDecided'],
    ['that the policy allowed when it was decided and forbids by now', { hold: hold(), evaluation: forbidding }, 'turned'],
  ])('calls a hold %s what it is, and says that the person must go', (_, over, why) => {
    expect(gate([request({ matter: matter(over) })])).toMatchObject({
      mustRelease: true,
      stops: [{ kind: 'holdWithoutAuthority', why }],
    })
  })

  it('says that a person held without authority must go, also where no would-be release is on record', () => {
    const lost = request({ matter: matter({ hold: hold({ mustBeFreeBy: NOON }) }) })
    expect(releaseGate(booking(), [lost], [], NOON).mustRelease).toBe(true)
  })

  it('keeps the person on a hold that was decided against the policy, as long as nothing changed since', () => {
    const { actions } = forbidding.verdict
    const departed = { ...decision(), evaluatedOutcome: 'decline', evaluatedActions: actions }
    expect(kinds([request({ matter: matter({ hold: hold(), decided: departed, evaluation: forbidding }) })])).toEqual([
      'holdRuns',
    ])
  })

  it('says that a person whose hold has ended must go, also where no would-be release is on record', () => {
    const ended = request({ matter: matter({ hold: hold({ endedAt: NOON }), detainer: detainer({ status: 'rescinded' }) }) })
    expect(releaseGate(booking(), [ended], [], NOON).mustRelease).toBe(true)
  })

  it("is stopped by a judge's paper, also after ICE has cancelled the request that it came with", () => {
    const stops = [{ kind: 'judicial', detainerId: 'd1' }]
    expect(gate([request({ matter: matter({ decided: declined, judicial: true }) })])).toMatchObject({
      mustRelease: false,
      stops,
    })
    const cancelled = matter({ decided: declined, judicial: true, detainer: detainer({ status: 'rescinded' }) })
    expect(gate([request({ matter: cancelled })])).toMatchObject({ mustRelease: false, stops })
  })

  it("is not stopped by a judge's paper that came with a request for somebody else", () => {
    const other = matter({ decided: declined, judicial: true, detainer: detainer({ status: 'not_ours' }) })
    expect(kinds([request({ matter: other })])).toEqual([])
  })

  it('lets nobody walk out in the wrong line: a hold that was decided is started first, or decided otherwise', () => {
    const until = '2026-03-05T17:00:00.000Z'
    expect(gate([request({ matter: matter(), toStart: until })])).toEqual({
      open: false,
      mustRelease: false,
      stops: [{ kind: 'holdToStart', detainerId: 'd1', until }],
    })
  })

  it('keeps nobody for a hold that was never started once its time would be over', () => {
    expect(gate([request({ matter: matter(), toStart: NOON })])).toEqual({ open: true, mustRelease: true, stops: [] })
  })

  it('wants every step anew after twelve hours: what one shift saw says nothing of the next', () => {
    const old = {
      ...check({ step: 'identity', identifiers: ['name_and_birth', 'photo'] }, 'reyes'),
      at: '2026-03-03T05:59:59.000Z',
    }
    const made = checks(SECOND).map((one) => (one.did.step === 'identity' ? old : one))
    expect(gate([request()], made).stops).toEqual([
      { kind: 'step', step: 'identity' },
      { kind: 'step', step: 'second' },
    ])
  })

  it('is stopped by a duty that nobody has answered for, overdue or not', () => {
    const duty = {
      policy: 'p',
      clause: '1',
      citation: 'p 1',
      sentence: '',
      name: 'copy_to_person',
      to: '',
      by: '',
      certain: true,
    }
    const owed = (state: DutyStanding['state']) => request({ duties: [{ duty, record: null, dueAt: null, state }] })
    for (const state of ['open', 'overdue'] as const)
      expect(gate([owed(state)]).stops).toEqual([{ kind: 'duty', detainerId: 'd1', name: 'copy_to_person' }])
    for (const state of ['done', 'waived', 'not_allowed', 'perhaps'] as const) expect(kinds([owed(state)])).toEqual([])
  })
})
