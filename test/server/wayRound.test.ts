/** Ways round the clock, the sheet and the alarms that look like ordinary work: a second booking, an escape in between, a record that is changed. */
import { describe, expect, it } from 'vitest'
import { alarmWatch } from '#server/action/alarmWatch.ts'
import { readPaper } from '#server/reading/readPaper.ts'
import { alarms } from '#shared/core/alarms.ts'
import { boardOf } from '#shared/core/board.ts'
import { type BookingInput, STILL_HERE } from '#shared/record/booking.ts'
import type { Match } from '#shared/record/detainer.ts'
import { said, sees, standing } from '#test/support/alarms.ts'
import { arrived, listed, SERVED } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { booking, i200, paper } from '#test/support/paper.ts'
import { releaseDue, WALKS_OUT } from '#test/support/releaseDue.ts'

const DUE = { ...STILL_HERE, wouldBeReleasedAt: WALKS_OUT, releaseEvidence: 'Bond receipt 4417' }
const GONE = { ...DUE, releasedAt: WALKS_OUT }
const JUDGES = { ...i200, kind: 'court_order' as const, signedBy: 'state_judge' as const }
const SAME: Omit<Match, 'bookingId'> = { identifiers: ['name', 'born', 'photo'], note: 'The same person.' }

/** A hold has begun on the first booking; a second one is recorded, and a request on it decided to hold. */
async function bookedAgain({
  released = false,
  ...over
}: {
  released?: boolean
  subject?: Partial<BookingInput['subject']>
  paper?: Parameters<typeof paper>[0]
} = {}) {
  const office = await arrived()
  const { clerk, supervisor, detainer, booked, seen, services, as } = office
  const start = (detainerId: string) =>
    clerk.hold.start(once({ detainerId, wouldBeReleasedAt: WALKS_OUT, evidence: 'Bond receipt 4417' }))
  await supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const }))
  await start(detainer.id)
  const now = services.now()
  const left = { ...DUE, custody: 'released' as const, releasedAt: now, releaseNote: 'Out by the front door.' }
  if (released) await clerk.booking.changeCustody(once({ bookingId: booked.id, version: 1, ...left }))
  const plain = booking({ number: '26-77777', charges: [listed({ status: 'convicted', disposedOn: '2026-03-02' })] })
  const subject = { ...plain.subject, ...over.subject }
  const again = await clerk.booking.record(once({ ...plain, subject, bookedAt: released ? now : plain.bookedAt }))
  const match = { ...SAME, bookingId: again.id }
  const sent = {
    paper: paper({ eventNumber: 'JUN2603000418', ...over.paper }),
    warrants: [i200],
    match,
    service: SERVED,
    findings: [],
  }
  const detainerId = (await clerk.detainer.receive(once(sent))).id
  const { contradictions, evaluations } = await clerk.detainer.byId({ id: detainerId })
  const of = [...contradictions.open]
  if (of.length > 0) await supervisor.decision.check(once({ detainerId, of, note: 'Prints compared.' }))
  const outcome = 'hold' as const
  await supervisor.decision.decide(once({ detainerId, evaluationId: evaluations.at(-1)?.id ?? '', outcome }))
  return {
    ...office,
    bookingId: again.id,
    subjectIds: [
      (await clerk.booking.byId({ id: booked.id })).subject.id,
      (await clerk.booking.byId({ id: again.id })).subject.id,
    ] as [string, string],
    again: () => as('jailStaff', 'reyes').hold.start(once({ detainerId, wouldBeReleasedAt: now, evidence: 'Order' })),
  }
}

describe('a second hold is not won', () => {
  it('by booking the person anew in the very instant of the release', async () => {
    const { again } = await bookedAgain({ released: true })
    await expect(again()).rejects.toThrow('hold.alreadyUsed')
  })

  it('by another spelling without a number, where both papers bear the same one', async () => {
    const { again } = await bookedAgain({ subject: { surname: 'LOPEZ GARSIA', aNumber: null } })
    await expect(again()).rejects.toThrow('hold.alreadyRunning')
  })
})

describe('a second hold is not won by a second record of the person', () => {
  it('that was linked with the first as one person', async () => {
    const { again, as, subjectIds } = await bookedAgain({
      subject: { surname: 'IBARRA', aNumber: null, born: '1970-01-01' },
      paper: { aNumber: null },
    })
    await as('records').person.link(once({ subjectIds, says: 'same' as const, note: 'The same fingerprints.' }))
    await expect(again()).rejects.toThrow('hold.alreadyRunning')
  })
})

