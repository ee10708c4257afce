/** What ICE may not be told does not stand in the reply to ICE, under any policy of the library, in any of its situations, whatever was decided. */
import { describe, expect, it } from 'vitest'
import { replyToIce, tellsBooking } from '#server/document/replyToIce.ts'
import type { RequestRecords } from '#server/document/requestRecords.ts'
import { runSituation } from '#shared/core/runSituation.ts'
import { policiesNamed } from '#shared/policy/library.ts'
import type { Decision, DecisionInput } from '#shared/record/decision.ts'
import type { Evaluation } from '#shared/record/evaluation.ts'
import type { Verdict } from '#shared/record/verdict.ts'
import { booking, decision, detainer, hold, subject, verdict } from '#test/support/matter.ts'
import { SITUATIONS } from '#test/support/situations.ts'

const OUTCOMES: readonly DecisionInput['outcome'][] = ['hold', 'notify_only', 'decline', 'court_process', 'no_action']

/** Days and numbers that stand nowhere else. */
const RELEASE = /2041|Nov|17:3\d|23:3\d/
const NUMBER = 'BK-77-1234'
const OURS = /OWN RECORD|LOCAL-9|walks out/

const evaluation = (said: Verdict): Evaluation => ({
  id: 'e1',
  detainerId: 'd1',
  policyVersionId: 'p1',
  evaluatedAt: '2026-03-03T14:00:00.000Z',
  trigger: 'received',
  facts: { as_of: '2026-03-03' },
  sources: [],
  verdict: said,
})

const recordsWith = (said: Verdict, over: Partial<RequestRecords> = {}): RequestRecords => ({
  detainer: detainer({ asks: ['hold', 'notify', 'transfer'] }),
  warrants: [],
  findings: [],
  subject: subject({ surname: 'OWN RECORD', localId: 'LOCAL-9' }),
  booking: booking({ number: NUMBER, wouldBeReleasedAt: '2041-11-17T23:33:00.000Z', releaseEvidence: 'paper of 2041' }),
  charges: [],
  convictions: [],
  latest: evaluation(said),
  answered: evaluation(said),
  decided: decision({ reason: 'walks out 2041-11-17' }),
  proposed: null,
  hold: hold({ startedAt: '2041-11-17T23:33:00.000Z', mustBeFreeBy: '2041-11-19T23:33:00.000Z' }),
  holdUntil: '2041-11-19T23:33:00.000Z',
  titleOf: (id) => id,
  policyNumber: 1,
  ...over,
})
const textOf = (records: RequestRecords): string => JSON.stringify(replyToIce(records, 'America/Chicago'))
const decided = (outcome: Decision['outcome']) => decision({ outcome, reason: 'walks out 2041-11-17' })

describe.each(SITUATIONS)('under $policy', ({ policy, meta, cases }) => {
  it('no reply leaks what the verdict keeps from ICE', () => {
    const policies = policiesNamed(policy) ?? []
    const leaks: string[] = []
    for (const situation of cases) {
      const said = runSituation(policiesNamed(situation.policy ?? '') ?? policies, situation, meta.defaults).verdict
      const { notify, hold: held } = said.actions
      for (const outcome of OUTCOMES) {
        const text = textOf(recordsWith(said, { decided: decided(outcome) }))
        const kept = notify === 'must_not' || notify === 'undetermined' || (outcome !== 'hold' && outcome !== 'notify_only')
        const hidden = ![notify, held].some((one) => one === 'must' || one === 'may')
        if ((kept && RELEASE.test(text)) || (hidden && text.includes(NUMBER)) || OURS.test(text))
          leaks.push(`${situation.id} ${outcome}`)
      }
    }
    expect(cases.length).toBeGreaterThan(0)
    expect(leaks).toEqual([])
  })
})

describe('a reply', () => {
  const open = verdict()
  const closed = verdict({ actions: { ...open.actions, notify: 'must_not' } })

  it('tells the release date and the booking number where the policy wants it told, and the test above would see them', () => {
    const text = textOf(recordsWith(open))
    expect(text).toMatch(RELEASE)
    expect(text).toContain(NUMBER)
    expect(textOf(recordsWith(open, { decided: decided('notify_only') }))).toMatch(RELEASE)
  })

  it('tells neither while nothing is decided, once the request is over, or where it was not asked', () => {
    for (const over of [
      { decided: null },
      { detainer: detainer({ status: 'rescinded' }) },
      { detainer: detainer({ status: 'superseded' }) },
      { detainer: detainer({ asks: ['hold'] }) },
    ])
      expect(textOf(recordsWith(open, over))).not.toMatch(RELEASE)
    expect(textOf(recordsWith(open, { decided: null }))).not.toContain(NUMBER)
  })

  it('follows the stricter of what was decided on and what the policy says by now', () => {
    expect(textOf(recordsWith(open, { latest: evaluation(closed) }))).not.toMatch(RELEASE)
    expect(textOf(recordsWith(closed, { latest: evaluation(open) }))).not.toMatch(RELEASE)
    expect(textOf(recordsWith(open, { latest: null }))).not.toMatch(RELEASE)
  })

  it('does not let the letterhead say where the person is when the booking number may not be said', () => {
    const never = verdict({ actions: { ...open.actions, notify: 'must_not', hold: 'must_not' } })
    expect(tellsBooking(recordsWith(never))).toBe(false)
    expect(tellsBooking(recordsWith(open))).toBe(true)
  })
})
