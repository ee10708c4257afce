/** A civil paper and a criminal warrant are two things: the one keeps nobody by itself, the other is its own authority. */
import { describe, expect, it } from 'vitest'
import { signedByJudge } from '#shared/core/judicialPaper.ts'
import { once } from '#test/support/office.ts'
import { i200, paper } from '#test/support/paper.ts'
import { DUE, releaseDesk } from '#test/support/releaseDesk.ts'

describe('a civil paper and a criminal warrant', () => {
  const federal = { ...i200, kind: 'federal_criminal' as const, signedBy: 'federal_judge_or_magistrate' as const }
  const declining = async () => {
    const desk = await releaseDesk({ office: { policyIds: ['philadelphia_eo_5_16'] } })
    await desk.decide('decline')
    await desk.custody(DUE)
    await desk.answerDuties()
    await desk.checkAll()
    await desk.check({ step: 'second' }, desk.stone())
    return desk
  }

  it("R7: the office declines the request; a judge's criminal warrant that came with it still stops the release", async () => {
    const desk = await declining()
    expect(await desk.stops()).toEqual([])
    await desk.reyes().detainer.addWarrant(once({ detainerId: desk.detainer.id, warrant: federal }))
    expect(await desk.stops()).toEqual(['unseen', 'judicial'])
    expect(await desk.mustGo()).toBe(false)
    await expect(desk.clear()).rejects.toThrow('release.stopped')
    const face = await desk.print({ kind: 'face', bookingId: desk.bookingId })
    expect(face).toContain("Ajudge'swarrantororderstands")
    expect(face.indexOf('federalcriminalwarrant')).toBeGreaterThan(face.indexOf("Judge'swarrantsandorders"))
    expect(face.indexOf('federalcriminalwarrant')).toBeLessThan(face.indexOf('Otherpapers'))
  })

  it("R7: whoever opens another request of the same person is told of the judge's paper that came with the first", async () => {
    const desk = await declining()
    await desk.reyes().detainer.addWarrant(once({ detainerId: desk.detainer.id, warrant: federal }))
    const match = { bookingId: desk.bookingId, identifiers: ['name', 'born'] as ('name' | 'born')[], note: null }
    const sent = { paper: paper({ eventNumber: 'JUN2603000418' }), warrants: [i200], match }
    const { id } = await desk.reyes().detainer.receive(once(sent))
    expect((await desk.reyes().detainer.byId({ id })).judgesPapers).toEqual([desk.detainer.number])
    expect((await desk.page()).judgesPapers).toEqual([])
  })

  it('R7: an I-200 that came with it stops nothing: an immigration officer signed it', async () => {
    const desk = await declining()
    expect((await desk.page()).warrants).toMatchObject([{ kind: 'I-200' }])
    expect(await desk.stops()).toEqual([])
    expect(await desk.mustGo()).toBe(true)
  })

  it.each([
    ['I-200', 'federal_judge_or_magistrate'],
    ['I-205', 'state_judge'],
    ['court_order', 'immigration_judge'],
    ['court_order', 'immigration_officer'],
    ['federal_criminal', 'unknown'],
  ] as const)('R7: an %s signed by %s is no judicial paper, whatever its title', (kind, signedBy) => {
    expect(signedByJudge({ kind, signedBy })).toBe(false)
  })

  it('R7: a warrant that the judge has vacated keeps nobody', async () => {
    const desk = await declining()
    const { id } = await desk.reyes().detainer.addWarrant(once({ detainerId: desk.detainer.id, warrant: federal }))
    const change = { ...federal, status: 'vacated' as const }
    await desk.reyes().detainer.changeWarrant(once({ warrantId: id, version: 1, change }))
    expect(await desk.stops()).not.toContain('judicial')
    expect(await desk.mustGo()).toBe(true)
  })
})
