/** A request that ICE cancelled is gone from every sheet and screen, with its hold and its civil papers. */
import { describe, expect, it } from 'vitest'
import { reviewQueue } from '#shared/core/reviewQueue.ts'
import { once } from '#test/support/office.ts'
import { i200, paper } from '#test/support/paper.ts'
import { squeezed } from '#test/support/pdfText.ts'
import { DUE, printed, releaseDesk } from '#test/support/releaseDesk.ts'

describe('a request that ICE cancelled', () => {
  async function cancelled() {
    const desk = await releaseDesk()
    await desk.custody(DUE)
    await desk.decide('hold')
    await desk.start()
    const match = { bookingId: desk.bookingId, identifiers: ['name', 'born'] as ('name' | 'born')[], note: null }
    const cancel = { asks: [], issuedOn: '2026-03-03', cancelsIssuedOn: '2026-03-02' }
    await desk.reyes().detainer.receive(once({ paper: paper(cancel), match }))
    return desk
  }

  it('R26: a cancelled request is on the face sheet only as cancelled: neither what it asked nor what was decided nor its I-200 stands there', async () => {
    const desk = await releaseDesk()
    const face = { kind: 'face' as const, bookingId: desk.bookingId }
    expect(await desk.print(face)).toContain('I-200')
    await desk.decide('hold')
    const { version } = (await desk.page()).detainer
    const fax = { detainerId: desk.detainer.id, version, status: 'rescinded' as const, note: 'By fax, 3 March.' }
    await desk.reyes().detainer.close(once(fax))
    const page = await desk.print(face)
    expect(page).toContain('CANCELLEDBYICE')
    for (const gone of ['asks:', 'Hold(', 'I-200', 'ahold']) expect(page).not.toContain(gone)
  })

  it("R26: a judge's warrant that came with it does not go with it", async () => {
    const desk = await releaseDesk()
    const warrant = { ...i200, kind: 'federal_criminal' as const, signedBy: 'federal_judge_or_magistrate' as const }
    await desk.reyes().detainer.addWarrant(once({ detainerId: desk.detainer.id, warrant }))
    const { version } = (await desk.page()).detainer
    const fax = { detainerId: desk.detainer.id, version, status: 'rescinded' as const, note: 'By fax, 3 March.' }
    await desk.reyes().detainer.close(once(fax))
    const face = await desk.print({ kind: 'face', bookingId: desk.bookingId })
    expect(face).toContain('federalcriminalwarrant')
    expect(face).not.toContain('I-200')
  })

  it('R26: the hold ends in the same instant, and every screen says that the person must go', async () => {
    const desk = await cancelled()
    expect((await desk.page()).holds).toMatchObject([{ endedAt: '2026-03-03T14:00:00.000Z', endedBecause: 'rescinded' }])
    expect(await desk.standing()).toBe('must_be_free')
    expect(await desk.board()).toMatchObject([{ group: 'free', held: false }])
    expect(await desk.mustGo()).toBe(true)
    expect(await desk.print({ kind: 'face', bookingId: desk.bookingId })).toContain('RELEASENOW')
  })

  it('R26: a cancelled request leaves the desk, the review queue and the board with the person, and is still found in the log', async () => {
    const desk = await cancelled()
    await desk.custody({
      ...DUE,
      custody: 'released',
      releasedAt: '2026-03-03T14:00:00.000Z',
      releaseNote: 'Out by the front door.',
    })
    const open = await desk.reyes().detainer.desk()
    expect(open).toEqual([])
    expect(reviewQueue(open, desk.services.now())).toEqual([])
    expect(await desk.board()).toEqual([])
    expect((await desk.reyes().detainer.find({ text: desk.detainer.number })).matters).toHaveLength(1)
  })

  it('R26: notice and reply say that it was cancelled, and no more of it', async () => {
    const desk = await cancelled()
    const { notice, reply, decision } = await printed(desk)
    expect(notice).toContain(squeezed('ICE has cancelled this request.'))
    expect(notice).not.toContain(squeezed('What ICE asks, and what'))
    expect(reply).toContain(squeezed('The request was cancelled by ICE.'))
    expect(decision).toContain(squeezed('cancelled by ICE'))
  })

  it('R26: a cancellation whose day was typed wrongly is not filed away while the hold goes on', async () => {
    const desk = await releaseDesk()
    await desk.decide('hold')
    await desk.start()
    const match = { bookingId: desk.bookingId, identifiers: ['name', 'born'] as ('name' | 'born')[], note: null }
    const cancel = (cancelsIssuedOn: string) =>
      desk.reyes().detainer.receive(once({ paper: paper({ asks: [], issuedOn: '2026-03-03', cancelsIssuedOn }), match }))
    await expect(cancel('2026-02-03')).rejects.toThrow('detainer.cancelsNothing')
    await cancel('2026-03-02')
    expect((await desk.page()).holds).toMatchObject([{ endedBecause: 'rescinded' }])
  })

  it('R26: a second request on the booking is not touched by it', async () => {
    const desk = await releaseDesk()
    const match = { bookingId: desk.bookingId, identifiers: ['name', 'born'] as ('name' | 'born')[], note: null }
    const second = await desk
      .reyes()
      .detainer.receive(once({ paper: paper({ issuedOn: '2026-03-03' }), warrants: [i200], match }))
    const cancel = { asks: [], issuedOn: '2026-03-03', cancelsIssuedOn: '2026-03-02' }
    await desk.reyes().detainer.receive(once({ paper: paper(cancel), match }))
    const face = await desk.print({ kind: 'face', bookingId: desk.bookingId })
    expect(face).toContain('CANCELLEDBYICE')
    expect(face).toContain(`${second.number},formI-247A,asks:hold,notify`)
    expect((await desk.reyes().detainer.desk()).map(({ detainer }) => detainer.number)).toEqual([second.number])
  })
})
