/** Each open request stands once in the supervisor's queue, where it is most urgent. */
import { describe, expect, it } from 'vitest'
import { reviewGroup, reviewQueue } from '#shared/core/reviewQueue.ts'
import type { Matter } from '#shared/record/matter.ts'
import type { Outcome } from '#shared/record/verdict.ts'

const NOW = '2026-03-03T14:00:00.000Z'
const at = (hours: number): string => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString()

type Shape = {
  id?: string
  outcome?: Outcome
  booking?: Partial<NonNullable<Matter['booking']>> | null
  proposed?: 'hold' | 'decline'
  decidedWhen?: Outcome
  freeBy?: string
}
const matter = ({ id = 'a', outcome = 'decline', booking = {}, proposed, decidedWhen, freeBy }: Shape = {}): Matter =>
  ({
    detainer: { id, status: 'active', receivedAt: at(-5) },
    booking: booking && { custody: 'in_custody', releaseOrderedAt: null, wouldBeReleasedAt: null, ...booking },
    evaluation: { outcome, verdict: { outcome, actions: { hold: 'must_not', notify: 'must_not' }, needs: [] } },
    decision: proposed ? { kind: 'proposed', outcome: proposed, conformity: 'follows' } : null,
    decided: decidedWhen
      ? { outcome: 'decline', evaluatedOutcome: decidedWhen, evaluatedActions: { hold: 'must_not', notify: 'must_not' } }
      : null,
    hold: freeBy ? { endedAt: null, mustBeFreeBy: freeBy } : null,
  }) as unknown as Matter

describe('the review queue', () => {
  it.each<[string, Shape, string | null]>([
    ['a hold that runs', { freeBy: at(5), decidedWhen: 'hold' }, 'clock'],
    ['a release within a day', { booking: { wouldBeReleasedAt: at(20) }, proposed: 'hold' }, 'release'],
    ['a release later than that', { booking: { wouldBeReleasedAt: at(30) } }, 'open'],
    ['a paper that came after the release was ordered', { booking: { releaseOrderedAt: at(-8) } }, 'late'],
    ['a release ordered after the paper came', { booking: { releaseOrderedAt: at(-2) } }, 'release'],
    ['a missing fact', { outcome: 'need_facts', proposed: 'decline' }, 'fact'],
    ['a proposal that departs', { proposed: 'hold' }, 'departs'],
    ['a proposal that follows', { proposed: 'decline' }, 'proposal'],
    ['a decision that the facts overtook', { decidedWhen: 'hold' }, 'changed'],
    ['a decision that stands', { decidedWhen: 'decline' }, null],
    ['nothing proposed yet', {}, 'open'],
    ['no booking', { booking: null }, 'unmatched'],
    ['a person who has left', { booking: { custody: 'released' } }, null],
  ])('%s', (_, shape, group) => {
    expect(reviewGroup(matter(shape), NOW)).toBe(group)
  })

  const speaks = (shape: Shape, hold: 'must' | 'must_not', asks = ['hold']) => {
    const one = matter(shape)
    const actions = { ...one.evaluation?.verdict.actions, hold }
    return {
      ...one,
      detainer: { ...one.detainer, asks },
      evaluation: { ...one.evaluation, verdict: { ...one.evaluation?.verdict, actions } },
      frozen: true,
    } as unknown as Matter
  }
  it.each<[string, Matter, string | null]>([
    ['a request that the policy would hold', speaks({}, 'must'), 'against'],
    ['a request on which nobody will be held', speaks({}, 'must_not'), 'open'],
    ['a request for notice alone', speaks({}, 'must', ['notify']), 'open'],
    ['a person who has left', speaks({ booking: { custody: 'released' } }, 'must'), null],
  ])('puts before a supervisor what our own file says against the paper: %s', (_, one, group) => {
    expect(reviewGroup(one, NOW)).toBe(group)
  })

  it('orders the groups by urgency and each group by the time that is left', () => {
    const queue = reviewQueue(
      [
        matter({ id: 'open' }),
        matter({ id: 'later', freeBy: at(9) }),
        matter({ id: 'proposal', proposed: 'decline' }),
        matter({ id: 'soon', freeBy: at(1) }),
      ],
      NOW,
    )
    expect(queue.map(({ group, matters }) => [group, matters.map(({ detainer }) => detainer.id)])).toEqual([
      ['clock', ['soon', 'later']],
      ['proposal', ['proposal']],
      ['open', ['open']],
    ])
  })
})
