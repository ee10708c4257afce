/** The release sheet stops both ways: nobody walks out by mistake, and nobody is kept without authority. */
import { describe, expect, it } from 'vitest'
import { dutiesNow } from '#shared/core/openDuties.ts'
import { type OnRelease, releaseGate } from '#shared/core/releaseGate.ts'
import type { Warrant } from '#shared/record/detainer.ts'
import type { DutyRecord } from '#shared/record/dutyRecord.ts'
import type { ReleaseCheck, ReleaseStep } from '#shared/record/releaseCheck.ts'
import type { OwedDuty } from '#shared/record/verdict.ts'
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
    ['that the policy allowed when it was decided and forbids by now', { hold: hold(), evaluation: forbidding }, 'notDecided'],
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

  it("tells a judge's warrant from a civil paper by the signature, not by the title", () => {
    const judge = { kind: 'federal_criminal', signedBy: 'federal_judge_or_magistrate' } as const
    expect(gate([request({ warrants: [warrant(judge)] })])).toMatchObject({ mustRelease: false, stops: [{ kind: 'judicial' }] })
    expect(kinds([request({ warrants: [warrant({ ...judge, status: 'vacated' })] })])).toEqual([])
    expect(kinds([request({ warrants: [warrant({ kind: 'court_order', signedBy: 'immigration_judge' })] })])).toEqual([])
    expect(kinds([request({ warrants: [warrant({ kind: 'I-205', signedBy: 'federal_judge_or_magistrate' })] })])).toEqual([])
  })
})

const owed = (over: Partial<OwedDuty> = {}): OwedDuty => ({
  policy: 'p',
  clause: '1',
  citation: 'p 1',
  sentence: 'Tell the person.',
  name: 'copy_to_person',
  to: 'the person',
  by: 'within two hours of receipt',
  due: { hours: 2, side: 'after', of: 'receipt' },
  certain: true,
  ...over,
})
const record = (state: DutyRecord['state']): DutyRecord => ({
  id: 'r1',
  detainerId: 'd1',
  name: 'copy_to_person',
  state,
  at: NOON,
  note: 'Handed over at the window',
  enteredAt: NOON,
  by: 'reyes',
  byName: 'REYES',
})
const RECEIVED = '2026-03-03T13:42:00.000Z'

describe('a duty of the policy', () => {
  it.each<[string, OwedDuty, readonly DutyRecord[], string, string | null]>([
    ['is open until it is done', owed(), [], 'open', '2026-03-03T15:42:00.000Z'],
    ['is done', owed(), [record('done')], 'done', '2026-03-03T15:42:00.000Z'],
    ['is waived, by the last word', owed(), [record('done'), record('waived')], 'waived', '2026-03-03T15:42:00.000Z'],
    ['has no hour where the text gives none', owed({ due: undefined }), [], 'open', null],
    [
      'has no hour while the release has not come',
      owed({ due: { hours: 2, side: 'after', of: 'would_be_release' } }),
      [],
      'open',
      null,
    ],
    ['may not be owed at all while a fact is missing', owed({ certain: false }), [], 'perhaps', '2026-03-03T15:42:00.000Z'],
  ])('%s', (_, duty, records, state, dueAt) => {
    const [standing] = dutiesNow([duty], records, { receipt: RECEIVED }, '2026-03-03T15:00:00.000Z')
    expect(standing).toMatchObject({ state, dueAt })
  })

  it('is overdue past its hour, and stops the release until somebody answers for it', () => {
    const now = (records: readonly DutyRecord[]) => dutiesNow([owed()], records, { receipt: RECEIVED }, NOON)
    expect(now([])[0]?.state).toBe('overdue')
    expect(gate([request({ duties: now([]) })]).stops).toEqual([{ kind: 'duty', detainerId: 'd1', name: 'copy_to_person' }])
    for (const state of ['done', 'waived', 'not_allowed'] as const)
      expect(kinds([request({ duties: now([record(state)]) })])).toEqual([])
  })

  it('is due before an event as well', () => {
    const before = owed({ due: { hours: 48, side: 'before', of: 'would_be_release' } })
    const [standing] = dutiesNow([before], [], { would_be_release: '2026-03-05T12:00:00.000Z' }, NOON)
    expect(standing).toMatchObject({ dueAt: '2026-03-03T12:00:00.000Z', state: 'overdue' })
  })
})
