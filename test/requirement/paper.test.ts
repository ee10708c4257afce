/** What stands on paper and on the screens: a request reads as a request, and one that ICE cancelled is gone from every sheet. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { reviewQueue } from '#shared/core/reviewQueue.ts'
import { sayVerdict } from '#client/wording.ts'
import { once } from '#test/support/office.ts'
import { i200, paper } from '#test/support/paper.ts'
import { squeezed } from '#test/support/pdfText.ts'
import { DUE, releaseDesk } from '#test/support/releaseDesk.ts'

type Desk = Awaited<ReturnType<typeof releaseDesk>>

/** Everything that can be printed of one request and its booking, in one text each. */
async function printed(desk: Desk): Promise<Record<string, string>> {
  const { detainer, bookingId } = desk
  const documents = [
    { kind: 'notice', detainerId: detainer.id },
    { kind: 'reply', detainerId: detainer.id },
    { kind: 'decision', detainerId: detainer.id },
    { kind: 'face', bookingId },
  ] as const
  const pages: Record<string, string> = {}
  for (const document of documents) pages[document.kind] = await desk.print(document)
  return pages
}

/** Words that make an order, or a label, of what ICE asks. */
const AS_ORDER = /ICE[ -]?(orders?|hold|Hold|HOLD)|[Dd]etainerorder|orderofICE|orderedbyICE|[Ii]mmigrationorder|[Mm]ustcomply/
const LABELS = /\balien|illegal|inmate|perpetrator/i

describe('a request is a request', () => {
  it('R4: no document calls it an order, whatever was decided on it', async () => {
    for (const outcome of [null, 'hold', 'decline'] as const) {
      const desk = await releaseDesk()
      await desk.custody(DUE)
      if (outcome) await desk.decide(outcome, 'Ordered by the sheriff.')
      if (outcome === 'hold') await desk.start()
      for (const [kind, page] of Object.entries(await printed(desk)))
        expect([kind, AS_ORDER.exec(page)?.[0] ?? null, LABELS.exec(page)?.[0] ?? null]).toEqual([kind, null, null])
    }
  })

  it('R4: the notice says to the person that it is a request and no order, in both languages', async () => {
    const desk = await releaseDesk()
    const english = await desk.print({ kind: 'notice', detainerId: desk.detainer.id })
    expect(english).toContain(squeezed('It is a request. It is not an order of a judge.'))
    const spanish = await desk.print({ kind: 'notice', detainerId: desk.detainer.id, language: 'es' })
    expect(spanish).toContain(squeezed('Es una solicitud. No es una orden de un juez.'))
  })

  it('R4: no word on any screen calls it an order or an ICE hold, or the person an alien or an inmate', () => {
    const files = readdirSync('client', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
    const found = files.flatMap((file) => {
      const said = readFileSync(`client/${file}`, 'utf8').replace(/inmate_mail|inmate mail/g, '')
      return /ICE (hold|order)s?\b|detainer order|ordered by ICE|\baliens?\b|\billegals?\b|\binmates?\b/i.exec(said)?.[0] ?? []
    })
    expect(files.length).toBeGreaterThan(100)
    expect(found).toEqual([])
  })

  it('R4: it is only asked: the office whose policy says no holds nobody, whatever the box says, and says so', async () => {
    const desk = await releaseDesk({ office: { policyIds: ['philadelphia_eo_5_16'] } })
    await desk.custody(DUE)
    const { verdict } = (await desk.matter()).evaluation ?? {}
    expect(verdict && sayVerdict(verdict)).toContain('Do not hold. Release when otherwise eligible.')
    await expect(desk.decide('hold')).rejects.toThrow('decision.needsReason')
    await expect(desk.start()).rejects.toThrow('hold.notDecided')
    expect(await desk.mustGo()).toBe(true)
  })

  it("R4: a paper named an order, signed by an immigration judge, stands among the civil papers and not among a judge's", async () => {
    const desk = await releaseDesk()
    const warrant = { ...i200, kind: 'court_order' as const, signedBy: 'immigration_judge' as const }
    await desk.reyes().detainer.addWarrant(once({ detainerId: desk.detainer.id, warrant }))
    const face = await desk.print({ kind: 'face', bookingId: desk.bookingId })
    expect(face.indexOf('animmigrationjudge')).toBeGreaterThan(face.indexOf('Otherpapers'))
    expect(face).not.toContain("Ajudge'swarrantororderstands")
    expect(await desk.stops()).not.toContain('judicial')
  })
})

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

  it('R26: is on the face sheet only as cancelled: neither what it asked nor what was decided nor its I-200 stands there', async () => {
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
    expect(await desk.board()).toMatchObject([{ group: 'free', hold: null }])
    expect(await desk.mustGo()).toBe(true)
    expect(await desk.print({ kind: 'face', bookingId: desk.bookingId })).toContain('RELEASENOW')
  })

  it('R26: it leaves the desk, the review queue and the board with the person, and is still found in the log', async () => {
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