describe('nobody is kept for a hold that can no longer start', () => {
  it('because the stay has had its hold under another booking number', async () => {
    const { clerk, as, bookingId, services } = await bookedAgain()
    await clerk.booking.changeCustody(once({ bookingId, version: 1, ...DUE }))
    const { gate } = await as('jailStaff').release.sheet({ bookingId })
    expect(gate.stops.map(({ kind }) => kind)).not.toContain('holdToStart')
    expect(gate.mustRelease).toBe(true)
    const { rows } = await as('jailStaff').release.board({ since: null })
    const row = boardOf(rows, services.now()).find(({ key }) => key === bookingId)
    expect(row).toMatchObject({ group: 'free' })
  })

  it('also on the board of a screen that was open while the first hold began', async () => {
    const { clerk, supervisor, as, seen, detainer, services } = await releaseDue()
    const again = await clerk.booking.record(
      once(booking({ number: '26-77777', charges: [listed({ status: 'convicted', disposedOn: '2026-03-02' })] })),
    )
    await clerk.booking.changeCustody(once({ bookingId: again.id, version: 1, ...DUE }))
    const match = { ...SAME, bookingId: again.id }
    const sent = { paper: paper({ eventNumber: 'JUN2603000418' }), warrants: [i200], match, service: SERVED, findings: [] }
    const { id } = await clerk.detainer.receive(once(sent))
    const { evaluations } = await clerk.detainer.byId({ id })
    await supervisor.decision.decide(
      once({ detainerId: id, evaluationId: evaluations.at(-1)?.id ?? '', outcome: 'hold' as const }),
    )
    await supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const }))
    const group = async () => {
      const { rows } = await as('jailStaff').release.board({ since: null })
      return boardOf(rows, services.now()).find(({ key }) => key === again.id)?.group
    }
    expect(await group()).toBe('clock')
    await clerk.hold.start(once({ detainerId: detainer.id, wouldBeReleasedAt: WALKS_OUT, evidence: 'Bond receipt 4417' }))
    expect(await group()).toBe('free')
  })
})

describe('what is typed cannot be in the wrong order', () => {
  it('a booking in the future, or a duty answered before the request came', async () => {
    const { clerk, detainer } = await arrived()
    const tomorrow = booking({ number: '26-77777' })
    await expect(clerk.booking.record(once({ ...tomorrow, bookedAt: '2026-03-05T00:00:00.000Z' }))).rejects.toThrow(
      'booking.inFuture',
    )
    const [{ duty } = { duty: { name: '' } }] = (await clerk.release.duties({ detainerId: detainer.id })).duties
    const early = { detainerId: detainer.id, name: duty.name, state: 'done' as const, at: '1990-01-01T00:00:00.000Z' }
    await expect(clerk.release.recordDuty(once({ ...early, note: 'Form 12' }))).rejects.toThrow('duty.beforeReceipt')
  })
})

describe('leaving past an open sheet asks why', () => {
  it('also where an escape was recorded in between', async () => {
    const { clerk, bookingId } = await releaseDue()
    await clerk.booking.changeCustody(once({ bookingId, version: 2, ...GONE, custody: 'escaped' as const }))
    await expect(
      clerk.booking.changeCustody(once({ bookingId, version: 3, ...GONE, custody: 'released' as const })),
    ).rejects.toThrow('release.notCleared')
  })

  it('also where ICE takes the person', async () => {
    const { clerk, bookingId } = await releaseDue()
    const taken = { ...GONE, custody: 'transferred' as const, movedTo: 'ICE', releaseCode: 'transferred_to_ice' as const }
    await expect(clerk.booking.changeCustody(once({ bookingId, version: 2, ...taken }))).rejects.toThrow('release.notCleared')
    const why = { ...taken, releaseNote: 'Picked up at the sally port, the sheet follows.' }
    await expect(clerk.booking.changeCustody(once({ bookingId, version: 2, ...why }))).resolves.toMatchObject({ version: 3 })
  })
})

describe('nobody drops out of sight', () => {
  it("because a civil paper was changed into a judge's: that is a paper that has just come", async () => {
    const office = await releaseDue()
    await office.clerk.detainer.addWarrant(once({ detainerId: office.detainer.id, warrant: i200 }))
    const came = (await standing(office)).find(({ kind }) => kind === 'late_arrival')
    await sees(office, 'reyes', came?.key ?? '')
    await office.checkAll()
    office.pass(1)
    const warrantId = (await office.page()).warrants.at(-1)?.id ?? ''
    await office.clerk.detainer.changeWarrant(once({ warrantId, version: 1, change: JUDGES }))
    const stand = (await standing(office)).filter(({ acknowledged }) => acknowledged === null)
    expect(stand).toMatchObject([{ kind: 'late_arrival', paper: 'warrant' }])
  })

  it("because the request whose judge's paper kept the person was attached elsewhere", async () => {
    const { clerk, booked, detainer, db, services, ...office } = await arrived()
    const { id } = await clerk.detainer.receive(
      once({
        paper: paper({ eventNumber: 'JUN2603000418' }),
        warrants: [JUDGES],
        match: detainer.match,
        service: SERVED,
        findings: [],
      }),
    )
    await clerk.booking.changeCustody(once({ bookingId: booked.id, version: 1, ...DUE }))
    expect(await said({ services, ...office })).toEqual([])
    const other = await clerk.booking.record(once(booking({ number: '26-77777' })))
    await clerk.detainer.attach(once({ detainerId: id, version: 1, match: { ...SAME, bookingId: other.id } }))
    const anew = alarms(await alarmWatch(db, services.now()), services.now()).map(({ kind }) => kind)
    expect(anew).toEqual(['release_now'])
    expect(await said({ services, ...office })).toEqual(anew)
  })
})

it('a paper whose reading could not even be begun does not stop the next', async () => {
  const notToBeSent = new Proxy(Buffer.from('%PDF-1.4'), {
    get: (all, key) => (key === 'length' ? 8 : Reflect.get(all, key, all)),
  })
  await expect(readPaper(notToBeSent)).rejects.toThrow('cloned')
  expect(await readPaper(Buffer.from('%PDF-1.4'))).toMatchObject({ outcome: 'unread', why: 'damaged' })
}, 30_000)
