/** A court's order reaches the office: the clause is out of force from its day on, in every version that binds then, and no later text loses it. */
import { describe, expect, it } from 'vitest'
import { bind, proposed, texts } from '#test/support/bind.ts'
import { BY, courtOffice, FIVE, ORDER, OWN } from '#test/support/courtOrder.ts'
import { once } from '#test/support/office.ts'

describe('an order of today', () => {
  it('takes the clause out at once, evaluates every open request and is one entry with its number', async () => {
    const { as, suspend, says, stays, detainer, page } = await courtOffice()
    expect(await says()).toBe('hold')
    const version = await suspend()
    expect(version).toMatchObject({ number: 2, suspension: { ...FIVE, by: BY, from: '2026-03-03', to: null, lifted: false } })
    expect(stays(version)).toEqual([{ from: '2026-03-03', to: null, by: BY }])
    expect(await says()).toBe('decline')
    const step = (await page()).evaluations.at(-1)?.verdict.trail.find(({ clause }) => clause === '5')
    expect(step).toMatchObject({ inForce: false })
    const [entry, earlier] = await as('auditor').ledger.recent({})
    expect(entry).toMatchObject({
      act: 'policy.suspended',
      detail: { ...ORDER, number: 2, flipped: [{ detainerId: detainer.id, was: 'hold', is: 'decline' }] },
    })
    expect(earlier?.act).toBe('detainer.received')
  })

  it('ends on the day of a second order', async () => {
    const { as, suspend, lift, says, stays, pass, clerk, detainer } = await courtOffice()
    await suspend()
    const lifted = await lift('2026-03-05')
    expect(stays(lifted)).toEqual([{ from: '2026-03-03', to: '2026-03-05', by: BY }])
    expect(lifted).toMatchObject({ note: 'The order was vacated.', suspension: { lifted: true, to: '2026-03-05' } })
    expect(await says()).toBe('decline')
    pass(40)
    await as('jailStaff', 'reyes').evaluation.ask(once({ detainerId: detainer.id }))
    expect((await clerk.detainer.byId({ id: detainer.id })).matter.evaluation?.outcome).toBe('hold')
    const acts = (await as('auditor').ledger.recent({})).map(({ act }) => act)
    expect(acts.slice(0, 3)).toEqual(['evaluation.made', 'policy.suspensionLifted', 'policy.suspended'])
  })

  it('is not lost by a text written before it or brought from elsewhere', async () => {
    const here = await courtOffice()
    const { id: draftId, version } = await proposed(here, texts(OWN))
    await here.suspend()
    await expect(here.as('supervisor').draft.sign(once({ draftId, version }))).rejects.toThrow('policy.overtaken')
    await expect(bind(here, OWN)).rejects.toMatchObject({
      message: 'policy.losesSuspension',
      cause: { detail: [{ ...FIVE, by: BY }] },
    })
    const { policies } = await here.owner().policy.inForce()
    await expect(bind(here, { policies })).resolves.toMatchObject({ number: 3 })
    expect(await here.says()).toBe('decline')
  })
})

describe('an order is refused', () => {
  it.each<[string, object, string]>([
    ['for a clause that is not there', { clause: '99' }, 'policy.noSuchClause'],
    ['that names a version which no longer binds', { versionId: 'old' }, 'policy.overtaken'],
    ['that ends before it begins', { to: '2026-03-03' }, 'The suspension ends before it begins.'],
    ['without its number', { order: ' ' }, 'Give the number of the order.'],
  ])('%s', async (_, over, says) => {
    const { suspend, as } = await courtOffice()
    await expect(suspend(over)).rejects.toThrow(says)
    expect(await as('auditor').policy.versions()).toHaveLength(1)
  })

  it('that is recorded already', async () => {
    const { suspend } = await courtOffice()
    await suspend()
    await expect(suspend()).rejects.toThrow('policy.alreadySuspended')
  })

  it('without a password typed just now, and so is its end', async () => {
    const { as, owner } = await courtOffice()
    const { id: versionId } = await owner().policy.inForce()
    const idle = as('policyOwner', 'price', { steppedUp: false }).policy
    const lift = { ...FIVE, versionId, from: '2026-03-03', by: BY, on: '2026-03-04', note: 'x' }
    await expect(idle.suspendClause(once({ ...ORDER, versionId }))).rejects.toThrow('account.stepUpNeeded')
    await expect(idle.liftSuspension(once(lift))).rejects.toThrow('account.stepUpNeeded')
  })

  it('to be lifted where none stands', async () => {
    const { lift } = await courtOffice()
    await expect(lift('2026-03-05')).rejects.toThrow('policy.notSuspended')
  })
})
