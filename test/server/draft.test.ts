/** A text is written, changed, put to a second person, taken back and sent back, as a policy owner and a supervisor do it over a week. */
import type { TRPCError } from '@trpc/server'
import { describe, expect, it } from 'vitest'
import type { Problem } from '#shared/problem.ts'
import { arrived } from '#test/support/arrived.ts'
import { drafted, library, proposed, texts } from '#test/support/bind.ts'
import { once, openOffice } from '#test/support/office.ts'

const LEON = texts({ policies: [library('leon_fl_2014')] })
const REASON = 'Clause Hold forbids too much.'
const ON_THE_LATEST = { inForceFrom: null, note: 'As the sheriff ordered.' }

async function desk() {
  const office = await openOffice()
  const price = office.as('policyOwner', 'price').draft
  const quinn = office.as('policyOwner', 'quinn').draft
  const ortega = office.as('supervisor', 'ortega').draft
  const [version] = await office.as('auditor').policy.versions()
  return { ...office, price, quinn, ortega, first: version?.id ?? '' }
}

describe('a draft begun', () => {
  it('from the version in force holds its texts and binds nobody', async () => {
    const { as, page, detainer } = await arrived()
    const owner = as('policyOwner', 'price')
    const { id, policies, lists } = await owner.policy.inForce()
    const draft = await owner.draft.create(once({ name: 'A new order', from: { version: id } }))
    expect(draft).toMatchObject({ state: 'draft', version: 1, basedOn: id, policies, lists, changedByName: 'PRICE' })
    expect(await as('records').draft.byId({ id: draft.id })).toEqual(draft)
    expect((await page()).evaluations.map((one) => one.trigger)).toEqual(['received'])
    const [entry] = await as('auditor').ledger.recent({})
    expect(entry).toMatchObject({ act: 'draft.created', subjectId: draft.id, actorName: 'PRICE', detainerId: null })
    expect(detainer.status).toBe('active')
  })

  it('from the library brings its layers in order, their lists and their situations', async () => {
    const { price, first } = await desk()
    const stack = { library: ['travis_tx_2017', 'texas_sb4'] }
    const draft = await price.create(once({ name: 'A stack', from: stack }))
    expect(draft.policies.map(({ id }) => id)).toEqual(['texas_sb4', 'travis_tx_2017'])
    expect([draft.lists.map(({ id }) => id), draft.basedOn]).toEqual([['tx_travis_listed'], first])
    const alone = await price.create(once({ name: 'Alone', from: { library: ['selective_convicted'] } }))
    expect(alone.situations.length).toBeGreaterThan(20)
    expect(alone.situations[0]?.scenario).toMatchObject({ 'request.form': 'I-247A' })
  })

  it.each([{ version: 'none' }, { library: ['nowhere'] }])('from %o, which is not there, is refused', async (from) => {
    const { price } = await desk()
    await expect(price.create(once({ name: 'Nothing', from }))).rejects.toThrow('record.notFound')
    expect(await price.list()).toEqual([])
  })
})

describe('a draft that two owners have open', () => {
  it('is saved by the first; the second is shown both and merges nothing', async () => {
    const { price, quinn } = await desk()
    const { id: draftId, basedOn } = await price.create(once({ name: 'Leon', from: { texts: LEON } }))
    const save = { draftId, version: 1, texts: LEON, basedOn }
    expect(await price.save(once({ ...save, name: 'Leon, second' }))).toMatchObject({ version: 2, name: 'Leon, second' })
    const refused = (await quinn.save(once({ ...save, name: 'Mine' })).catch((error: unknown) => error)) as TRPCError
    expect(refused).toMatchObject({ code: 'CONFLICT', message: 'record.stale' })
    expect((refused.cause as Problem).detail).toMatchObject({
      yours: { name: 'Mine' },
      current: { version: 2, name: 'Leon, second' },
    })
  })
})

describe('a draft with a fault', () => {
  it('is kept while it is written on, and proposed only when the fault is gone', async () => {
    const office = await desk()
    const [policy] = LEON.policies
    const faulty = { ...LEON, policies: [{ ...library('leon_fl_2014'), to: '1999-12-31' }] }
    const { id: draftId, basedOn } = await drafted(office, faulty)
    const propose = (version: number) => office.price.propose(once({ draftId, version, ...ON_THE_LATEST }))
    await expect(propose(1)).rejects.toMatchObject({ message: 'policy.faulty', cause: { detail: [{ place: 'to' }] } })
    await office.price.save(
      once({ draftId, version: 1, name: 'Leon', texts: { ...LEON, policies: policy ? [policy] : [] }, basedOn }),
    )
    await expect(propose(2)).resolves.toMatchObject({ state: 'proposed', proposedByName: 'PRICE', version: 3 })
  })
})

describe('a proposed draft', () => {
  it('stands still: it is neither saved, nor discarded, nor proposed twice', async () => {
    const office = await desk()
    const { id: draftId, version, basedOn } = await proposed(office, LEON)
    const { price, quinn } = office
    for (const call of [
      () => price.save(once({ draftId, version, name: 'Leon', texts: LEON, basedOn })),
      () => quinn.discard(once({ draftId, version })),
      () => quinn.propose(once({ draftId, version, ...ON_THE_LATEST })),
    ])
      await expect(call()).rejects.toThrow('draft.isProposed')
  })

  it('is withdrawn by who proposed it and by nobody else', async () => {
    const office = await desk()
    const { id: draftId, version } = await proposed(office, LEON)
    await expect(office.quinn.withdraw(once({ draftId, version }))).rejects.toThrow('draft.notProposer')
    expect(await office.price.withdraw(once({ draftId, version }))).toMatchObject({ state: 'draft', proposedBy: null })
    await expect(office.ortega.sign(once({ draftId, version: version + 1 }))).rejects.toThrow('draft.notProposed')
  })

  it('is sent back with a reason, which stands until it is proposed again', async () => {
    const office = await desk()
    const { id: draftId, version } = await proposed(office, LEON)
    const returned = await office.ortega.sendBack(once({ draftId, version, reason: REASON }))
    expect(returned).toMatchObject({ state: 'draft', returned: REASON, changedByName: 'PRICE' })
    const again = await office.price.propose(once({ draftId, version: version + 1, ...ON_THE_LATEST }))
    expect(again).toMatchObject({ state: 'proposed', returned: null })
  })

  it('cannot begin in the past', async () => {
    await expect(proposed(await desk(), LEON, '2026-03-03T13:59:59.000Z')).rejects.toThrow('policy.startsInPast')
  })
})

describe('the list of drafts', () => {
  it('shows those that are open first, then the last twenty that are closed', async () => {
    const { price, pass, as } = await desk()
    for (let i = 0; i < 22; i += 1) {
      const { id: draftId } = await price.create(once({ name: `No ${i}`, from: { texts: LEON } }))
      await price.discard(once({ draftId, version: 1 }))
    }
    pass(1)
    const open = await as('policyOwner', 'quinn').draft.create(once({ name: 'Open', from: { texts: LEON } }))
    const list = await as('auditor').draft.list()
    expect(list[0]).toMatchObject({ id: open.id, state: 'draft', titles: [library('leon_fl_2014').title], versionId: null })
    expect(list.slice(1).map(({ state }) => state)).toEqual(Array.from({ length: 20 }, () => 'discarded'))
    await expect(
      price.save(once({ draftId: list[1]?.id ?? '', version: 2, name: 'x', texts: LEON, basedOn: null })),
    ).rejects.toThrow('draft.closed')
  })
})
