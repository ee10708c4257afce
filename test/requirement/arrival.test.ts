/** What comes in is stamped, seen and worked once: a fax does not lie unseen, one click makes one task, an outage moves no clock. */
import { describe, expect, it } from 'vitest'
import { reviewQueue } from '#shared/core/reviewQueue.ts'
import { needsAPerson, standing } from '#shared/core/standing.ts'
import { sayCode } from '#client/words.ts'
import { enteredLate } from '#shared/core/custodyEvents.ts'
import { once, openOffice } from '#test/support/office.ts'
import { i200, paper } from '#test/support/paper.ts'
import { squeezed } from '#test/support/pdfText.ts'
import { DUE, RECEIPT, releaseDesk, WALKS_OUT } from '#test/support/releaseDesk.ts'

type Desk = Awaited<ReturnType<typeof releaseDesk>>
const match = (bookingId: string) => ({ bookingId, identifiers: ['name', 'born'] as ('name' | 'born')[], note: null })
const fax = (desk: Desk, over: object = {}) =>
  once({ paper: paper({ issuedOn: '2026-03-03', ...over }), warrants: [i200], match: match(desk.bookingId) })

describe('after an outage', () => {
  it('R14: a hold that is entered ten hours late counts from the would-be release, and has only what is left', async () => {
    const desk = await releaseDesk()
    await desk.decide('hold')
    desk.pass(10)
    expect(await desk.start()).toMatchObject({ startedAt: WALKS_OUT, mustBeFreeBy: '2026-03-05T13:55:00.000Z' })
    desk.pass(38)
    expect(await desk.mustGo()).toBe(true)
  })

  it('R14: entered after the two days have passed, it is no hold any more: the person is released', async () => {
    const desk = await releaseDesk()
    await desk.decide('hold')
    desk.pass(48)
    await expect(desk.start()).rejects.toThrow('hold.timeIsUp')
    expect(sayCode('hold.timeIsUp')).toContain('Release the person.')
  })

  it('R14: what happened meanwhile is entered with its own time, and shown as entered late', async () => {
    const desk = await releaseDesk()
    await desk.custody(DUE)
    desk.pass(10)
    const left = { ...DUE, custody: 'transferred', movedTo: 'ICE', releasedAt: '2026-03-03T20:10:00.000Z' }
    await desk.custody(left)
    const { events } = await desk.reyes().booking.byId({ id: desk.bookingId })
    const last = events.find(({ kind }) => kind === 'left')
    expect(last).toMatchObject({ kind: 'left', at: '2026-03-03T20:10:00.000Z', enteredAt: '2026-03-04T00:00:00.000Z' })
    expect(last && enteredLate(last)).toBe(true)
    expect(events.filter(({ kind }) => kind === 'would_be_release').map(enteredLate)).toEqual([false])
  })

  it('R14: the face sheet, printed before, holds what is needed without the machine: until when, why, and where the log stood', async () => {
    const desk = await releaseDesk()
    await desk.custody(DUE)
    await desk.decide('hold')
    await desk.start()
    const face = await desk.print({ kind: 'face', bookingId: desk.bookingId })
    for (const part of ['2026-03-05 07:55-06:00 (running)', 'LOPEZ GARCIA, Jose', 'Booking 26-10498', 'I-200', 'log at entry'])
      expect(face).toContain(squeezed(part))
  })

  it('R14: what was received on paper during it keeps its time of receipt, beside the time of entry', async () => {
    const desk = await releaseDesk()
    desk.pass(10)
    const late = await desk.reyes().detainer.receive(fax(desk, { receivedAt: '2026-03-03T15:00:00.000Z' }))
    expect(late).toMatchObject({ receivedAt: '2026-03-03T15:00:00.000Z', enteredAt: '2026-03-04T00:00:00.000Z' })
  })
})

