/** A request alone keeps nobody, and a hold ends by its clock: no act on the file gives another minute. */
import { describe, expect, it } from 'vitest'
import { listed, SERVED } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { i200, paper } from '#test/support/paper.ts'
import { DUE, releaseDesk, WALKS_OUT } from '#test/support/releaseDesk.ts'

const PENDING = { charges: [listed({ status: 'pending' })] }
const match = (bookingId: string) => ({ bookingId, identifiers: ['name', 'born'] as ('name' | 'born')[], note: null })

describe('a request that nobody has decided', () => {
  it('R1: a person whose bond is posted while a request lies undecided must go: the desk says so and no sheet can say otherwise', async () => {
    const desk = await releaseDesk()
    const { version } = (await desk.reyes().booking.byId({ id: desk.bookingId })).booking
    const bond = once({ bookingId: desk.bookingId, version, change: { bond: 'posted' as const } })
    expect(await desk.reyes().booking.change(bond)).toMatchObject({ bond: 'posted' })
    await desk.custody(DUE)
    expect(await desk.mustGo()).toBe(true)
    expect(await desk.stops()).not.toContain('holdRuns')
    expect(await desk.board()).toMatchObject([{ group: 'free', held: false }])
    expect(await desk.print({ kind: 'face', bookingId: desk.bookingId })).toContain('RELEASENOW')
  })

  it('R1: a person is released without anybody having to decide the request first', async () => {
    const desk = await releaseDesk(PENDING)
    await desk.custody(DUE)
    await desk.answerDuties()
    await desk.checkAll()
    await desk.check({ step: 'second' }, desk.stone())
    await desk.clear()
    await desk.custody({ ...DUE, custody: 'released', releasedAt: WALKS_OUT })
    expect((await desk.matter()).decided).toBeNull()
    expect(await desk.standing()).toBe('ended')
  })

  it.each(['decline', 'notify_only'] as const)('R1: a request decided %s keeps nobody either', async (outcome) => {
    const desk = await releaseDesk()
    await desk.decide(outcome, 'Ordered by the sheriff.')
    await desk.custody(DUE)
    expect(await desk.mustGo()).toBe(true)
    await expect(desk.start()).rejects.toThrow('hold.notDecided')
  })

  it('R1: only a request decided to hold is a ground to keep the person, and the sheet asks for its clock at once', async () => {
    const desk = await releaseDesk()
    await desk.custody(DUE)
    await desk.decide('hold')
    expect((await desk.sheet()).gate).toMatchObject({
      mustRelease: false,
      stops: expect.arrayContaining([{ kind: 'holdToStart', detainerId: desk.detainer.id, until: expect.any(String) }]),
    })
    await desk.start()
    expect(await desk.mustGo()).toBe(false)
  })
})

describe('the clock', () => {
  it('R3: a person whom ICE did not fetch in 48 hours must be free, and no act on the file gives another minute', async () => {
    const desk = await releaseDesk()
    await desk.custody(DUE)
    await desk.decide('hold')
    const { id, mustBeFreeBy } = await desk.start()
    expect(mustBeFreeBy).toBe('2026-03-05T13:55:00.000Z')
    desk.pass(47.9)
    expect(await desk.standing()).toBe('clock_running')
    desk.pass(0.1)
    expect(await desk.standing()).toBe('must_be_free')
    expect(await desk.mustGo()).toBe(true)
    expect(await desk.print({ kind: 'face', bookingId: desk.bookingId })).toContain('mustbefreenow')
    await desk.reyes().hold.end(once({ holdId: id, endedAt: mustBeFreeBy, because: 'expired' as const }))
    await expect(desk.start()).rejects.toThrow('hold.alreadyUsed')
    await expect(desk.start({ wouldBeReleasedAt: '2026-03-05T13:56:00.000Z' })).rejects.toThrow('hold.alreadyUsed')
  })

  it('R3: a second request, served and decided to hold on the second day, starts no second clock', async () => {
    const desk = await releaseDesk()
    await desk.decide('hold')
    await desk.start()
    desk.pass(24)
    const second = await desk
      .reyes()
      .detainer.receive(
        once({ paper: paper({ issuedOn: '2026-03-04' }), warrants: [i200], match: match(desk.bookingId), service: SERVED }),
      )
    const [evaluation] = (await desk.reyes().detainer.byId({ id: second.id })).evaluations
    const seen = { detainerId: second.id, evaluationId: evaluation?.id ?? '' }
    await desk.stone().decision.decide(once({ ...seen, outcome: 'hold' as const }))
    await expect(desk.start({ detainerId: second.id })).rejects.toThrow('hold.alreadyRunning')
    desk.pass(24)
    expect(await desk.mustGo()).toBe(true)
    expect(await desk.board()).toMatchObject([{ group: 'free' }])
  })

  it('R3: a person who is still here after the hold ended stays in sight until the door is recorded', async () => {
    const desk = await releaseDesk()
    await desk.custody(DUE)
    await desk.decide('hold')
    const { id } = await desk.start()
    await desk.reyes().hold.end(once({ holdId: id, endedAt: '2026-03-03T14:00:00.000Z', because: 'picked_up' as const }))
    expect(await desk.standing()).toBe('must_be_free')
    expect(await desk.board()).toHaveLength(1)
    await desk.custody({ ...DUE, custody: 'transferred', movedTo: 'ICE', releasedAt: '2026-03-03T14:00:00.000Z' })
    expect(await desk.board()).toEqual([])
  })

  it('R25: ICE says on the phone that it comes tomorrow: the call is written down, and the end stays where it was', async () => {
    const desk = await releaseDesk()
    await desk.custody(DUE)
    await desk.decide('hold')
    const { id, mustBeFreeBy } = await desk.start()
    desk.pass(47)
    await desk.tell({ method: 'phone', told: 'other', result: 'reached', at: '2026-03-05T12:00:00.000Z' })
    await desk.stone().decision.decide(once({ ...(await desk.seen()), outcome: 'hold' as const, reason: 'ICE is on its way.' }))
    await desk.reyes().evaluation.ask(once({ detainerId: desk.detainer.id }))
    await expect(desk.start({ wouldBeReleasedAt: '2026-03-05T12:30:00.000Z' })).rejects.toThrow('hold.alreadyRunning')
    const later = { ...DUE, wouldBeReleasedAt: '2026-03-06T12:00:00.000Z' }
    await expect(desk.custody(later)).rejects.toThrow('booking.releasePassed')
    desk.pass(1)
    expect(await desk.mustGo()).toBe(true)
    expect((await desk.page()).holds).toMatchObject([{ id, mustBeFreeBy, endedAt: null }])
  })

  it('R25: a person with a request is not kept past the scheduled date while the office waits for ICE to answer', async () => {
    const desk = await releaseDesk()
    await desk.custody({ wouldBeReleasedAt: '2026-03-04T14:00:00.000Z', releaseEvidence: 'Sentence computation sheet' })
    expect(await desk.mustGo()).toBe(false)
    desk.pass(24)
    expect(await desk.mustGo()).toBe(true)
    expect(await desk.board()).toMatchObject([{ group: 'free' }])
  })
})
