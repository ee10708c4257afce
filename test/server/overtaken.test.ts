/** A draft on which the policy moved ahead: it waits until its owner has compared it with what came meanwhile. */
import { expect, it } from 'vitest'
import { bind, drafted, library, texts } from '#test/support/bind.ts'
import { once, openOffice } from '#test/support/office.ts'

const LEON = texts({ policies: [library('leon_fl_2014')] })
const FROM_NOW_ON = { inForceFrom: null, note: 'As the sheriff ordered.' }

it('is proposed only once it has been compared with that version', async () => {
  const office = await openOffice()
  const price = office.as('policyOwner', 'price').draft
  const { id: draftId, basedOn } = await drafted(office, LEON)
  const { id: latest } = await bind(office, { policies: [library('williamson_tx_2017')] })
  const propose = (version: number) => price.propose(once({ draftId, version, ...FROM_NOW_ON }))
  await expect(propose(1)).rejects.toMatchObject({ message: 'policy.overtaken', cause: { detail: { basedOn, latest } } })
  await price.save(once({ draftId, version: 1, name: 'Leon', texts: LEON, basedOn: latest }))
  await expect(propose(2)).resolves.toMatchObject({ state: 'proposed' })
})

it('counts as overtaken from the start where it takes up an earlier version', async () => {
  const office = await openOffice()
  const price = office.as('policyOwner', 'price').draft
  const { id: first } = await office.as('auditor').policy.inForce()
  await bind(office, LEON)
  const old = await price.create(once({ name: 'Back to the first', from: { version: first } }))
  await expect(price.propose(once({ draftId: old.id, version: 1, ...FROM_NOW_ON }))).rejects.toThrow('policy.overtaken')
})

it('is not saved as based on a version that is not there', async () => {
  const office = await openOffice()
  const { id: draftId } = await drafted(office, LEON)
  const save = { draftId, version: 1, name: 'Leon', texts: LEON, basedOn: 'none' }
  await expect(office.as('policyOwner', 'price').draft.save(once(save))).rejects.toThrow('record.notFound')
})
