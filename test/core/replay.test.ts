/** One past request under two texts, and the sum: what stays, what flips and by which clause. */
import { describe, expect, it } from 'vitest'
import { asOnDay, asThoughInForce, replayCase } from '#shared/core/replay.ts'
import { mergeReplays, tallyReplay } from '#shared/core/tallyReplay.ts'
import { LIBRARY } from '#shared/policy/library.ts'
import type { Facts } from '#shared/record/fact.ts'
import { Policy } from '#shared/record/policy.ts'

const facts: Facts = { as_of: '2026-03-03', bond: 'posted', convictions: [], charges: [], warrants: [] }
const says = (id: string, clause: string, hold: 'must' | 'must_not' | 'may', over: object = {}): Policy =>
  Policy.parse({
    ...LIBRARY[0],
    id,
    lists: [],
    provisions: [{ clause, citation: 'Order 1', sentence: 'As written.', when: { always: true }, says: { hold }, ...over }],
  })
const request = { detainerId: 'd1', number: '2026-00001' }
const run = (before: Policy, after: Policy) => replayCase(request, { policies: [before], facts }, { policies: [after], facts })

describe('a request of which another text', () => {
  it('says the same by another clause does not flip', () => {
    expect(run(says('old', '1', 'must_not'), says('new', '7', 'must_not'))).toEqual({
      from: 'decline',
      to: 'decline',
      flip: null,
    })
  })

  it('says something else flips, with the clauses that decide', () => {
    expect(run(says('old', '1', 'must_not'), says('new', '7', 'must')).flip).toEqual({
      ...request,
      from: 'decline',
      to: 'hold',
      actions: [{ action: 'hold', from: 'must_not', to: 'must' }],
      clausesBefore: [{ policy: 'old', clause: '1' }],
      clausesAfter: [{ policy: 'new', clause: '7' }],
    })
  })

  it('leaves to choice what it commanded before flips on that action alone', () => {
    expect(run(says('old', '1', 'must'), says('new', '1', 'may'))).toMatchObject({
      from: 'hold',
      to: 'hold',
      flip: { actions: [{ action: 'hold', from: 'must', to: 'may' }] },
    })
  })
})

it('reads a text as though in force: without its own dates and stays, but by those of each provision', () => {
  const stay = { from: '2026-01-01', to: null, by: 'a court, order 1' }
  const future = { ...says('new', '1', 'must'), from: '2030-01-01', to: '2031-01-01', stayed: [stay] }
  const [now] = asThoughInForce([future]) as [Policy]
  expect(run(says('old', '1', 'must_not'), now).to).toBe('hold')
  const [later] = asThoughInForce([says('new', '1', 'must', { from: '2026-04-01' })]) as [Policy]
  expect(run(says('old', '1', 'must_not'), later).flip?.clausesAfter).toEqual([])
})

it('the version of a day is read as it stood then: as a whole in force, or not at all', () => {
  const from = { ...says('old', '1', 'must'), from: '2026-04-01' }
  const stayed = { ...from, stayed: [{ from: '2026-05-01', to: '2026-06-01', by: 'Order 2' }] }
  const saysOn = (policy: Policy, day: string) => run(asOnDay([policy], day)[0] as Policy, policy).from
  expect(['2026-03-31', '2026-04-01'].map((day) => saysOn(from, day))).toEqual(['decline', 'hold'])
  expect(['2026-04-30', '2026-05-01', '2026-06-01'].map((day) => saysOn(stayed, day))).toEqual(['hold', 'decline', 'hold'])
})

it('counts every pair, the most frequent first, and keeps each flip', () => {
  const tally = tallyReplay('2026-03-03')
  for (const [before, after] of [
    ['must_not', 'must'],
    ['must', 'must'],
    ['must', 'must'],
  ] as const)
    tally.add(run(says('old', '1', before), says('new', '1', after)))
  expect(tally.result()).toMatchObject({
    day: '2026-03-03',
    detainers: 3,
    counts: [
      { from: 'hold', to: 'hold', count: 2 },
      { from: 'decline', to: 'hold', count: 1 },
    ],
    flips: [request],
  })
  expect(mergeReplays('2026-03-03', [tally.result(), tally.result()])).toMatchObject({
    detainers: 6,
    counts: [{ count: 4 }, { count: 2 }],
    flips: [request, request],
  })
})
