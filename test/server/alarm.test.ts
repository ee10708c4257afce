/** A night of alarms: who is warned of what and when, who has seen it, and what stays although it was seen. */
import { describe, expect, it } from 'vitest'
import { lastEntryOfBooking } from '#db/repository/ledger.ts'
import { alarmWatch } from '#server/action/alarmWatch.ts'
import { type AlarmWatch, alarms } from '#shared/core/alarms.ts'
import { WarrantInput } from '#shared/record/detainer.ts'
import { another, first, held, said, sees, standing } from '#test/support/alarms.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'
import { LEFT, releaseDue, WALKS_OUT } from '#test/support/releaseDue.ts'

const MINUTE = 1 / 60
type Person = AlarmWatch['people'][number]
const byBooking = ({ person: a }: Person, { person: b }: Person) => (a.bookingId < b.bookingId ? -1 : 1)

describe('a person on a hold', () => {
  it('is announced six hours and one hour before the end, and must be released when it has come (R3)', async () => {
    const office = await held(40)
    expect(await said(office)).toEqual([])
    office.pass(2)
    expect(await first(office)).toMatchObject({ kind: 'due', hours: 6, until: '2026-03-05T13:55:00.000Z' })
    office.pass(5)
    expect(await first(office)).toMatchObject({ kind: 'due', hours: 1 })
    office.pass(1)
    expect(await first(office)).toMatchObject({ kind: 'release_now', why: 'time' })
  })

  it('is seen by name, and one threshold does not silence the next (R16)', async () => {
    const office = await held(42)
    const { key, bookingId } = { ...(await first(office)), ...office }
    await sees(office, 'reyes', key)
    expect(await first(office)).toMatchObject({ hours: 6, acknowledged: { byName: 'REYES' } })
    expect(await lastEntryOfBooking(office.db, bookingId, 'alarm.acknowledged')).toMatchObject({
      actorName: 'REYES',
      detail: { kind: 'due' },
    })
    office.pass(5)
    expect(await first(office)).toMatchObject({ hours: 1, acknowledged: null })
  })

  it('must be released although somebody has seen it, until they are (R16)', async () => {
    const office = await held(48)
    await sees(office, 'reyes', (await first(office)).key)
    expect(await first(office)).toMatchObject({ kind: 'release_now', acknowledged: { byName: 'REYES' } })
    await office
      .as('jailStaff', 'reyes')
      .booking.changeCustody(once({ bookingId: office.bookingId, version: 2, ...LEFT, releasedAt: office.services.now() }))
    expect(await said(office)).toEqual([])
  })

  it('alarms anew when ICE cancels after it was seen that the time runs out', async () => {
    const office = await held(47)
    await sees(office, 'reyes', (await first(office)).key)
    const { version } = (await office.page()).detainer
    await office
      .as('jailStaff', 'reyes')
      .detainer.close(once({ detainerId: office.detainer.id, version, status: 'rescinded' as const, note: 'Fax of ICE' }))
    expect(await standing(office)).toMatchObject([{ kind: 'release_now', why: 'ended', acknowledged: null }])
  })

  it('is put before the supervisors when nobody has seen it for ten minutes', async () => {
    const office = await held(47.999)
    expect(await first(office)).toMatchObject({ kind: 'release_now', escalated: false })
    office.pass(12 * MINUTE)
    expect(await first(office)).toMatchObject({ escalated: true })
    await sees(office, 'stone', (await first(office)).key)
    expect(await first(office)).toMatchObject({ escalated: false, acknowledged: { byName: 'STONE' } })
  })

  it('is on the way to every screen an hour before its alarm, so that it comes without anything being read anew', async () => {
    const office = await held(40.93)
    const list = await office.as('records').alarm.list()
    expect(alarms(list, office.services.now())).toEqual([])
    expect(alarms(list, '2026-03-05T07:56:00.000Z')).toMatchObject([{ kind: 'due', hours: 6 }])
  })
})

