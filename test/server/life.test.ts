/** The life of one detainer, from paper to decision, and what happens when the court disposes the pending case. */
import { describe, expect, it } from 'vitest'
import { once, openOffice } from '#test/support/office.ts'
import { booking, charge, i200, paper } from '#test/support/paper.ts'

const listed = charge({ title: 'ARMED ROBBERY', class: 'felony', statute: '943.32(2)' })

async function received(charges = [charge()]) {
  const office = await openOffice()
  const clerk = office.as('jailStaff', 'reyes')
  const booked = await clerk.booking.record(once(booking({ charges })))
  const match = { bookingId: booked.id, identifiers: ['name', 'born'] as ('name' | 'born')[], note: null }
  const detainer = await clerk.detainer.receive(once({ paper: paper(), warrants: [i200], match, service: null, findings: [] }))
  const page = () => clerk.detainer.byId({ id: detainer.id })
  return { ...office, clerk, booked, detainer, page }
}

describe('a request for a person awaiting trial, under the selective policy', () => {
  it('is evaluated at once, proposed by the clerk, approved by the supervisor, and stands in the ledger', async () => {
    const { as, clerk, detainer, page } = await received()
    const [evaluation] = (await page()).evaluations
    expect(evaluation?.verdict).toMatchObject({ outcome: 'decline', actions: { hold: 'must_not', notify: 'must_not' } })
    expect(evaluation?.verdict.deciding).toMatchObject([{ clause: '4' }])

    const seen = { detainerId: detainer.id, evaluationId: evaluation?.id ?? '' }
    await clerk.decision.propose(once({ ...seen, outcome: 'decline', reason: '' }))
    await as('supervisor', 'stone').decision.decide(once({ ...seen, outcome: 'decline', reason: '' }))

    const { matter, timeline } = await page()
    expect(matter.decided).toMatchObject({ outcome: 'decline', conformity: 'follows', byName: 'STONE' })
    expect(timeline.map((entry) => entry.act)).toEqual([
      'booking.recorded',
      'detainer.received',
      'decision.proposed',
      'decision.decided',
    ])
    expect(await as('auditor').ledger.verify()).toMatchObject({ entries: 5, firstBad: null })
  })

  it('is worked out anew when the court disposes the pending case', async () => {
    const { as, clerk, detainer, page, booked } = await received([listed])
    const first = (await page()).evaluations[0]
    const seen = { detainerId: detainer.id, evaluationId: first?.id ?? '' }
    await as('supervisor').decision.decide(once({ ...seen, outcome: 'decline', reason: '' }))

    const [pending] = (await clerk.booking.byId({ id: booked.id })).charges
    const change = { ...listed, status: 'convicted' as const, disposedOn: '2026-03-03' }
    await clerk.booking.changeCharge(once({ chargeId: pending?.id ?? '', version: 1, change }))

    const { evaluations, matter } = await page()
    expect(evaluations.map((evaluation) => evaluation.verdict.outcome)).toEqual(['decline', 'hold'])
    expect(matter.evaluation?.verdict.deciding).toMatchObject([{ clause: '5' }])
    await expect(as('supervisor').decision.decide(once({ ...seen, outcome: 'decline', reason: 'x' }))).rejects.toThrow(
      'decision.evaluationChanged',
    )
  })
})

describe('a person whose number was typed wrongly', () => {
  it('is corrected; the ledger names the fields that changed and no name, and a stale correction is refused', async () => {
    const { clerk, booked, page } = await received()
    const { subject } = await clerk.booking.byId({ id: booked.id })
    const { id: _, version, ...known } = subject
    const change = { ...known, aNumber: 'A011222333' }
    await clerk.booking.changePerson(once({ bookingId: booked.id, version, change }))

    expect((await clerk.booking.byId({ id: booked.id })).subject).toMatchObject({ aNumber: 'A011222333', version: 2 })
    const entry = (await page()).timeline.at(-1)
    expect(entry).toMatchObject({ act: 'person.changed', detail: { changed: ['aNumber'] } })
    expect(JSON.stringify(entry)).not.toContain('LOPEZ')
    await expect(clerk.booking.changePerson(once({ bookingId: booked.id, version, change }))).rejects.toThrow('record.stale')
  })
})

describe('a paper that contradicts the booking it is attached to', () => {
  it('is attached only with a word on why it is the same person', async () => {
    const { clerk, booked } = await received()
    const other = paper({ subject: { ...paper().subject, born: '1975-02-03' } })
    const match = { bookingId: booked.id, identifiers: ['name', 'aNumber'] as ('name' | 'aNumber')[], note: null }
    await expect(clerk.detainer.receive(once({ paper: other, match }))).rejects.toThrow('detainer.needsNote')
    const noted = { ...match, note: 'Fingerprints agree; the paper has the day first.' }
    expect(await clerk.detainer.receive(once({ paper: other, match: noted }))).toMatchObject({ bookingId: booked.id })
  })
})
