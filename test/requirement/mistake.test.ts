/** Nobody leaves by mistake: what comes late reopens the sheet, and the desk counts the hours. */
import { describe, expect, it } from 'vitest'
import { once } from '#test/support/office.ts'
import { i200 } from '#test/support/paper.ts'
import { DUE, releaseDesk } from '#test/support/releaseDesk.ts'

/** Everything is done but the second look. */
async function worked(over: Parameters<typeof releaseDesk>[0] = {}) {
  const desk = await releaseDesk(over)
  await desk.custody(DUE)
  await desk.answerDuties()
  await desk.checkAll()
  return desk
}

describe('a release by mistake', () => {
  it('R15: a warrant that comes while the sheet is being worked reopens it, down to the second signature', async () => {
    const desk = await worked()
    await desk.check({ step: 'second' }, desk.stone())
    expect(await desk.clear()).toMatchObject({ clearedAt: expect.any(String) })
    const warrant = { ...i200, kind: 'state_criminal' as const, signedBy: 'state_judge' as const }
    await desk.reyes().detainer.addWarrant(once({ detainerId: desk.detainer.id, warrant }))
    await expect(desk.clear()).rejects.toThrow('release.stopped')
    await desk.checkAll()
    expect(await desk.stops()).toEqual(['second', 'judicial'])
  })

  it('R15: a warrant cannot be ticked off that was not on the screen', async () => {
    const desk = await worked()
    const { requests } = await desk.sheet()
    await desk.check({ step: 'holds', detainers: requests.map(({ matter }) => matter.detainer.id), warrants: [] })
    expect(await desk.stops()).toContain('unseen')
  })

  it('R15: nobody counts the hours: two days over the change to summer time are 48 hours, and the wall clock says so', async () => {
    const desk = await releaseDesk({
      office: { start: '2026-03-06T23:30:00.000Z' },
      paper: { receivedAt: '2026-03-06T20:00:00.000Z' },
    })
    await desk.decide('hold')
    const friday = '2026-03-06T23:00:00.000Z'
    expect(await desk.start({ wouldBeReleasedAt: friday })).toMatchObject({ mustBeFreeBy: '2026-03-08T23:00:00.000Z' })
    const notice = await desk.print({ kind: 'notice', detainerId: desk.detainer.id })
    expect(notice).toContain('sinceFriday,March6,2026,17:00')
    expect(notice).toContain('freebySunday,March8,2026,18:00')
  })

  it("R15: an old form leaves out the weekend; the policy's plain 48 hours are over first and bind", async () => {
    const start = { start: '2026-03-06T20:30:00.000Z' }
    const old = { form: 'I-247_2012' as const, receivedAt: '2026-03-06T14:00:00.000Z' }
    const until = async (policyIds: string[]) => {
      const desk = await releaseDesk({ office: { ...start, policyIds }, paper: old })
      await desk.decide('hold', 'Within the policy.')
      return (await desk.start({ wouldBeReleasedAt: '2026-03-06T20:00:00.000Z' })).mustBeFreeBy
    }
    expect(await until(['leon_fl_2014'])).toBe('2026-03-10T19:00:00.000Z')
    expect(await until(['selective_convicted'])).toBe('2026-03-08T20:00:00.000Z')
  })
})
