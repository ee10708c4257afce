/** What keeps a person at the release desk and what does not: a hold decided and not started, a judge's paper, nothing else. */
import { describe, expect, it } from 'vitest'
import { signedByJudge } from '#shared/core/judicialPaper.ts'
import { SIGNERS, WARRANT_KINDS, WarrantInput } from '#shared/record/detainer.ts'
import { once } from '#test/support/office.ts'
import { releaseDue } from '#test/support/releaseDue.ts'

const never = (): never => {
  throw new Error('the record is not there')
}

describe('the release sheet', () => {
  it('lets nobody whom it was decided to hold walk out before the hold has started (R8)', async () => {
    const { supervisor, clerk, detainer, sheet, stops, seen, pass } = await releaseDue()
    await supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const }))
    expect(await stops()).toContain('holdToStart')
    expect((await sheet()).gate.mustRelease).toBe(false)
    await clerk.decision.propose(once({ ...(await seen()), outcome: 'decline' as const, reason: 'Nobody of ICE answers' }))
    expect(await stops()).toContain('holdToStart')
    expect((await clerk.release.board({})).rows).toMatchObject([
      { requests: [{ detainerId: detainer.id, toStart: '2026-03-05T13:55:00.000Z' }] },
    ])
    pass(48)
    expect(await stops()).not.toContain('holdToStart')
    expect((await sheet()).gate.mustRelease).toBe(true)
  })

  it('keeps nobody for a hold that may not start while the jail file speaks against the paper (R5)', async () => {
    const { supervisor, clerk, bookingId, page, sheet, stops, seen } = await releaseDue()
    await supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const }))
    const { subject } = await page()
    const { id: _, version, ...person } = subject ?? never()
    await clerk.booking.changePerson(
      once({ bookingId, version, change: { ...person, birthplace: 'Philadelphia, Pennsylvania' } }),
    )
    expect(await stops()).not.toContain('holdToStart')
    expect((await sheet()).gate.mustRelease).toBe(true)
  })

  it("is stopped by a judge's warrant also after ICE has cancelled, until it is recorded as vacated (R7)", async () => {
    const { clerk, detainer, sheet, stops } = await releaseDue()
    const judge = { kind: 'federal_criminal' as const, signedBy: 'federal_judge_or_magistrate' as const }
    const warrant = await clerk.detainer.addWarrant(once({ detainerId: detainer.id, warrant: WarrantInput.parse(judge) }))
    const { version } = (await sheet()).requests[0]?.matter.detainer ?? never()
    await clerk.detainer.close(once({ detainerId: detainer.id, version, status: 'rescinded' as const, note: 'Fax of ICE' }))
    expect(await stops()).toContain('judicial')
    expect((await sheet()).gate.mustRelease).toBe(false)
    const vacated = { ...WarrantInput.parse(judge), status: 'vacated' as const }
    await clerk.detainer.changeWarrant(once({ warrantId: warrant.id, version: warrant.version, change: vacated }))
    expect(await stops()).not.toContain('judicial')
    expect((await sheet()).gate.mustRelease).toBe(true)
  })

  const papers = WARRANT_KINDS.flatMap((kind) => SIGNERS.map((signedBy) => ({ kind, signedBy })))
  it.each(papers)('reads a $kind signed by $signedBy alike on the sheet, on the desk and by the rule (R7)', async (paper) => {
    const { clerk, detainer, sheet } = await releaseDue()
    await clerk.detainer.addWarrant(once({ detainerId: detainer.id, warrant: WarrantInput.parse(paper) }))
    expect((await sheet()).requests).toMatchObject([{ matter: { judicial: signedByJudge(paper) } }])
  })
})
