/** Where a request stands follows from its records, and the desk shows first what cannot wait. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byUrgency, needsAPerson, STANDINGS, type Standing, standing } from '#shared/core/standing.ts'
import type { Matter } from '#shared/record/matter.ts'
import { booking, decision, detainer, hold, matter, NOON } from '#test/support/matter.ts'

const evaluated = (outcome: string) => ({ ...matter().evaluation, outcome }) as Matter['evaluation']
const onNotice = (notify: 'must' | 'must_not'): Matter['evaluation'] => {
  const { evaluation } = matter()
  return evaluation && { ...evaluation, verdict: { ...evaluation.verdict, actions: { ...evaluation.verdict.actions, notify } } }
}
const onHold = (said: 'may' | 'must_not'): Matter['evaluation'] => {
  const { evaluation } = matter()
  return (
    evaluation && { ...evaluation, verdict: { ...evaluation.verdict, actions: { ...evaluation.verdict.actions, hold: said } } }
  )
}
const open: Partial<Matter> = { decision: null, decided: null }
const DUE = '2026-03-03T17:00:00.000Z'

const CASES: readonly (readonly [string, Partial<Matter>, Standing])[] = [
  ['the hold is over and the person still here', { hold: hold({ mustBeFreeBy: NOON }) }, 'must_be_free'],
  ['the hold runs', { hold: hold() }, 'clock_running'],
  ['the hold runs on a request that was closed', { hold: hold(), detainer: detainer({ status: 'closed' }) }, 'must_be_free'],
  ['the hold runs, and the policy forbids it by now', { hold: hold(), evaluation: onHold('must_not') }, 'must_be_free'],
  ['the hold runs, and the policy only allows it by now', { hold: hold(), evaluation: onHold('may') }, 'clock_running'],
  ['the hold ended and the person is still here', { hold: hold({ endedAt: NOON }) }, 'must_be_free'],
  [
    'it was cancelled and so the hold ended',
    { hold: hold({ endedAt: NOON }), detainer: detainer({ status: 'rescinded' }) },
    'must_be_free',
  ],
  [
    'the hold ended and a judge keeps the person',
    { hold: hold({ endedAt: NOON }), evaluation: evaluated('court_process'), judicial: true },
    'changed',
  ],
  ['decided to hold, and the person would walk out now', { booking: booking({ wouldBeReleasedAt: DUE }) }, 'clock_due'],
  ['decided to hold, released only tomorrow', { booking: booking({ wouldBeReleasedAt: '2026-03-04T17:00:00.000Z' }) }, 'settled'],
  ['a release is ordered and nothing decided', { ...open, booking: booking({ releaseOrderedAt: DUE }) }, 'release_set'],
  ['nobody has matched the paper', { ...open, booking: null }, 'unmatched'],
  ['a decision is proposed', { decided: null, decision: decision({ kind: 'proposed' }) }, 'review'],
  ['decided, and the policy says otherwise by now', { evaluation: evaluated('decline') }, 'changed'],
  ['decided, and the policy says otherwise on notice alone by now', { evaluation: onNotice('must_not') }, 'changed'],
  ['a fact is missing', { ...open, evaluation: evaluated('need_facts') }, 'waiting'],
  ['the sheriff has it', { ...open, evaluation: evaluated('refer') }, 'waiting'],
  ['the policy has spoken and nobody decided', open, 'decide'],
  ['a proposal was returned', { decided: null, decision: decision({ kind: 'returned', outcome: null }) }, 'decide'],
  ['decided', {}, 'settled'],
  ['cancelled', { detainer: detainer({ status: 'rescinded' }) }, 'ended'],
  ['the person has left', { booking: booking({ custody: 'released' }) }, 'ended'],
  ['the hold ended', { hold: hold({ endedAt: NOON }), booking: booking({ custody: 'transferred' }) }, 'ended'],
]

describe('a request', () => {
  it.each(CASES)('when %s', (_, over, expected) => {
    expect(standing(matter(over), NOON)).toBe(expected)
  })

  it('has a case here for every standing', () => {
    expect(new Set(CASES.map(([, , where]) => where))).toEqual(new Set(STANDINGS))
  })

  it('that is not decided never reads as declined or settled', () => {
    for (const [, over] of CASES) {
      const one = matter({ ...over, decided: null, decision: null, hold: null })
      expect(standing(one, NOON)).not.toBe('settled')
    }
  })

  it('needs a person unless it is settled, ended or on the clock', () => {
    expect(STANDINGS.filter((where) => !needsAPerson(where))).toEqual(['clock_running', 'settled', 'ended'])
  })
})

describe('the desk', () => {
  const matters = fc.array(
    fc
      .tuple(fc.constantFrom(...CASES), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 999 }))
      .map(([[, over], day, id]) => {
        const one = matter(over)
        return { ...one, detainer: { ...one.detainer, id: `d${id}`, receivedAt: `2026-02-1${day}T08:00:00.000Z` } }
      }),
    { minLength: 2, maxLength: 8 },
  )

  it('puts what must end first on top, whatever the order in which it was read', () => {
    fc.assert(
      fc.property(matters, (all) => {
        const sorted = all.toSorted(byUrgency(NOON))
        const ranks = sorted.map((one) => STANDINGS.indexOf(standing(one, NOON)))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        expect(
          all
            .toReversed()
            .toSorted(byUrgency(NOON))
            .map(({ detainer: { id, receivedAt } }) => id + receivedAt),
        ).toEqual(sorted.map(({ detainer: { id, receivedAt } }) => id + receivedAt))
      }),
    )
  })

  it('puts the hold with less time left first, and among equals the older request', () => {
    const one = (id: string, mustBeFreeBy: string, receivedAt: string) =>
      matter({ hold: hold({ mustBeFreeBy }), detainer: detainer({ id, receivedAt }) })
    const all = [
      one('late', '2026-03-05T10:00:00.000Z', '2026-03-01T08:00:00.000Z'),
      one('newer', '2026-03-04T10:00:00.000Z', '2026-03-02T08:00:00.000Z'),
      one('older', '2026-03-04T10:00:00.000Z', '2026-03-01T08:00:00.000Z'),
    ]
    expect(all.toSorted(byUrgency(NOON)).map(({ detainer: { id } }) => id)).toEqual(['older', 'newer', 'late'])
  })
})
