/** A second person signs: nobody signs their own text, nobody signs without typing the password again, and from then on the text binds. */
import { describe, expect, it } from 'vitest'
import { permits, ROLES } from '#shared/core/permit.ts'
import { arrived, listed } from '#test/support/arrived.ts'
import { bind, drafted, library, proposed } from '#test/support/bind.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking, i200, paper } from '#test/support/paper.ts'

const LEON = { policies: [library('leon_fl_2014')] }
const WILLIAMSON = { policies: [library('williamson_tx_2017')] }

describe('a proposed text', () => {
  it('is signed by a policy owner or a supervisor and by nobody else', async () => {
    const office = await openOffice()
    const { id: draftId, version } = await proposed(office, LEON)
    for (const role of ROLES.filter((one) => !permits({ role: one }, 'policy.sign')))
      await expect(office.as(role).draft.sign(once({ draftId, version }))).rejects.toThrow('actor.notPermitted')
    const signed = await office.as('policyOwner', 'quinn').draft.sign(once({ draftId, version }))
    expect(signed).toMatchObject({
      number: 2,
      proposedByName: 'PRICE',
      signedByName: 'QUINN',
      draftId,
      note: 'As the sheriff ordered.',
    })
  })

  it('is not signed by who proposed it, nor by who last changed it', async () => {
    const office = await openOffice()
    const { id: draftId } = await drafted(office, LEON)
    const quinn = office.as('policyOwner', 'quinn').draft
    const { version } = await quinn.propose(once({ draftId, version: 1, inForceFrom: null, note: 'For the sheriff.' }))
    for (const name of ['price', 'quinn'])
      await expect(office.as('policyOwner', name).draft.sign(once({ draftId, version }))).rejects.toThrow('draft.ownDraft')
    expect(await office.as('auditor').policy.versions()).toHaveLength(1)
  })

  it('is not signed without a password typed just now', async () => {
    const office = await openOffice()
    const { id: draftId, version } = await proposed(office, LEON)
    const idle = office.as('supervisor', 'ortega', { steppedUp: false }).draft
    const refused = { code: 'FORBIDDEN', message: 'account.stepUpNeeded' }
    await expect(idle.sign(once({ draftId, version }))).rejects.toMatchObject(refused)
    expect((await office.as('auditor').draft.byId({ id: draftId })).state).toBe('proposed')
  })

  it('that was overtaken while it waited is not signed', async () => {
    const office = await openOffice()
    const { id: draftId, version } = await proposed(office, LEON)
    await bind(office, WILLIAMSON)
    await expect(office.as('supervisor').draft.sign(once({ draftId, version }))).rejects.toThrow('policy.overtaken')
  })

  it('whose beginning has passed while it waited is sent back and proposed anew', async () => {
    const office = await openOffice()
    const { id: draftId, version } = await proposed(office, LEON, '2026-03-04T06:00:00.000Z')
    office.pass(24)
    const ortega = office.as('supervisor', 'ortega').draft
    await expect(ortega.sign(once({ draftId, version }))).rejects.toThrow('policy.startPassed')
    await ortega.sendBack(once({ draftId, version, reason: 'The day has passed.' }))
    const price = office.as('policyOwner', 'price').draft
    const again = await price.propose(once({ draftId, version: version + 1, inForceFrom: null, note: 'From now on.' }))
    await expect(ortega.sign(once({ draftId, version: again.version }))).resolves.toMatchObject({ number: 2 })
  })
})

