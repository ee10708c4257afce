/** Whoever comes on duty reads what changed while they were away: by person, in the order in which it happened, and nothing from before. */
import { expect, it } from 'vitest'
import { arrived } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'
import { LEFT, WALKS_OUT } from '#test/support/releaseDue.ts'

it('tells each change since the last thing that the person did before a night’s rest', async () => {
  const { as, clerk, supervisor, detainer, booked, seen, pass } = await arrived()
  const stone = () => as('supervisor', 'stone').release.sinceShift({ since: null })
  expect(await stone()).toMatchObject({ basis: 'none', since: '2026-03-03T02:00:00.000Z', people: [{ entries: [{}] }] })

  await supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const }))
  pass(9)
  const reyes = as('jailStaff', 'reyes')
  const custody = { ...LEFT, custody: 'in_custody' as const, releasedAt: null }
  await reyes.booking.changeCustody(once({ bookingId: booked.id, version: 1, ...custody }))
  await reyes.detainer.close(once({ detainerId: detainer.id, version: 1, status: 'rescinded' as const, note: 'Fax of ICE' }))
  await reyes.booking.record(once(booking({ number: '26-10777' })))
  pass(1)
  expect(await stone()).toMatchObject({
    basis: 'shift',
    since: '2026-03-03T14:00:00.000Z',
    more: false,
    people: [
      {
        key: booked.id,
        bookingNumber: '26-10498',
        person: { surname: 'LOPEZ GARCIA' },
        detainerId: detainer.id,
        entries: [{ act: 'detainer.cancelled' }, { act: 'custody.changed' }],
      },
    ],
  })
  expect(await clerk.release.sinceShift({ since: WALKS_OUT })).toMatchObject({ basis: 'asked', since: WALKS_OUT })
})

it('leaves out a person for whom no request ever came', async () => {
  const { clerk } = await arrived()
  const other = await clerk.booking.record(once(booking({ number: '26-10777' })))
  await clerk.booking.changeCustody(once({ bookingId: other.id, version: 1, ...LEFT }))
  const { people } = await clerk.release.sinceShift({ since: WALKS_OUT })
  expect(people.map(({ bookingNumber }) => bookingNumber)).toEqual(['26-10498'])
})