describe('a paper', () => {
  it('R21: has the instant of its receipt, never one that is still to come, and none is taken without', async () => {
    const desk = await releaseDesk()
    await expect(desk.reyes().detainer.receive(fax(desk, { receivedAt: '2026-03-03T15:00:00.000Z' }))).rejects.toThrow(
      'detainer.receivedInFuture',
    )
    await expect(desk.reyes().detainer.receive(fax(desk, { receivedAt: undefined }))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    expect((await desk.reyes().detainer.desk()).length).toBe(1)
  })

  it('R21: is stamped by the desk itself with the time of entry, a number in the order of arrival and who logged it', async () => {
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
  it('R24: for nobody who was found yet stands on the desk as open, however long it lies there', async () => {
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

  it('R24: that comes after the release was ordered goes to the head of the review queue as late', async () => {
    const desk = await releaseDesk()
    await desk.custody({ releaseOrderedAt: '2026-03-03T13:00:00.000Z', releaseEvidence: 'Order 26-CF-77' })
    const late = await desk.reyes().detainer.receive(fax(desk, { receivedAt: '2026-03-03T13:45:00.000Z' }))
    const queue = reviewQueue(await desk.reyes().detainer.desk(), desk.services.now())
    const group = queue.find(({ group: name }) => name === 'late')
    expect(group?.matters.map(({ detainer }) => detainer.number)).toContain(late.number)
  })

  it('R24: that comes while the person stands in the release line shuts a sheet that was clear', async () => {
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

  it('R24: reaches every open screen by the log itself, in the order in which things happened', async () => {
    const desk = await releaseDesk()
    const { seq } = await desk.reyes().ledger.head()
    await desk.reyes().detainer.receive(fax(desk))
    const entries = (await desk.as('auditor').ledger.recent({})).filter((entry) => entry.seq > seq)
    expect(entries).toMatchObject([{ seq: seq + 1, act: 'detainer.received' }])
  })
})

describe('a task', () => {
  it('R27: is made once, however often the button is pressed', async () => {
    const desk = await releaseDesk()
    const call = fax(desk)
    const answers = await Promise.all(Array.from({ length: 5 }, () => desk.reyes().detainer.receive(call)))
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1)
    expect(await desk.reyes().detainer.desk()).toHaveLength(2)
  })

  it('R27: a step, a duty, a contact and a hold pressed twice are one each', async () => {
    const desk = await releaseDesk()
    await desk.decide('hold')
    const [{ duty } = { duty: { name: '' } }] = (await desk.reyes().release.duties({ detainerId: desk.detainer.id })).duties
    const id = { detainerId: desk.detainer.id }
    const step = once({ bookingId: desk.bookingId, did: { step: 'property' as const, note: 'Bag 12' } })
    const answer = once({ ...id, name: duty.name, state: 'done' as const, at: WALKS_OUT, note: 'Form 12' })
    const call = once({
      ...id,
      to: 'ice' as const,
      whom: 'Duty desk',
      method: 'phone' as const,
      told: 'other' as const,
      result: 'reached' as const,
      at: WALKS_OUT,
    })
    const hold = once({ ...id, wouldBeReleasedAt: WALKS_OUT, evidence: RECEIPT })
    for (let press = 0; press < 2; press += 1) {
      await desk.reyes().release.check(step)
      await desk.reyes().release.recordDuty(answer)
      await desk.reyes().release.recordContact(call)
      await desk.reyes().hold.start(hold)
    }
    const { checks, contacts } = await desk.sheet()
    expect([checks.length, contacts.length, (await desk.page()).holds.length]).toEqual([1, 1, 1])
    const made = (await desk.timeline()).filter(({ act }) => /^(release|duty|contact|hold)\./.test(act))
    expect(made).toHaveLength(4)
  })

  it('R27: two requests for one person are two rows of the desk and one person on the board', async () => {
    const desk = await releaseDesk()
    await desk.custody(DUE)
    await desk.reyes().detainer.receive(fax(desk))
    expect(await desk.reyes().detainer.desk()).toHaveLength(2)
    expect(await desk.board()).toMatchObject([{ numbers: ['2026-00001', '2026-00002'] }])
  })

  it('R27: what is settled does not come back by itself; what the facts overtook comes back with what changed', async () => {
    const desk = await releaseDesk()
    await desk.decide('hold')
    expect(await desk.standing()).toBe('settled')
    await desk.reyes().evaluation.ask(once({ detainerId: desk.detainer.id }))
    desk.pass(100)
    expect(await desk.standing()).toBe('settled')
    const [charge] = (await desk.reyes().booking.byId({ id: desk.bookingId })).charges
    const { id, bookingId: _, seq: __, version, ...was } = charge ?? ({} as never)
    await desk.reyes().booking.changeCharge(once({ chargeId: id, version, change: { ...was, status: 'dismissed' as const } }))
    expect(await desk.standing()).toBe('changed')
    await desk.decide('decline')
    expect(await desk.standing()).toBe('settled')
  })

  it('R27: who comes second with the same work is told in words what to do', async () => {
    const desk = await releaseDesk()
    await desk.clerk.decision.propose(once({ ...(await desk.seen()), outcome: 'hold' as const }))
    await desk.decide('hold')
    const back = once({ ...(await desk.seen()), reason: 'Again.' })
    await expect(desk.stone().decision.return(back)).rejects.toThrow('decision.nothingProposed')
    for (const code of [
      'decision.nothingProposed',
      'hold.alreadyRunning',
      'hold.notRunning',
      'key.reused',
      'record.stale',
    ] as const)
      expect([code, sayCode(code).split('. ').length > 1]).toEqual([code, true])
  })
})
