/** One click makes one task, what is settled stays settled, and who comes second is told what to do. */
import { describe, expect, it } from 'vitest'
import { sayCode } from '#client/words.ts'
import { once } from '#test/support/office.ts'
import { i200, paper } from '#test/support/paper.ts'
import { DUE, RECEIPT, releaseDesk, WALKS_OUT } from '#test/support/releaseDesk.ts'

type Desk = Awaited<ReturnType<typeof releaseDesk>>
const match = (bookingId: string) => ({ bookingId, identifiers: ['name', 'born'] as ('name' | 'born')[], note: null })
const fax = (desk: Desk, over: object = {}) =>
  once({ paper: paper({ issuedOn: '2026-03-03', ...over }), warrants: [i200], match: match(desk.bookingId) })

describe('a task', () => {
  it('R27: a request is logged once, however often the button is pressed', async () => {
    const desk = await releaseDesk()
    const call = fax(desk)
    const answers = await Promise.all(Array.from({ length: 5 }, () => desk.reyes().detainer.receive(call)))
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1)
    expect(await desk.reyes().detainer.desk()).toHaveLength(2)
  })

  it('R27: one fax that two clerks log is one request: the second is shown the first, unless it is another paper', async () => {
    const desk = await releaseDesk()
    const first = await desk.reyes().detainer.receive(fax(desk))
    const halvorsen = desk.as('jailStaff', 'halvorsen')
    await expect(halvorsen.detainer.receive(fax(desk, { receivedAt: '2026-03-03T13:50:00.000Z' }))).rejects.toMatchObject({
      cause: { code: 'detainer.alreadyLogged', detail: { detainerId: first.id, number: first.number } },
    })
    const call = fax(desk)
    await halvorsen.detainer.receive({ ...call, do: { ...call.do, another: true } })
    await halvorsen.detainer.receive(fax(desk, { issuedOn: '2026-02-20' }))
    expect(await desk.reyes().detainer.desk()).toHaveLength(4)
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
    expect(await desk.board()).toMatchObject([{ row: { requests: [{ number: '2026-00001' }, { number: '2026-00002' }] } }])
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
