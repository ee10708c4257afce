/** Paper and booking speak before a finding; times, days and caps that cannot be are refused before they bind anyone. */
import { describe, expect, it } from 'vitest'
import { arrived } from '#test/support/arrived.ts'
import { drafted } from '#test/support/bind.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking, charge, paper } from '#test/support/paper.ts'

describe('a finding', () => {
  it.each([
    ['what the paper asks for', { fact: 'request.asks', value: ['notify'] }, 'request.asks', ['hold', 'notify']],
    ['whether the person is here', { fact: 'subject.in_custody', value: 'no' }, 'subject.in_custody', 'yes'],
  ])('does not overrule %s', async (_, { fact, value }, name, stands) => {
    const { clerk, detainer, page } = await arrived()
    await clerk.detainer
      .recordFinding(once({ detainerId: detainer.id, finding: { fact, value, source: 'ICE' } }))
      .catch(() => undefined)
    await clerk.evaluation.ask(once({ detainerId: detainer.id }))
    expect((await page()).evaluations.at(-1)?.facts[name]).toEqual(stands)
  })

  it('fills what our records leave open', async () => {
    const { clerk, detainer, page } = await arrived()
    await clerk.detainer.recordFinding(
      once({ detainerId: detainer.id, finding: { fact: 'subject.registry', value: 'yes', source: 'database_query' } }),
    )
    await clerk.evaluation.ask(once({ detainerId: detainer.id }))
    expect((await page()).evaluations.at(-1)?.facts['subject.registry']).toBe('yes')
  })
})

describe('the desk refuses', () => {
  it('a copy that is served tomorrow', async () => {
    const { clerk, detainer } = await arrived({ service: null })
    const service = { servedAt: '2026-03-04T14:00:00.000Z', how: 'in_person' as const, by: 'REYES' }
    await expect(clerk.detainer.serve(once({ detainerId: detainer.id, version: 1, service }))).rejects.toThrow('servedInFuture')
    const again = once({ paper: paper(), service })
    await expect(clerk.detainer.receive(again)).rejects.toThrow('detainer.servedInFuture')
  })

  it.each(['2026-02-30', '2026-13-01', '2026-04-31'])('%s as a day on which a charge was disposed', async (disposedOn) => {
    const { as } = await openOffice()
    const input = { ...booking(), charges: [charge({ disposedOn })] }
    await expect(as('jailStaff').booking.record(once(input))).rejects.toThrow(/no such day|Give the date/)
  })

  it('a policy that stands three thousand conditions deep, in a sentence', async () => {
    const { as } = await openOffice()
    const { policies, lists } = await as('policyOwner').policy.inForce()
    const [first] = policies
    const [provision] = first?.provisions ?? []
    const when = `${'{"not":'.repeat(3_000)}{"always":true}${'}'.repeat(3_000)}`
    const written = { policies: [{ ...first, provisions: [{ ...provision, when: JSON.parse(when) as unknown }] }], lists }
    const faults = [{ says: expect.stringContaining('more than 60 deep') as unknown }]
    expect(await as('policyOwner').draft.check({ raw: written })).toMatchObject({ faults })
    await expect(drafted({ as }, written)).rejects.toThrow('more than 60 deep')
  })

  it.each(['-1h', '9999h', 'for ever', '0h'])('a policy whose cap is %s', async (maxHold) => {
    const { as } = await openOffice()
    const { policies, lists } = await as('policyOwner').policy.inForce()
    const [first] = policies
    const provisions = first?.provisions.map((one) => (one.maxHold ? { ...one, maxHold } : one))
    const written = { policies: [{ ...first, provisions }], lists }
    expect((await as('policyOwner').draft.check({ raw: written })).faults).not.toEqual([])
    await expect(drafted({ as }, written)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