describe('a text signed for now', () => {
  it('evaluates every open request anew and says in one entry how many and which say something else', async () => {
    const office = await arrived()
    const { as, page, detainer } = office
    expect((await page()).matter.evaluation?.outcome).toBe('hold')
    const version = await bind(office, LEON)
    const { evaluations, matter } = await page()
    expect(evaluations.map((one) => one.trigger)).toEqual(['received', 'policy_changed'])
    expect(matter.evaluation).toMatchObject({ outcome: 'decline', verdict: { actions: { hold: 'must_not', notify: 'silent' } } })
    const [entry] = await as('auditor').ledger.recent({})
    const evaluated = [{ detainerId: detainer.id, outcome: 'decline' }]
    const flipped = [{ detainerId: detainer.id, was: 'hold', is: 'decline' }]
    const detail = { number: 2, policies: ['leon_fl_2014'], draftId: version.draftId, proposedBy: 'price', evaluated, flipped }
    expect(entry).toMatchObject({ act: 'policy.signed', subjectId: version.id, actorName: 'ORTEGA', detail })
  })

  it('evaluates one without a booking and one that is held too, and no ended one', async () => {
    const office = await arrived()
    const { clerk, supervisor, detainer, seen } = office
    await supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const }))
    const { id: holdId } = await clerk.hold.start(
      once({ detainerId: detainer.id, wouldBeReleasedAt: '2026-03-03T13:55:00.000Z', evidence: 'Bond receipt 4417' }),
    )
    const other = await clerk.booking.record(once(booking({ number: '26-20000', charges: [listed()] })))
    const match = { bookingId: other.id, identifiers: ['name' as const, 'born' as const], note: null }
    const pending = await clerk.detainer.receive(once({ paper: paper(), warrants: [i200], match }))
    const unmatched = await clerk.detainer.receive(once({ paper: paper(), searched: 'Name and A-number.', another: true }))
    const ended = await clerk.detainer.receive(once({ paper: paper(), searched: 'Name and A-number.', another: true }))
    await clerk.detainer.close(
      once({ detainerId: ended.id, version: 1, status: 'not_ours' as const, note: 'For the state jail.' }),
    )
    const version = await bind(office, WILLIAMSON)
    const triggers = async (id: string) => (await clerk.detainer.byId({ id })).evaluations.map((one) => one.trigger)
    for (const { id } of [detainer, pending, unmatched])
      expect((await triggers(id)).filter((one) => one === 'policy_changed')).toHaveLength(1)
    expect(await triggers(ended.id)).not.toContain('policy_changed')
    const { evaluations, holds } = await clerk.detainer.byId({ id: detainer.id })
    expect(evaluations.at(-1)).toMatchObject({ policyVersionId: version.id })
    expect(holds).toMatchObject([{ id: holdId, endedAt: null }])
  })

  it('leaves the earlier version as it was: what was decided by it is read and worked out by it', async () => {
    const office = await arrived()
    const { as, supervisor, seen, page } = office
    const auditor = as('auditor')
    const first = await auditor.policy.inForce()
    await supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const }))
    await bind(office, LEON)
    const { decisions, matter } = await page()
    expect([matter.decided?.evaluatedOutcome, matter.evaluation?.outcome]).toEqual(['hold', 'decline'])
    const decided = await auditor.evaluation.byId({ id: decisions[0]?.evaluationId ?? '' })
    expect(await auditor.policy.byId({ id: decided.policyVersionId })).toEqual(first)
    expect(await auditor.evaluation.rerun({ id: decided.id })).toMatchObject({ same: true, verdict: { outcome: 'hold' } })
  })

  it('may be a stack of layers with its own offense list; its draft is closed and names the version', async () => {
    const office = await openOffice()
    const entries = [{ name: 'Arson' }]
    const list = { id: 'our_list', title: 'Our list', source: 'Order 4', from: '2026-01-01', openEnded: false, entries }
    const county = { ...library('leon_fl_2014'), id: 'ours', lists: ['our_list'] }
    const { id, draftId } = await bind(office, { policies: [library('texas_sb4'), county], lists: [list] })
    expect(await office.as('records').policy.inForce()).toMatchObject({
      number: 2,
      policies: [{ id: 'texas_sb4' }, { id: 'ours' }],
      lists: [{ id: 'our_list' }],
    })
    expect(await office.as('records').draft.list()).toMatchObject([{ id: draftId, state: 'signed', versionId: id }])
    expect((await office.as('records').policy.versions()).map(({ number }) => number)).toEqual([2, 1])
  })
})
