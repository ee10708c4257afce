/** Who may decide what, on which evaluation, and for which reason. */
import { describe, expect, it } from 'vitest'
import { decide } from '#shared/core/decide.ts'
import type { Actor } from '#shared/core/permit.ts'
import { type DecisionInput, DecisionInput as Input } from '#shared/record/decision.ts'
import { decision, detainer, NOON, verdict } from '#test/support/matter.ts'

const clerk: Actor = { id: 'reyes', name: 'REYES', role: 'jailStaff' }
const supervisor: Actor = { id: 'stone', name: 'STONE', role: 'supervisor' }
const declines = verdict({ outcome: 'decline', actions: { ...verdict().actions, hold: 'must_not', notify: 'must_not' } })

const input = (over: Partial<DecisionInput> = {}): DecisionInput =>
  Input.parse({ detainerId: 'd1', evaluationId: 'e1', outcome: 'decline', reason: '', ...over })
const before = { detainer: detainer(), evaluation: { id: 'e1', verdict: declines }, latest: undefined }

describe('a decision', () => {
  it('that follows the policy needs no reason', () => {
    expect(decide('decided', input(), before, supervisor, NOON)).toEqual({
      detainerId: 'd1',
      happenedAt: null,
      doneBy: null,
      evaluationId: 'e1',
      outcome: 'decline',
      reason: '',
      kind: 'decided',
      conformity: 'follows',
      by: 'stone',
      byName: 'STONE',
      at: NOON,
    })
  })

  it('may be proposed by a clerk and decided by another person', () => {
    const proposal = decide('proposed', input(), before, clerk, NOON)
    const latest = { ...decision(), ...proposal }
    expect(decide('decided', input(), { ...before, latest }, supervisor, NOON)).toMatchObject({ kind: 'decided', by: 'stone' })
  })

  it('that departs carries its reason', () => {
    const departing = input({ outcome: 'hold', reason: 'The sheriff ordered it.' })
    expect(decide('decided', departing, before, supervisor, NOON)).toMatchObject({
      conformity: 'departs',
      reason: 'The sheriff ordered it.',
    })
  })

  it.each([
    ['on a request that is closed', { before: { ...before, detainer: detainer({ status: 'rescinded' }) } }, 'detainer.closed'],
    ['on an evaluation that is no longer the last', { input: input({ evaluationId: 'e0' }) }, 'decision.evaluationChanged'],
    [
      'to hold where nobody asked for it',
      { input: input({ outcome: 'hold', reason: 'x' }), before: { ...before, detainer: detainer({ asks: ['notify'] }) } },
      'decision.nothingAsked',
    ],
    ['that departs, without a reason', { input: input({ outcome: 'hold' }) }, 'decision.needsReason'],
    ['that departs, with blanks for a reason', { input: input({ outcome: 'hold', reason: '   ' }) }, 'decision.needsReason'],
    ['that departs, by a clerk', { input: input({ outcome: 'hold', reason: 'x' }), actor: clerk }, 'decision.needsSupervisor'],
    [
      "on one's own proposal",
      { before: { ...before, latest: decision({ kind: 'proposed', by: 'stone' }) } },
      'decision.ownProposal',
    ],
  ])('is refused %s', (_, over: { input?: DecisionInput; before?: typeof before | object; actor?: Actor }, problem) => {
    const given = (over.before ?? before) as typeof before
    expect(() => decide('decided', over.input ?? input(), given, over.actor ?? supervisor, NOON)).toThrow(problem)
  })

  it('may still be made by whoever proposed it once the proposal was returned', () => {
    const latest = decision({ kind: 'returned', by: 'stone' })
    expect(decide('decided', input(), { ...before, latest }, supervisor, NOON)).toMatchObject({ by: 'stone' })
  })

  it('within what the policy leaves open says why', () => {
    const open = {
      ...before,
      evaluation: { id: 'e1', verdict: verdict({ actions: { ...verdict().actions, hold: 'may', notify: 'may' } }) },
    }
    expect(() => decide('proposed', input(), open, clerk, NOON)).toThrow('decision.needsReason')
    expect(decide('proposed', input({ reason: 'Shown a passport.' }), open, clerk, NOON)).toMatchObject({ conformity: 'chooses' })
  })
})
