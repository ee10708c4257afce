/** What comes in is stamped and seen: every paper has its instant, and a fax does not lie unseen. */
import { describe, expect, it } from 'vitest'
import { reviewQueue } from '#shared/core/reviewQueue.ts'
import { needsAPerson, standing } from '#shared/core/standing.ts'
import { once, openOffice } from '#test/support/office.ts'
import { i200, paper } from '#test/support/paper.ts'
import { DUE, RECEIPT, releaseDesk, WALKS_OUT } from '#test/support/releaseDesk.ts'

type Desk = Awaited<ReturnType<typeof releaseDesk>>
const match = (bookingId: string) => ({ bookingId, identifiers: ['name', 'born'] as ('name' | 'born')[], note: null })
const fax = (desk: Desk, over: object = {}) =>
  once({ paper: paper({ issuedOn: '2026-03-03', ...over }), warrants: [i200], match: match(desk.bookingId) })

describe('a paper', () => {
  it('R21: a paper has the instant of its receipt, never one that is still to come, and none is taken without', async () => {
    const desk = await releaseDesk()
    await expect(desk.reyes().detainer.receive(fax(desk, { receivedAt: '2026-03-03T15:00:00.000Z' }))).rejects.toThrow(
      'detainer.receivedInFuture',
    )
    await expect(desk.reyes().detainer.receive(fax(desk, { receivedAt: undefined }))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    expect((await desk.reyes().detainer.desk()).length).toBe(1)
  })

  it('R21: a paper is stamped by the desk itself with the time of entry, a number in the order of arrival and who logged it', async () => {
    const desk = await releaseDesk()
    desk.pass(1)
    const second = await desk.reyes().detainer.receive(fax(desk, { enteredAt: '1999-01-01T00:00:00.000Z', number: '2026-99999' }))
    expect(second).toMatchObject({ number: '2026-00002', enteredAt: '2026-03-03T15:00:00.000Z', enteredBy: 'reyes' })
  })

  it('R21: the papers of the release come first on the sheet, and warrants and requests are looked at before the door', async () => {
    const desk = await releaseDesk()
    const steps = (await desk.sheet()).gate.stops.flatMap((stop) => (stop.kind === 'step' ? [stop.step] : []))
    expect(steps).toEqual(['authority', 'identity', 'holds', 'property', 'second'])
    await desk.answerDuties()
    await desk.check({ step: 'authority', paper: RECEIPT })
    await desk.check({ step: 'identity', identifiers: ['photo', 'booking_number'] })
    await desk.check({ step: 'property', note: 'Bag 12' })
    await expect(desk.check({ step: 'second' }, desk.stone())).rejects.toThrow('release.stepMissing')
    await expect(desk.clear()).rejects.toThrow('release.stopped')
  })

  it('R21: a warrant that comes later is in the log with the instant and who entered it', async () => {
    const desk = await releaseDesk()
    desk.pass(2)
    await desk.reyes().detainer.addWarrant(once({ detainerId: desk.detainer.id, warrant: i200 }))
    expect((await desk.timeline()).at(-1)).toMatchObject({
      act: 'warrant.added',
      at: '2026-03-03T16:00:00.000Z',
      actorName: 'REYES',
    })
  })
})

describe('a fax', () => {
  it('R24: a fax for nobody who was found yet stands on the desk as open, however long it lies there', async () => {
    const office = await openOffice()
    const clerk = () => office.as('jailStaff', 'reyes')
    const { id } = await clerk().detainer.receive(once({ paper: paper(), warrants: [i200], searched: 'Name and birth date.' }))
    for (const hours of [0, 100, 1000]) {
      office.pass(hours)
      const [matter] = await clerk().detainer.desk()
      expect(matter?.detainer.id).toBe(id)
      expect(matter && needsAPerson(standing(matter, office.services.now()))).toBe(true)
    }
  })

  it('R24: a fax that comes after the release was ordered goes to the head of the review queue as late', async () => {
    const desk = await releaseDesk()
    await desk.custody({ releaseOrderedAt: '2026-03-03T13:00:00.000Z', releaseEvidence: 'Order 26-CF-77' })
    const late = await desk.reyes().detainer.receive(fax(desk, { receivedAt: '2026-03-03T13:45:00.000Z' }))
    const queue = reviewQueue(await desk.reyes().detainer.desk(), desk.services.now())
    const group = queue.find(({ group: name }) => name === 'late')
    expect(group?.matters.map(({ detainer }) => detainer.number)).toContain(late.number)
  })

  it('R24: a fax that comes while the person stands in the release line shuts a sheet that was clear', async () => {
    const desk = await releaseDesk()
    await desk.custody(DUE)
    await desk.answerDuties()
    await desk.checkAll()
    await desk.check({ step: 'second' }, desk.stone())
    await desk.clear()
    await desk.reyes().detainer.receive(fax(desk, { form: 'I-247N', asks: ['notify'] }))
    expect(await desk.stops()).toContain('unseen')
    await expect(desk.clear()).rejects.toThrow('release.stopped')
    await expect(desk.custody({ ...DUE, custody: 'released', releasedAt: WALKS_OUT })).rejects.toThrow('release.notCleared')
  })

  it('R24: a fax reaches every open screen by the log itself, in the order in which things happened', async () => {
    const desk = await releaseDesk()
    const { seq } = await desk.reyes().ledger.head()
    await desk.reyes().detainer.receive(fax(desk))
    const entries = (await desk.as('auditor').ledger.recent({})).filter((entry) => entry.seq > seq)
    expect(entries).toMatchObject([{ seq: seq + 1, act: 'detainer.received' }])
  })
})
