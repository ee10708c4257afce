/** A kept evaluation can be worked out again: from its own facts, by its own policy version, to the same bytes. */
import { describe, expect, it } from 'vitest'
import { allow } from '#db/migration/trigger.ts'
import { sql } from 'kysely'
import { arrived, listed } from '#test/support/arrived.ts'
import { bind, library } from '#test/support/bind.ts'
import { once } from '#test/support/office.ts'

describe('every evaluation of a request', () => {
  it('gives its verdict again after facts, policy and time have moved on', async () => {
    const { as, clerk, booked, page, pass } = await arrived({ charges: [listed()] })
    const [pending] = (await clerk.booking.byId({ id: booked.id })).charges
    const change = listed({ status: 'convicted', disposedOn: '2026-03-03' })
    await clerk.booking.changeCharge(once({ chargeId: pending?.id ?? '', version: 1, change }))
    pass(24)
    await bind({ as }, { policies: [library('leon_fl_2014')] })

    const { evaluations } = await page()
    expect(evaluations.map(({ trigger, verdict }) => [trigger, verdict.outcome])).toEqual([
      ['received', 'decline'],
      ['fact_changed', 'hold'],
      ['policy_changed', 'decline'],
    ])
    for (const { id, verdict } of evaluations) {
      expect(await as('auditor').evaluation.rerun({ id })).toEqual({ same: true, verdict })
    }
  })

  it('is found out when its record was touched', async () => {
    const { as, services, page } = await arrived()
    const [evaluation] = (await page()).evaluations
    await allow(services.databases.write, { name: 'evaluation_no_update' })
    await sql`update evaluation set verdict = replace(verdict, '"must"', '"must_not"')`.execute(services.databases.write)
    const rerun = await as('auditor').evaluation.rerun({ id: evaluation?.id ?? '' })
    expect(rerun).toMatchObject({ same: false, verdict: { actions: { hold: 'must' } } })
  })

  it('says so when there is none of that id', async () => {
    const { as } = await arrived()
    await expect(as('auditor').evaluation.rerun({ id: 'e-none' })).rejects.toThrow('record.notFound')
  })
})

describe('working out anew', () => {
  it('happens when a fact that the policy uses changes, not when another one does', async () => {
    const { clerk, booked, detainer, page } = await arrived()
    const count = async () => (await page()).evaluations.length
    await clerk.booking.change(once({ bookingId: booked.id, version: 1, change: { bond: 'posted' as const } }))
    expect(await count()).toBe(1)
    await clerk.detainer.addWarrant(
      once({
        detainerId: detainer.id,
        warrant: {
          kind: 'court_order' as const,
          signedBy: 'state_judge' as const,
          signerName: null,
          signedOn: null,
          number: null,
        },
      }),
    )
    expect(await count()).toBe(2)
    expect((await page()).matter.evaluation?.outcome).toBe('court_process')
  })

  it('happens when a person asks, though nothing has changed', async () => {
    const { clerk, detainer, page } = await arrived()
    await clerk.evaluation.ask(once({ detainerId: detainer.id }))
    expect((await page()).evaluations.map((one) => one.trigger)).toEqual(['received', 'asked'])
  })
})
