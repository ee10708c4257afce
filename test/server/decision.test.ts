/** A clerk proposes, another person decides: on the verdict that was on screen, with a reason where the policy does not say it alone. */
import { describe, expect, it } from 'vitest'
import { arrived, listed } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'

const pending = () => arrived({ charges: [listed()] })
type Outcome = 'hold' | 'decline' | 'notify_only'

describe('a proposal', () => {
  it('waits for a supervisor, who decides it', async () => {
    const { clerk, supervisor, seen, page } = await pending()
    await clerk.decision.propose(once({ ...(await seen()), outcome: 'decline' as const }))
    expect((await page()).matter).toMatchObject({ decided: null, decision: { kind: 'proposed', byName: 'REYES' } })
    await supervisor.decision.decide(once({ ...(await seen()), outcome: 'decline' as const }))
    expect((await page()).decisions.map(({ kind, by }) => [kind, by])).toEqual([
      ['proposed', 'reyes'],
      ['decided', 'stone'],
    ])
  })

  it('is sent back with what is missing, and may then be made again', async () => {
    const { clerk, supervisor, seen, page } = await pending()
    await clerk.decision.propose(once({ ...(await seen()), outcome: 'decline' as const }))
    await supervisor.decision.return(once({ ...(await seen()), reason: 'Check the second charge.' }))
    await expect(supervisor.decision.return(once({ ...(await seen()), reason: 'Again.' }))).rejects.toThrow(
      'decision.nothingProposed',
    )
    await clerk.decision.propose(once({ ...(await seen()), outcome: 'decline' as const }))
    expect((await page()).decisions.map((one) => one.kind)).toEqual(['proposed', 'returned', 'proposed'])
  })

  it('is not decided by whoever made it', async () => {
    const { supervisor, as, seen } = await pending()
    await supervisor.decision.propose(once({ ...(await seen()), outcome: 'decline' as const }))
    const decline = async () => once({ ...(await seen()), outcome: 'decline' as const })
    await expect(supervisor.decision.decide(await decline())).rejects.toThrow('decision.ownProposal')
    await expect(as('supervisor', 'weber').decision.decide(await decline())).resolves.toMatchObject({ by: 'weber' })
  })
})

describe('a decision', () => {
  it.each<[string, 'jailStaff' | 'supervisor', Outcome, string, string]>([
    ['by a clerk', 'jailStaff', 'decline', '', 'actor.notPermitted'],
    ['to hold against the policy, without a reason', 'supervisor', 'hold', '', 'decision.needsReason'],
  ])('%s is refused and nothing is kept', async (_, role, outcome, reason, problem) => {
    const { as, seen, page } = await pending()
    await expect(as(role, 'somebody').decision.decide(once({ ...(await seen()), outcome, reason }))).rejects.toThrow(problem)
    expect((await page()).decisions).toEqual([])
  })

  it('against the policy stands with its reason, and its entry says what the policy said', async () => {
    const { as, supervisor, seen } = await pending()
    await supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const, reason: 'Ordered by the sheriff.' }))
    expect((await as('auditor').ledger.recent({}))[0]).toMatchObject({
      act: 'decision.decided',
      detail: { outcome: 'hold', conformity: 'departs', policySaid: 'decline' },
    })
  })

  it('against the policy takes a password typed lately, one that follows it does not', async () => {
    const { as, seen, page } = await pending()
    const idle = as('supervisor', 'weber', { steppedUp: false }).decision
    const against = once({ ...(await seen()), outcome: 'hold' as const, reason: 'Ordered by the sheriff.' })
    await expect(idle.decide(against)).rejects.toThrow('account.stepUpNeeded')
    expect((await page()).decisions).toEqual([])
    await expect(idle.decide(once({ ...(await seen()), outcome: 'decline' as const }))).resolves.toMatchObject({ by: 'weber' })
  })

  it('on a verdict that is no longer the last is refused', async () => {
    const { clerk, supervisor, booked, seen } = await pending()
    const old = await seen()
    const [charge] = (await clerk.booking.byId({ id: booked.id })).charges
    await clerk.booking.changeCharge(once({ chargeId: charge?.id ?? '', version: 1, change: listed({ status: 'dismissed' }) }))
    await clerk.booking.changeCharge(once({ chargeId: charge?.id ?? '', version: 2, change: listed({ status: 'convicted' }) }))
    await expect(supervisor.decision.decide(once({ ...old, outcome: 'decline' as const }))).rejects.toThrow(
      'decision.evaluationChanged',
    )
    await expect(supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const }))).resolves.toMatchObject({
      conformity: 'follows',
    })
  })

  it('is only ever added to: a second one stands beside the first', async () => {
    const { supervisor, seen, page } = await pending()
    await supervisor.decision.decide(once({ ...(await seen()), outcome: 'decline' as const }))
    await supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const, reason: 'Ordered by the sheriff.' }))
    const { decisions, matter } = await page()
    expect(decisions.map((one) => one.outcome)).toEqual(['decline', 'hold'])
    expect(matter.decided?.outcome).toBe('hold')
  })

  it('cannot hold where only notice was asked for', async () => {
    const { supervisor, seen } = await arrived({ paper: { form: 'I-247N', asks: ['notify'] } })
    const hold = once({ ...(await seen()), outcome: 'hold' as const, reason: 'x' })
    await expect(supervisor.decision.decide(hold)).rejects.toThrow('decision.nothingAsked')
  })

  it('on a request that was cancelled is refused', async () => {
    const { clerk, supervisor, detainer, seen } = await pending()
    await clerk.detainer.close(
      once({ detainerId: detainer.id, version: 1, status: 'rescinded' as const, note: 'Letter of today.' }),
    )
    await expect(supervisor.decision.decide(once({ ...(await seen()), outcome: 'decline' as const }))).rejects.toThrow(
      'detainer.closed',
    )
  })
})
