/** The board keeps itself from the ledger: asked what has changed, it answers the persons concerned, and laid over each other its answers are the whole. */
import { describe, expect, it } from 'vitest'
import { boardOf } from '#shared/core/board.ts'
import type { BoardRow } from '#shared/core/boardRow.ts'
import { type KeptList, laidOver } from '#shared/core/laidOver.ts'
import { arrived, listed } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { booking, charge, i200, paper } from '#test/support/paper.ts'
import { LEFT, releaseDue, WALKS_OUT } from '#test/support/releaseDue.ts'

/** A screen that stays open: it asks what changed since it last asked, and is compared with one that has just been opened. */
async function watched(office: Awaited<ReturnType<typeof arrived>>) {
  let list: KeptList<BoardRow> | undefined
  const keyOf = ({ bookingId }: BoardRow) => bookingId
  const sorted = (rows: readonly BoardRow[]) => rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  return async () => {
    const clerk = office.as('jailStaff', 'reyes')
    const { rows, ...answer } = await clerk.release.board({ since: list?.seq ?? null })
    list = laidOver(list, { ...answer, all: rows }, keyOf)
    const whole = await clerk.release.board({})
    expect(sorted(list.all)).toEqual(sorted(whole.rows))
    return { answer: { ...answer, rows }, shown: boardOf(whole.rows, office.services.now()).map(({ group }) => group) }
  }
}

const custody = (wouldBeReleasedAt: string) => ({
  ...LEFT,
  custody: 'in_custody' as const,
  wouldBeReleasedAt,
  releasedAt: null,
  releaseNote: null,
})

describe('a screen that stays open', () => {
  it('follows one person from the release that is set to the open door', async () => {
    const office = await arrived()
    const { clerk, supervisor, detainer, booked, seen } = office
    const look = await watched(office)
    expect((await look()).shown).toEqual([])

    await clerk.booking.changeCustody(once({ bookingId: booked.id, version: 1, ...custody(WALKS_OUT) }))
    expect((await look()).shown).toEqual(['free'])
    await supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const }))
    expect((await look()).shown).toEqual(['clock'])
    const start = { detainerId: detainer.id, wouldBeReleasedAt: WALKS_OUT, evidence: 'Bond receipt 4417' }
    const { id: holdId } = await clerk.hold.start(once(start))
    expect((await look()).shown).toEqual(['clock'])
    await clerk.hold.end(once({ holdId, endedAt: WALKS_OUT, because: 'court_order' as const, note: null }))
    expect((await look()).shown).toEqual(['free'])
    await clerk.booking.changeCustody(once({ bookingId: booked.id, version: 2, ...LEFT }))
    const { answer, shown } = await look()
    expect(shown).toEqual([])
    expect(answer).toMatchObject({ whole: false, rows: [], gone: [booked.id] })
    expect((await look()).answer).toMatchObject({ whole: false, rows: [], gone: [] })
  })

  it('loses a cancelled request while the release is ahead, and shows the person again who stays on without authority', async () => {
    const office = await arrived({ charges: [charge()] })
    const { clerk, booked, detainer, pass } = office
    const look = await watched(office)
    await clerk.booking.changeCustody(once({ bookingId: booked.id, version: 1, ...custody('2026-03-03T20:00:00.000Z') }))
    expect((await look()).shown).toEqual(['leaving'])
    await clerk.detainer.close(once({ detainerId: detainer.id, version: 1, status: 'rescinded' as const, note: 'Form of today' }))
    expect((await look()).shown).toEqual([])
    pass(6)
    expect((await look()).shown).toEqual(['free'])
  })

  it('knows that a duty was answered for, and that a paper was attached to another stay', async () => {
    const office = await arrived({ charges: [listed({ status: 'convicted', disposedOn: '2026-03-02' })] })
    const { clerk, booked, detainer } = office
    const look = await watched(office)
    await clerk.booking.changeCustody(once({ bookingId: booked.id, version: 1, ...custody(WALKS_OUT) }))
    const open = async () => (await look()).answer.rows[0]?.requests[0]?.duties.length
    const before = await open()
    const { duties } = await clerk.release.duties({ detainerId: detainer.id })
    const name = duties[0]?.duty.name ?? ''
    await clerk.release.recordDuty(
      once({ detainerId: detainer.id, name, state: 'done' as const, at: WALKS_OUT, note: 'Fax confirmation 12' }),
    )
    expect(await open()).toBe((before ?? 0) - 1)

    const other = await clerk.booking.record(once(booking({ number: '26-10777' })))
    const match = { bookingId: other.id, identifiers: ['name' as const, 'born' as const], note: null }
    await clerk.detainer.attach(once({ detainerId: detainer.id, version: 1, match }))
    expect((await look()).answer.gone).toContain(booked.id)
  })

  it('sees a request cancelled by another paper, and everybody anew when the calendar changes', async () => {
    const office = await releaseDue()
    const { clerk, bookingId, as } = office
    const look = await watched(office)
    expect((await look()).shown).toEqual(['free'])
    const match = { bookingId, identifiers: ['name' as const, 'born' as const], note: null }
    const cancels = paper({ asks: [], cancelsIssuedOn: '2026-03-02', issuedOn: '2026-03-03' })
    await clerk.detainer.receive(once({ paper: cancels, warrants: [i200], match, service: null, findings: [] }))
    expect((await look()).answer.rows).toMatchObject([{ requests: [{ active: false }, { active: false }] }])
    await as('supervisor').calendar.setRule(once({ holidays: 'holidays-observed' as const, note: 'As the county counts' }))
    expect((await look()).answer.whole).toBe(true)
  })
})

it('an answer that another ledger gave is not built upon', async () => {
  const { clerk } = await arrived()
  expect(await clerk.release.board({ since: 4_000 })).toMatchObject({ whole: true })
})

it('the desk says what has changed on it in the same way', async () => {
  const { clerk, booked, detainer } = await arrived()
  const { seq, whole, matters } = await clerk.detainer.deskSince({ since: null })
  expect([whole, matters.length]).toEqual([true, 1])
  await clerk.booking.change(once({ bookingId: booked.id, version: 1, change: { bond: 'posted' as const } }))
  expect(await clerk.detainer.deskSince({ since: seq })).toMatchObject({
    whole: false,
    matters: [{ booking: { bond: 'posted' } }],
    gone: [],
  })
  await clerk.booking.changeCustody(once({ bookingId: booked.id, version: 2, ...LEFT }))
  expect(await clerk.detainer.deskSince({ since: seq })).toMatchObject({ whole: false, matters: [], gone: [detainer.id] })
})
