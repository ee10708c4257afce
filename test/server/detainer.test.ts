/** A request from the moment it arrives: numbered, matched by two identifiers, served, cancelled by another paper, found again. */
import { describe, expect, it } from 'vitest'
import { arrived } from '#test/support/arrived.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking, i200, paper } from '#test/support/paper.ts'

const receive = (over: object = {}) =>
  once({ paper: paper(), warrants: [i200], match: null, service: null, findings: [], ...over })

describe('a request that arrives', () => {
  it('is numbered in the order of entry, and keeps its three instants apart', async () => {
    const { as } = await openOffice()
    const clerk = as('jailStaff', 'reyes')
    const first = await clerk.detainer.receive(receive())
    const second = await clerk.detainer.receive(receive({ another: true }))
    expect([first.number, second.number]).toEqual(['2026-00001', '2026-00002'])
    expect(first).toMatchObject({
      issuedOn: '2026-03-02',
      receivedAt: '2026-03-03T13:42:00.000Z',
      enteredAt: '2026-03-03T14:00:00.000Z',
      enteredBy: 'reyes',
    })
  })

  it('for nobody who is known here waits for the facts of its person, and is never declined by itself', async () => {
    const { as } = await openOffice()
    const clerk = as('jailStaff', 'reyes')
    const { id } = await clerk.detainer.receive(receive())
    const { matter } = await clerk.detainer.byId({ id })
    expect(matter).toMatchObject({ booking: null, decided: null, evaluation: { outcome: 'need_facts' } })
    expect(matter.evaluation?.verdict.needs.map((need) => need.fact)).toContain('subject.in_custody')
  })

  it('is attached by two identifiers and evaluated with what the booking says', async () => {
    const { as } = await openOffice()
    const clerk = as('jailStaff', 'reyes')
    const booked = await clerk.booking.record(once(booking()))
    const { id } = await clerk.detainer.receive(receive())
    const attach = (identifiers: ('name' | 'born')[]) =>
      clerk.detainer.attach(once({ detainerId: id, version: 1, match: { bookingId: booked.id, identifiers } }))
    await expect(attach(['name'])).rejects.toThrow('detainer.needsIdentifiers')
    await attach(['name', 'born'])
    const { matter, evaluations } = await clerk.detainer.byId({ id })
    expect(matter).toMatchObject({ booking: { number: '26-10498' }, evaluation: { outcome: 'decline' } })
    expect(evaluations).toHaveLength(2)
  })

  it('is not attached to a booking that does not exist', async () => {
    const { as } = await openOffice()
    const match = { bookingId: 'b-none', identifiers: ['name', 'born'], note: null }
    await expect(as('jailStaff').detainer.receive(receive({ match }))).rejects.toThrow('record.notFound')
  })
})

describe('a request that ends', () => {
  const cancelling = (over: object = {}) => ({ paper: paper({ asks: [], cancelsIssuedOn: '2026-03-02', ...over }) })

  it('is cancelled by the paper that names the day on which it was issued', async () => {
    const { as, clerk, booked, page, detainer } = await arrived()
    const match = { bookingId: booked.id, identifiers: ['name', 'aNumber'], note: null }
    const paperOfToday = await clerk.detainer.receive(receive({ ...cancelling(), match }))
    expect(paperOfToday.status).toBe('closed')
    expect((await page()).detainer).toMatchObject({ status: 'rescinded', statusNote: `Cancelled by ${paperOfToday.number}.` })
    expect((await as('auditor').ledger.recent({}))[0]).toMatchObject({
      act: 'detainer.received',
      detail: { cancelled: [detainer.number] },
    })
  })

  it('is not cancelled by a paper about another one', async () => {
    const { clerk, booked, page } = await arrived()
    const match = { bookingId: booked.id, identifiers: ['name', 'aNumber'], note: null }
    const other = clerk.detainer.receive(receive({ ...cancelling({ cancelsIssuedOn: '2026-01-15' }), match }))
    await expect(other).rejects.toThrow('detainer.cancelsNothing')
    expect((await page()).detainer.status).toBe('active')
  })

  it('takes nothing more: no warrant, no finding, no second end', async () => {
    const { clerk, detainer } = await arrived()
    const close = (version: number) =>
      clerk.detainer.close(
        once({ detainerId: detainer.id, version, status: 'not_ours' as const, note: 'Addressed to the state jail.' }),
      )
    await close(1)
    await expect(close(2)).rejects.toThrow('detainer.closed')
    await expect(clerk.detainer.addWarrant(once({ detainerId: detainer.id, warrant: i200 }))).rejects.toThrow('detainer.closed')
    const finding = { fact: 'subject.registry', value: 'no', source: 'database_query' as const }
    await expect(clerk.detainer.recordFinding(once({ detainerId: detainer.id, finding }))).rejects.toThrow('detainer.closed')
  })

  it('leaves the desk, and is still found', async () => {
    const { clerk, detainer } = await arrived()
    expect((await clerk.detainer.desk()).map((matter) => matter.detainer.id)).toEqual([detainer.id])
    await clerk.detainer.close(
      once({ detainerId: detainer.id, version: 1, status: 'rescinded' as const, note: 'Letter of today.' }),
    )
    expect(await clerk.detainer.desk()).toEqual([])
    for (const text of ['lopez', 'GARCÍA', 'A098-765-432', '98765432', detainer.number])
      expect((await clerk.detainer.find({ text })).matters.map((matter) => matter.detainer.id)).toEqual([detainer.id])
    expect((await clerk.detainer.find({ text: 'SMITH' })).matters).toEqual([])
  })
})
