/** The figure that somebody is woken for: how many people in custody must be free by now. */
import { expect, it } from 'vitest'
import { readFigures } from '#server/running/deskFigures.ts'
import { once } from '#test/support/office.ts'
import { LEFT, releaseDue, WALKS_OUT } from '#test/support/releaseDue.ts'

it('rises when the clock of a hold runs out, and falls when the person is released', async () => {
  const office = await releaseDue()
  const { clerk, supervisor, detainer, services } = office
  const checkpoints = { atStart: { state: 'none' }, lastLeft: () => null } as never
  const figures = readFigures({ databases: services.databases, checkpoints, streams: () => 0, now: services.now })
  const told = async () => {
    const { must_be_free_overdue_people: overdue, holds_running: running, alarms_unacknowledged: open } = await figures()
    return { overdue, running, open }
  }
  await supervisor.decision.decide(once({ ...(await office.seen()), outcome: 'hold' as const }))
  const start = { detainerId: detainer.id, wouldBeReleasedAt: WALKS_OUT, evidence: 'Bond receipt 4417' }
  const { id: holdId } = await clerk.hold.start(once(start))
  expect(await told()).toEqual({ overdue: 0, running: 1, open: 0 })
  office.pass(49)
  expect(await told()).toEqual({ overdue: 1, running: 1, open: 1 })
  const now = services.now()
  const later = office.as('jailStaff', 'reyes')
  await later.hold.end(once({ holdId, endedAt: now, because: 'court_order' as const, note: null }))
  expect(await told()).toMatchObject({ overdue: 1, running: 0 })
  await office.checkAll()
  await office.answerDuties()
  await later.booking.changeCustody(once({ bookingId: office.bookingId, version: 2, ...LEFT, releasedAt: now }))
  expect(await told()).toEqual({ overdue: 0, running: 0, open: 0 })
})
