/** A request reads as a request, on every page and on every screen; what is an order follows from who signed it. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sayVerdict } from '#client/wording.ts'
import { once } from '#test/support/office.ts'
import { i200 } from '#test/support/paper.ts'
import { squeezed } from '#test/support/pdfText.ts'
import { DUE, printed, releaseDesk } from '#test/support/releaseDesk.ts'

/** Words that make an order, or a label, of what ICE asks. */
const AS_ORDER = /ICE[ -]?(orders?|hold|Hold|HOLD)|[Dd]etainerorder|orderofICE|orderedbyICE|[Ii]mmigrationorder|[Mm]ustcomply/
const LABELS = /\balien|illegal|inmate|perpetrator/i

describe('a request is a request', () => {
  it.each([null, 'hold', 'decline'] as const)(
    'R4: no document calls it an order, whatever was decided on it: %s',
    async (outcome) => {
      const desk = await releaseDesk()
      await desk.custody(DUE)
      if (outcome) await desk.decide(outcome, 'Ordered by the sheriff.')
      if (outcome === 'hold') await desk.start()
      for (const [kind, page] of Object.entries(await printed(desk)))
        expect([kind, AS_ORDER.exec(page)?.[0] ?? null, LABELS.exec(page)?.[0] ?? null]).toEqual([kind, null, null])
    },
  )

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
