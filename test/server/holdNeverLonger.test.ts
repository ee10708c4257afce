/** Every way round the clock that somebody tried: a later would-be release, a moved paper, an impossible release. */
import { describe, expect, it } from 'vitest'
import { arrived, listed, SERVED } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { booking, charge, i200, paper } from '#test/support/paper.ts'

const WALKS_OUT = '2026-03-03T13:55:00.000Z'
const release = {
  releaseOrderedAt: null,
  wouldBeReleasedAt: WALKS_OUT,
  releaseEvidence: 'Bond receipt 4417',
  releasedAt: null,
  releaseNote: null,
}

async function releaseSet() {
  const office = await arrived()
  const { clerk, detainer, supervisor } = office
  const bookingId = detainer.bookingId ?? ''
  await clerk.booking.changeCustody(once({ bookingId, version: 1, custody: 'in_custody' as const, ...release }))
  await supervisor.decision.decide(once({ ...(await office.seen()), outcome: 'hold' as const }))
  const start = (wouldBeReleasedAt: string) =>
    clerk.hold.start(once({ detainerId: detainer.id, wouldBeReleasedAt, evidence: 'Bond receipt 4417' }))
  const custody = (change: object) =>
    clerk.booking.changeCustody(once({ bookingId, version: 2, custody: 'in_custody' as const, ...release, ...change }))
  return { ...office, start, custody }
}

describe('the time of a hold', () => {
  it('counts from the would-be release that the booking records, not from a later one', async () => {
    const { start } = await releaseSet()
    await expect(start('2026-03-03T13:59:00.000Z')).rejects.toThrow('hold.laterThanRecorded')
    expect(await start(WALKS_OUT)).toMatchObject({ startedAt: WALKS_OUT })
  })

  it('is shortened when it comes out that the person would have walked out earlier, and never lengthened again', async () => {
    const { start, custody, page, clerk, detainer } = await releaseSet()
    await start(WALKS_OUT)
    await custody({ wouldBeReleasedAt: '2026-03-03T01:00:00.000Z' })
    expect((await page()).holds).toMatchObject([
      { startedAt: '2026-03-03T01:00:00.000Z', mustBeFreeBy: '2026-03-05T01:00:00.000Z' },
    ])
    expect((await page()).timeline.at(-1)).toMatchObject({
      act: 'custody.changed',
      detail: { shortened: [{ was: '2026-03-05T13:55:00.000Z', is: '2026-03-05T01:00:00.000Z' }] },
    })
    const later = { bookingId: detainer.bookingId ?? '', version: 3, custody: 'in_custody' as const, ...release }
    await expect(clerk.booking.changeCustody(once(later))).rejects.toThrow('booking.releasePassed')
  })

  it.each([
    ['moved later', { wouldBeReleasedAt: '2026-03-03T20:00:00.000Z' }],
    ['taken away', { wouldBeReleasedAt: null }],
  ])('is not won by a passed release that is %s', async (_, change) => {
    const { custody } = await releaseSet()
    await expect(custody(change)).rejects.toThrow('booking.releasePassed')
  })

  it('is not won by booking the same person again while the first stay is not over', async () => {
    const { start, clerk, supervisor } = await releaseSet()
    await start(WALKS_OUT)
    const again = await clerk.booking.record(
      once(booking({ number: '26-77777', charges: [listed({ status: 'convicted', disposedOn: '2026-03-02' })] })),
    )
    const match = { bookingId: again.id, identifiers: ['name' as const, 'born' as const], note: 'The same person.' }
    const other = await clerk.detainer.receive(
      once({ paper: paper({ issuedOn: '2026-03-02' }), warrants: [i200], match, service: SERVED, findings: [] }),
    )
    const { evaluations } = await clerk.detainer.byId({ id: other.id })
    await supervisor.decision.decide(
      once({ detainerId: other.id, evaluationId: evaluations.at(-1)?.id ?? '', outcome: 'hold' as const }),
    )
    await expect(
      clerk.hold.start(once({ detainerId: other.id, wouldBeReleasedAt: '2026-03-03T13:59:00.000Z', evidence: 'Order' })),
    ).rejects.toThrow(/hold\.already/)
  })

  it('that departs from the policy is no longer than the shortest that the policy names', async () => {
    const { clerk, supervisor, detainer, seen } = await arrived({
      charges: [charge()],
      paper: { form: 'I-247_2012' },
      office: { start: '2026-03-06T14:00:00.000Z' },
    })
    await supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const, reason: 'Ordered by the sheriff.' }))
    const begun = await clerk.hold.start(
      once({ detainerId: detainer.id, wouldBeReleasedAt: '2026-03-06T13:55:00.000Z', evidence: 'Bond receipt 4417' }),
    )
    expect(begun).toMatchObject({ capHours: 48, cap: '48 h, by the policy', mustBeFreeBy: '2026-03-08T13:55:00.000Z' })
  })

  it('stays with the stay on which it ran: its paper is not moved to another booking', async () => {
    const { start, clerk, detainer } = await releaseSet()
    await start(WALKS_OUT)
    const other = await clerk.booking.record(once(booking({ number: '26-77777' })))
    const match = { bookingId: other.id, identifiers: ['name' as const, 'born' as const], note: 'The same person.' }
    await expect(clerk.detainer.attach(once({ detainerId: detainer.id, version: detainer.version, match }))).rejects.toThrow(
      'hold.alreadyUsed',
    )
  })

  it.each([
    ['in custody', { releasedAt: WALKS_OUT }, 'has not left it'],
    ['released in 2090', { custody: 'released' as const, releasedAt: '2090-01-01T00:00:00.000Z' }, 'hold.timeInFuture'],
    [
      'released before it began',
      { custody: 'released' as const, releasedAt: '1990-01-01T00:00:00.000Z', releaseNote: 'Out by the front door.' },
      'hold.endsBeforeStart',
    ],
  ])('is not ended by a person who is %s', async (_, change, says) => {
    const { start, custody, page } = await releaseSet()
    await start(WALKS_OUT)
    await expect(custody(change)).rejects.toThrow(says)
    expect((await page()).holds).toMatchObject([{ endedAt: null }])
  })
})
