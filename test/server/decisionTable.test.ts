/** Every answer that a person can give to every kind of verdict: which follows, which needs a reason, and which nobody may give. */
import { describe, expect, it } from 'vitest'
import { arrived, listed } from '#test/support/arrived.ts'
import { bind, library } from '#test/support/bind.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking, i200, paper } from '#test/support/paper.ts'

const OUTCOMES = ['hold', 'notify_only', 'decline', 'court_process', 'no_action'] as const
type Outcome = (typeof OUTCOMES)[number]
type Office = Awaited<ReturnType<typeof arrived>>

const judge = { ...i200, kind: 'federal_criminal' as const, signedBy: 'federal_judge_or_magistrate' as const }

/** How a request comes to stand under a verdict, and what is then recorded for each answer, in the order of OUTCOMES. */
const VERDICTS: Record<string, { arrive: () => Promise<Office>; says: string; answers: string[] }> = {
  'must be held': {
    arrive: () => arrived(),
    says: 'hold',
    answers: ['follows', 'departs', 'departs', 'departs', 'departs'],
  },
  'must be declined, for a case is pending': {
    arrive: () => arrived({ charges: [listed()] }),
    says: 'decline',
    answers: ['departs', 'departs', 'follows', 'departs', 'departs'],
  },
  'turns on a fact that nobody knows, and is declined until then': {
    arrive: () => arrived({ charges: [listed({ status: 'unknown' })] }),
    says: 'need_facts',
    answers: ['departs', 'departs', 'chooses', 'departs', 'departs'],
  },
  'is settled by a paper that a judge signed': {
    arrive: async () => {
      const office = await arrived()
      await office.clerk.detainer.addWarrant(once({ detainerId: office.detainer.id, warrant: judge }))
      return office
    },
    says: 'court_process',
    answers: ['departs', 'departs', 'departs', 'follows', 'departs'],
  },
  'is about a person who has left': {
    arrive: async () => {
      const office = await arrived()
      const left = { custody: 'released' as const, releasedAt: '2026-03-03T13:59:00.000Z', releaseNote: 'Bail paid.' }
      await office.clerk.booking.changeCustody(once({ bookingId: office.booked.id, version: 1, ...left }))
      return office
    },
    says: 'no_action',
    answers: ['departs', 'departs', 'departs', 'departs', 'follows'],
  },
}

const ROWS = Object.entries(VERDICTS).flatMap(([verdict, { arrive, says, answers }]) =>
  OUTCOMES.map((outcome, i) => ({ verdict, arrive, says, outcome, conformity: answers[i] ?? '' })),
)

/** What became of the answer: its conformity, or the word of the refusal. */
async function answer(office: Office, kind: 'propose' | 'decide', outcome: Outcome, reason: string): Promise<string> {
  const who = kind === 'decide' ? office.supervisor : office.clerk
  const given = once({ ...(await office.seen()), outcome, reason })
  return who.decision[kind](given).then(
    (made) => made.conformity ?? '',
    (error: Error) => error.message,
  )
}

describe('a request that', () => {
  it.each(ROWS)('$verdict, answered with $outcome: $conformity', async ({ arrive, says, outcome, conformity }) => {
    const office = await arrive()
    expect((await office.page()).matter.evaluation?.outcome).toBe(says)
    const bare = conformity === 'follows' ? 'follows' : 'decision.needsReason'
    expect(await answer(office, 'propose', outcome, '')).toBe(bare)
    expect(await answer(office, 'decide', outcome, ' ')).toBe(bare)
    expect(await answer(office, 'decide', outcome, 'Counsel was asked.')).toBe(conformity)
    expect((await office.page()).matter.decided).toMatchObject({ outcome, conformity, by: 'stone', reason: 'Counsel was asked.' })
  })

  it('was never attached is answered like any other, and its person is not made up', async () => {
    const { as } = await openOffice()
    const clerk = as('jailStaff', 'reyes')
    const { id } = await clerk.detainer.receive(once({ paper: paper(), searched: 'Name, birth date and A-number.' }))
    const { matter } = await clerk.detainer.byId({ id })
    const seen = { detainerId: id, evaluationId: matter.evaluation?.id ?? '' }
    const decline = as('supervisor').decision.decide(once({ ...seen, outcome: 'decline' as const, reason: 'Nobody here.' }))
    await expect(decline).resolves.toMatchObject({ conformity: 'chooses' })
    expect((await clerk.detainer.byId({ id })).subject).toBeNull()
  })
})

describe('what lies between the screen and the decision', () => {
  it.each([
    ['a fact', (o: Office) => o.clerk.detainer.addWarrant(once({ detainerId: o.detainer.id, warrant: judge }))],
    ['the policy', (o: Office) => bind(o, { policies: [library('leon_fl_2014')] })],
    ['the day', (o: Office) => o.clerk.evaluation.ask(once({ detainerId: o.detainer.id }))],
  ])('%s changed: the old screen decides nothing, proposes nothing and sends nothing back', async (_, change) => {
    const office = await arrived()
    const seen = await office.seen()
    const hold = { ...seen, outcome: 'hold' as const }
    await office.clerk.decision.propose(once(hold))
    await change(office)
    const stale = [
      office.supervisor.decision.decide(once(hold)),
      office.clerk.decision.propose(once(hold)),
      office.supervisor.decision.return(once({ ...seen, reason: 'Look again.' })),
    ]
    for (const call of stale) await expect(call).rejects.toThrow('decision.evaluationChanged')
    expect((await office.page()).decisions).toHaveLength(1)
  })

  it('nothing: a bond that the policy never asks about leaves the screen good', async () => {
    const { clerk, supervisor, booked, seen } = await arrived()
    const hold = { ...(await seen()), outcome: 'hold' as const }
    await clerk.booking.change(once({ bookingId: booked.id, version: 1, change: { bond: 'posted' as const } }))
    await expect(supervisor.decision.decide(once(hold))).resolves.toMatchObject({ conformity: 'follows' })
  })

  it('another request: a verdict decides only the request that it was made for', async () => {
    const { clerk, supervisor, seen } = await arrived()
    const other = await clerk.booking.record(once(booking({ number: '26-20000' })))
    const match = { bookingId: other.id, identifiers: ['name' as const, 'born' as const], note: null }
    const second = await clerk.detainer.receive(once({ paper: paper(), match }))
    const mixed = once({ ...(await seen()), detainerId: second.id, outcome: 'decline' as const, reason: 'x' })
    await expect(supervisor.decision.decide(mixed)).rejects.toThrow('decision.evaluationChanged')
  })
})
