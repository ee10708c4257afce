/** From the decision to the door: a hold starts on paper, runs once, and ends with whatever takes its ground away. */
import { describe, expect, it } from 'vitest'
import { appRouter } from '#server/router.ts'
import { arrived } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { i200, paper } from '#test/support/paper.ts'

const WALKS_OUT = '2026-03-03T13:55:00.000Z'
const EVIDENCE = 'Bond receipt 4417'

async function decidedToHold(over: Parameters<typeof arrived>[0] = {}) {
  const office = await arrived(over)
  await office.supervisor.decision.decide(once({ ...(await office.seen()), outcome: 'hold' as const }))
  const start = (given: object = {}) =>
    office
      .as('jailStaff', 'reyes')
      .hold.start(once({ detainerId: office.detainer.id, wouldBeReleasedAt: WALKS_OUT, evidence: EVIDENCE, ...given }))
  return { ...office, start }
}

describe('a hold', () => {
  it('starts at the would-be release and says when the person must be free', async () => {
    const { start, as } = await decidedToHold()
    expect(await start()).toMatchObject({
      startedAt: WALKS_OUT,
      capHours: 48,
      mustBeFreeBy: '2026-03-05T13:55:00.000Z',
      endedAt: null,
    })
    expect((await as('auditor').ledger.recent({}))[0]).toMatchObject({ act: 'hold.started', detail: { evidence: EVIDENCE } })
  })

  it('does not start before anyone has decided', async () => {
    const { clerk, detainer } = await arrived()
    const start = once({ detainerId: detainer.id, wouldBeReleasedAt: WALKS_OUT, evidence: EVIDENCE })
    await expect(clerk.hold.start(start)).rejects.toThrow('hold.notDecided')
  })

  it('does not start before the person was served', async () => {
    const { start, clerk, detainer } = await decidedToHold({ service: null })
    await expect(start()).rejects.toThrow('hold.notServed')
    const service = { servedAt: '2026-03-03T13:58:00.000Z', how: 'in_person' as const, by: 'REYES' }
    await clerk.detainer.serve(once({ detainerId: detainer.id, version: 1, service }))
    expect(await start()).toMatchObject({ endedAt: null })
  })

  it('does not start without the paper that ended the local custody', async () => {
    const { start } = await decidedToHold()
    await expect(start({ evidence: ' ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('does not start when the conviction behind the decision has fallen', async () => {
    const { start, clerk, booked } = await decidedToHold()
    const [charge] = (await clerk.booking.byId({ id: booked.id })).charges
    const { id, bookingId: _, seq: __, version: ___, ...was } = charge ?? ({} as never)
    await clerk.booking.changeCharge(once({ chargeId: id, version: 1, change: { ...was, status: 'dismissed' as const } }))
    const release = { custody: 'in_custody' as const, wouldBeReleasedAt: WALKS_OUT, releaseEvidence: EVIDENCE }
    await clerk.booking.changeCustody(once({ bookingId: booked.id, version: 1, ...release }))
    await expect(start()).rejects.toThrow('decision.evaluationChanged')
  })

  it('runs once: a second request for the same stay gives no more time', async () => {
    const { start, clerk, supervisor, booked, as } = await decidedToHold()
    const first = await start()
    await expect(start()).rejects.toThrow('hold.alreadyRunning')
    await clerk.hold.end(once({ holdId: first.id, endedAt: '2026-03-03T14:00:00.000Z', because: 'court_order' as const }))
    await expect(start()).rejects.toThrow('hold.alreadyUsed')

    const match = { bookingId: booked.id, identifiers: ['name', 'born'] as ('name' | 'born')[], note: null }
    const service = { servedAt: '2026-03-03T13:59:00.000Z', how: 'in_person' as const, by: 'REYES', language: null }
    const second = await clerk.detainer.receive(
      once({ paper: paper({ issuedOn: '2026-03-03' }), warrants: [i200], match, service, findings: [] }),
    )
    const [evaluation] = (await as('records').detainer.byId({ id: second.id })).evaluations
    await supervisor.decision.decide(
      once({ detainerId: second.id, evaluationId: evaluation?.id ?? '', outcome: 'hold' as const }),
    )
    await expect(start({ detainerId: second.id })).rejects.toThrow('hold.alreadyUsed')
  })

  it('has no procedure that could make it longer', () => {
    expect(Object.keys(appRouter._def.procedures).filter((path) => path.startsWith('hold.'))).toEqual(['hold.start', 'hold.end'])
  })
})

describe('a hold ends', () => {
  it.each([
    ['when ICE takes custody', 'picked_up'],
    ['when its time is up', 'expired'],
    ['on proof of citizenship', 'citizenship_proof'],
  ] as const)('%s, and cannot end twice', async (_, because) => {
    const { start, pass, as } = await decidedToHold()
    const { id } = await start()
    pass(24)
    const end = () => as('jailStaff', 'reyes').hold.end(once({ holdId: id, endedAt: '2026-03-04T09:00:00.000Z', because }))
    expect(await end()).toMatchObject({ endedBecause: because, endedAt: '2026-03-04T09:00:00.000Z' })
    await expect(end()).rejects.toThrow('hold.notRunning')
  })

  it('not in the future', async () => {
    const { start, clerk } = await decidedToHold()
    const { id } = await start()
    const end = once({ holdId: id, endedAt: '2026-03-09T09:00:00.000Z', because: 'picked_up' as const })
    await expect(clerk.hold.end(end)).rejects.toThrow('hold.timeInFuture')
  })

  it('in the instant in which the request is cancelled', async () => {
    const { start, clerk, detainer, page } = await decidedToHold()
    await start()
    await clerk.detainer.close(
      once({ detainerId: detainer.id, version: 1, status: 'rescinded' as const, note: 'Letter of today.' }),
    )
    expect((await page()).holds).toMatchObject([
      { endedAt: '2026-03-03T14:00:00.000Z', endedBecause: 'rescinded', endNote: 'Letter of today.' },
    ])
  })

  it('when the person leaves, whatever the reason', async () => {
    const { start, clerk, booked, page } = await decidedToHold()
    await start()
    const left = {
      custody: 'transferred' as const,
      releasedAt: '2026-03-03T13:59:00.000Z',
      releaseNote: 'To the state prison.',
      movedTo: 'State prison',
    }
    await clerk.booking.changeCustody(once({ bookingId: booked.id, version: 1, ...left }))
    expect((await page()).holds).toMatchObject([{ endedAt: left.releasedAt, endedBecause: 'released' }])
  })

  it('and until then the desk shows it, also when the request itself is gone', async () => {
    const { start, clerk, pass, as } = await decidedToHold()
    await start()
    pass(49)
    const [matter] = await as('jailStaff', 'reyes').detainer.desk()
    expect(matter?.hold).toMatchObject({ mustBeFreeBy: '2026-03-05T13:55:00.000Z', endedAt: null })
    expect(await clerk.detainer.desk()).toHaveLength(1)
  })
})
