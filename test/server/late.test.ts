/** The night the network was down: what was done on paper is entered in the morning, with both times and both names. */
import { describe, expect, it } from 'vitest'
import { lastEntryOfBooking } from '#db/repository/ledger.ts'
import { arrived } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { LEFT, releaseDue, WALKS_OUT } from '#test/support/releaseDue.ts'

const AT_THREE = { happenedAt: '2026-03-03T13:57:00.000Z', doneBy: 'STONE, R.', why: 'The network was down.' }
const lately = <T>(input: T, late = AT_THREE) => ({ ...once(input), late })

describe('what is entered late', () => {
  it('keeps when it happened beside when it was entered, in the decision and in the ledger (R14)', async () => {
    const { supervisor, seen, page } = await arrived()
    await supervisor.decision.decide(lately({ ...(await seen()), outcome: 'hold' as const }))
    const { decisions, timeline, matter } = await page()
    const both = { at: '2026-03-03T14:00:00.000Z', happenedAt: AT_THREE.happenedAt, doneBy: 'STONE, R.', byName: 'STONE' }
    expect(decisions).toMatchObject([both])
    expect(matter.decided).toMatchObject(both)
    expect(timeline.at(-1)).toMatchObject({ act: 'decision.decided', at: both.at, detail: { late: AT_THREE } })
  })

  it('is not in the future', async () => {
    const { supervisor, seen } = await arrived()
    const tomorrow = { ...AT_THREE, happenedAt: '2026-03-04T03:00:00.000Z' }
    await expect(supervisor.decision.decide(lately({ ...(await seen()), outcome: 'hold' as const }, tomorrow))).rejects.toThrow(
      'late.inFuture',
    )
  })

  it('is not older than the request that it answers', async () => {
    const { supervisor, seen } = await arrived()
    const before = { ...AT_THREE, happenedAt: '2026-03-01T03:00:00.000Z' }
    await expect(supervisor.decision.decide(lately({ ...(await seen()), outcome: 'hold' as const }, before))).rejects.toThrow(
      'late.beforeReceipt',
    )
  })

  it('does not replace a decision that was made since', async () => {
    const { supervisor, seen, page } = await arrived()
    await supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const }))
    await expect(
      supervisor.decision.decide(lately({ ...(await seen()), outcome: 'decline' as const, reason: 'As the paper says' })),
    ).rejects.toThrow('late.overtaken')
    expect((await page()).decisions).toHaveLength(1)
  })

  it('needs the same permission as what is done now', async () => {
    const { clerk, seen } = await arrived()
    await expect(clerk.decision.decide(lately({ ...(await seen()), outcome: 'hold' as const }))).rejects.toThrow(
      'actor.notPermitted',
    )
  })

  it('is refused where only the moment itself counts: a step of the release sheet', async () => {
    const { clerk, bookingId } = await releaseDue()
    const property = { bookingId, did: { step: 'property' as const, note: 'Bag 12' } }
    await expect(clerk.release.check(lately(property))).rejects.toThrow('late.notForThis')
  })

  it('writes down a hold that ran on paper and is long over: as it was, overdue, and never longer (R3, R14)', async () => {
    const office = await releaseDue()
    const { supervisor, detainer, seen } = office
    await supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const }))
    office.pass(50)
    const clerk = office.as('jailStaff', 'reyes')
    const start = { detainerId: detainer.id, wouldBeReleasedAt: WALKS_OUT, evidence: 'Bond receipt 4417' }
    await expect(clerk.hold.start(once(start))).rejects.toThrow('hold.timeIsUp')
    const late = { ...AT_THREE, happenedAt: WALKS_OUT }
    const hold = await clerk.hold.start(lately(start, late))
    expect(hold).toMatchObject({ startedAt: WALKS_OUT, mustBeFreeBy: '2026-03-05T13:55:00.000Z' })
    expect((await office.sheet()).gate.mustRelease).toBe(true)
    const over = { holdId: hold.id, endedAt: '2026-03-05T13:00:00.000Z', because: 'picked_up' as const, note: null }
    expect(await clerk.hold.end(lately(over, { ...late, happenedAt: over.endedAt }))).toMatchObject({ endedAt: over.endedAt })
  })

  it('says of a release on paper that its sheet was on paper', async () => {
    const { clerk, bookingId, db } = await releaseDue()
    await clerk.booking.changeCustody(lately({ bookingId, version: 2, ...LEFT }))
    expect((await lastEntryOfBooking(db, bookingId, 'custody.changed'))?.detail).toMatchObject({ sheet: 'on paper' })
  })

  it('is done once, however often it is sent, and never mixed up with what happens now', async () => {
    const { supervisor, seen, page } = await arrived()
    const call = lately({ ...(await seen()), outcome: 'hold' as const })
    const first = await supervisor.decision.decide(call)
    expect(await supervisor.decision.decide(call)).toEqual(first)
    await expect(supervisor.decision.decide({ key: call.key, do: call.do })).rejects.toThrow('key.reused')
    expect((await page()).decisions).toHaveLength(1)
  })
})
