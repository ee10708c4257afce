/** A hold that has ended or lost its authority while the person is still here: nobody drops from the desk before the door was open. */
import { expect, it } from 'vitest'
import { standing } from '#shared/core/standing.ts'
import { arrived, listed } from '#test/support/arrived.ts'
import { NOON } from '#test/support/matter.ts'
import { once } from '#test/support/office.ts'

const WALKS_OUT = '2026-03-03T13:55:00.000Z'

async function held() {
  const office = await arrived()
  const { as, clerk, supervisor, detainer, booked, seen } = office
  await supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const }))
  const start = { detainerId: detainer.id, wouldBeReleasedAt: WALKS_OUT, evidence: 'Bond receipt 4417' }
  const { id: holdId } = await clerk.hold.start(once(start))
  const alarms = async () => {
    const [board, desk] = [await as('jailStaff').release.board({}), await as('jailStaff').detainer.desk()]
    const { gate } = await as('jailStaff').release.sheet({ bookingId: booked.id })
    return { board: board.rows.length, desk: desk.map((matter) => standing(matter, NOON)), mustRelease: gate.mustRelease }
  }
  return { ...office, holdId, alarms }
}

const FREE = { board: 1, desk: ['must_be_free'], mustRelease: true }

it('a person stays on the desk and on the board after the hold ended, until the release is recorded', async () => {
  const { clerk, holdId, alarms } = await held()
  expect(await alarms()).toEqual({ board: 1, desk: ['clock_running'], mustRelease: false })
  await clerk.hold.end(once({ holdId, endedAt: WALKS_OUT, because: 'court_order' as const, note: null }))
  expect(await alarms()).toEqual(FREE)
})

it('a person stays there also when ICE cancelled the request, which ended the hold', async () => {
  const { clerk, detainer, alarms } = await held()
  await clerk.detainer.close(once({ detainerId: detainer.id, version: 1, status: 'rescinded' as const, note: 'Form of today' }))
  expect(await alarms()).toEqual(FREE)
})

it('a person must be free as soon as the facts make the policy forbid the hold that runs', async () => {
  const { clerk, booked, alarms } = await held()
  const [charge] = (await clerk.booking.byId({ id: booked.id })).charges
  const change = listed({ status: 'acquitted', disposedOn: '2026-03-03' })
  await clerk.booking.changeCharge(once({ chargeId: charge?.id ?? '', version: 1, change }))
  expect(await alarms()).toEqual(FREE)
})