describe('a person who would walk out', () => {
  it('must be released where nothing keeps them, and is to be put on the clock where a hold was decided (R1, R8)', async () => {
    const office = await releaseDue()
    expect(await first(office)).toMatchObject({ kind: 'release_now', why: 'due', since: WALKS_OUT })
    await office.supervisor.decision.decide(once({ ...(await office.seen()), outcome: 'hold' as const }))
    expect(await first(office)).toMatchObject({ kind: 'hold_to_start', until: '2026-03-05T13:55:00.000Z' })
    office.pass(48)
    expect(await first(office)).toMatchObject({ kind: 'release_now', why: 'due' })
  })

  it("alarms nobody while a judge's paper keeps them, which came with a request that has ended (R7)", async () => {
    const office = await releaseDue()
    const { clerk, detainer } = office
    const judge = WarrantInput.parse({ kind: 'federal_criminal', signedBy: 'federal_judge_or_magistrate' })
    await clerk.detainer.addWarrant(once({ detainerId: detainer.id, warrant: judge }))
    await clerk.detainer.receive(once(another(office)))
    const { version } = (await office.page()).detainer
    await clerk.detainer.close(once({ detainerId: detainer.id, version, status: 'superseded' as const, note: 'Replaced' }))
    expect(await said(office)).toEqual(['late_arrival'])
  })
})

describe('the list', () => {
  it('is gathered once for all screens, and anew after every change and as time goes on', async () => {
    const office = await held(42)
    const list = () => office.as('records').alarm.list()
    const gathered = await list()
    expect(await list()).toBe(gathered)
    await sees(office, 'reyes', (await first(office)).key)
    const after = await list()
    expect(after).not.toBe(gathered)
    office.pass(6 * MINUTE)
    expect(await list()).not.toBe(after)
  })
})

describe('the list that follows the ledger', () => {
  it('says after every act what it says when everything is gathered anew', async () => {
    const office = await releaseDue()
    const { supervisor, clerk, detainer, bookingId } = office
    const same = async () => {
      const { people, seen } = await office.as('records').alarm.list()
      const whole = await alarmWatch(office.db, office.services.now())
      expect([people.toSorted(byBooking), seen]).toEqual([whole.people.toSorted(byBooking), whole.seen])
      return people.length
    }
    expect(await same()).toBe(1)
    await supervisor.decision.decide(once({ ...(await office.seen()), outcome: 'hold' as const }))
    await same()
    const start = { detainerId: detainer.id, wouldBeReleasedAt: WALKS_OUT, evidence: 'Bond receipt 4417' }
    const { id: holdId } = await clerk.hold.start(once(start))
    await same()
    await clerk.detainer.receive(once(another(office)))
    await same()
    await sees(office, 'reyes', (await first(office)).key)
    await same()
    await clerk.hold.end(once({ holdId, endedAt: WALKS_OUT, because: 'court_order' as const, note: null }))
    await same()
    await clerk.booking.changeCustody(once({ bookingId, version: 2, ...LEFT }))
    expect(await same()).toBe(0)
  })
})

describe('an acknowledgement', () => {
  it('is refused where that alarm does not stand, and by who only reads', async () => {
    const office = await held(40)
    await expect(sees(office, 'reyes', 'release_now:x')).rejects.toThrow('alarm.notStanding')
    const asked = once({ bookingId: office.bookingId, key: 'release_now:x', note: null })
    await expect(office.as('records').alarm.acknowledge(asked)).rejects.toThrow('actor.notPermitted')
    await expect(office.as('auditor').alarm.acknowledge(asked)).rejects.toThrow('actor.notPermitted')
  })

  it('is kept once: the second person is told that somebody was first, and who', async () => {
    const office = await held(48)
    const { key } = await first(office)
    const pressed = once({ bookingId: office.bookingId, key, note: null })
    const ack = await office.as('jailStaff', 'reyes').alarm.acknowledge(pressed)
    expect(await office.as('jailStaff', 'reyes').alarm.acknowledge(pressed)).toEqual(ack)
    await expect(sees(office, 'stone', key)).rejects.toMatchObject({
      message: 'alarm.acknowledged',
      cause: { detail: { byName: 'REYES' } },
    })
    expect(await first(office)).toMatchObject({ acknowledged: { byName: 'REYES' } })
  })

  it('cannot be taken back or rewritten in the database', async () => {
    const office = await held(48)
    await sees(office, 'reyes', (await first(office)).key)
    const { write } = office.services.databases
    await expect(write.updateTable('alarmAck').set({ byName: 'STONE' }).execute()).rejects.toThrow('never changed')
    await expect(write.deleteFrom('alarmAck').execute()).rejects.toThrow('never changed')
  })
})

it('nobody without a request is watched', async () => {
  const office = await openOffice()
  const clerk = office.as('jailStaff')
  const { id } = await clerk.booking.record(once(booking()))
  await clerk.booking.changeCustody(
    once({ bookingId: id, version: 1, ...LEFT, custody: 'in_custody' as const, releasedAt: null }),
  )
  expect((await clerk.alarm.list()).people).toEqual([])
})
