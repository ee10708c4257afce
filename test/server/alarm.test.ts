/** A night of alarms: who is warned of what and when, who has seen it, what stays although it was seen, and what comes after the release was set. */
import { describe, expect, it } from 'vitest'
import { lastEntryOfBooking } from '#db/repository/ledger.ts'
import { alarms } from '#shared/core/alarms.ts'
import { WarrantInput } from '#shared/record/detainer.ts'
import { arrived } from '#test/support/arrived.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking, i200, paper } from '#test/support/paper.ts'
import { LEFT, releaseDue, WALKS_OUT } from '#test/support/releaseDue.ts'

type Office = Awaited<ReturnType<typeof releaseDue>>
type Screen = Pick<Office, 'as' | 'services'>

/** What stands now, on the screen of the jail staff. */
const standing = async ({ as, services }: Screen) => alarms(await as('jailStaff', 'reyes').alarm.list(), services.now())
const said = async (office: Screen) => (await standing(office)).map(({ kind }) => kind)
const first = async (office: Screen) => {
  const [alarm] = await standing(office)
  if (!alarm) throw new Error('no alarm stands')
  return alarm
}
const sees = (office: Office, name: string, key: string, note: string | null = null) =>
  office.as('jailStaff', name).alarm.acknowledge(once({ bookingId: office.bookingId, key, note }))

const MINUTE = 1 / 60

async function held(hoursOn: number): Promise<Office> {
  const office = await releaseDue()
  await office.supervisor.decision.decide(once({ ...(await office.seen()), outcome: 'hold' as const }))
  await office.clerk.hold.start(
    once({ detainerId: office.detainer.id, wouldBeReleasedAt: WALKS_OUT, evidence: 'Bond receipt 4417' }),
  )
  // The person must be free 47 h 55 min from the start of the story.
  office.pass(hoursOn)
  return office
}

const second = ({ detainer }: Pick<Office, 'detainer'>) => ({
  paper: paper({ issuedOn: '2026-03-03', form: 'I-247N', asks: ['notify'] }),
  match: detainer.match,
  warrants: [],
  service: null,
  findings: [],
})

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
    await clerk.detainer.receive(once(second(office)))
    const { version } = (await office.page()).detainer
    await clerk.detainer.close(once({ detainerId: detainer.id, version, status: 'superseded' as const, note: 'Replaced' }))
    expect(await said(office)).toEqual(['late_arrival'])
  })
})

describe('a paper that comes after the release was set (R24)', () => {
  it('is an alarm at once, until somebody has seen it by name and said what was done', async () => {
    const office = await releaseDue()
    const late = await office.clerk.detainer.receive(once(second(office)))
    const found = (await standing(office)).find(({ kind }) => kind === 'late_arrival')
    expect(found).toMatchObject({ paper: 'request', number: late.number, detainerId: late.id, acknowledged: null })
    await sees(office, 'reyes', found?.key ?? '', 'Called the line: the person is still in the lobby')
    expect((await standing(office)).find(({ kind }) => kind === 'late_arrival')).toMatchObject({
      acknowledged: { byName: 'REYES', note: 'Called the line: the person is still in the lobby' },
    })
  })

  it('also where it lay unfound and is attached only now', async () => {
    const office = await releaseDue()
    const lying = await office.clerk.detainer.receive(once({ ...second(office), match: null }))
    expect(await said(office)).not.toContain('late_arrival')
    const match = office.detainer.match ?? { bookingId: '', identifiers: [], note: null }
    await office.clerk.detainer.attach(once({ detainerId: lying.id, version: 1, match }))
    expect(await said(office)).toContain('late_arrival')
  })

  it('also where it is a warrant to a request that was here before', async () => {
    const office = await releaseDue()
    await office.clerk.detainer.addWarrant(once({ detainerId: office.detainer.id, warrant: i200 }))
    expect((await standing(office)).filter(({ kind }) => kind === 'late_arrival')).toMatchObject([{ paper: 'warrant' }])
  })

  it('also where nothing was set yet, but the release sheet had been begun', async () => {
    const plain = await arrived()
    const bookingId = plain.booked.id
    await plain.clerk.release.check(once({ bookingId, did: { step: 'authority' as const, paper: 'Bond receipt 4417' } }))
    await plain.clerk.detainer.receive(once(second(plain)))
    expect(await said(plain)).toEqual(['late_arrival'])
  })

  it('is none where it was here before the release was set', async () => {
    const plain = await arrived()
    await plain.clerk.detainer.receive(once(second(plain)))
    await plain.clerk.booking.changeCustody(
      once({ bookingId: plain.booked.id, version: 1, ...LEFT, custody: 'in_custody' as const, releasedAt: null }),
    )
    expect(await said(plain)).not.toContain('late_arrival')
  })

  it('is seen by whoever takes the step of the sheet that looks at every paper', async () => {
    const office = await releaseDue()
    await office.clerk.detainer.receive(once(second(office)))
    await office.checkAll()
    expect((await standing(office)).find(({ kind }) => kind === 'late_arrival')).toMatchObject({
      acknowledged: { byName: 'REYES' },
    })
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

describe('the alarms of the office', () => {
  const change = (hours: number[], escalateMinutes = 5) => once({ hours, escalateMinutes, note: 'Two shifts a day' })

  it('are six hours and one hour, until a supervisor or the administrator says otherwise, with a reason', async () => {
    const office = await held(42)
    expect(await office.clerk.alarm.settings()).toEqual({ hours: [6, 1], escalateMinutes: 10 })
    await office.as('supervisor', 'stone').alarm.set(change([12, 2, 0.5]))
    expect(await first(office)).toMatchObject({ kind: 'due', hours: 12 })
    await office.as('administrator').alarm.set(change([1]))
    expect(await said(office)).toEqual([])
    await expect(office.clerk.alarm.set(change([1]))).rejects.toThrow('actor.notPermitted')
    const [entry] = await office.as('auditor').ledger.recent({})
    expect(entry).toMatchObject({
      act: 'alarm.set',
      detail: { was: { hours: [12, 2, 0.5] }, hours: [1], note: 'Two shifts a day' },
    })
  })

  it.each([
    [[], 10, 'Give at least one time before the end'],
    [[5, 4, 3, 2, 1], 10, 'at most four'],
    [[1, 6], 10, 'the longest time first'],
    [[6, 6], 10, 'each once'],
    [[0.1], 10, 'between 0.25 and 72'],
    [[73], 10, 'between 0.25 and 72'],
    [[6, 1], 0, 'between 1 and 240'],
    [[6, 1], 2.5, 'between 1 and 240'],
  ])('refuse %j hours and %d minutes in plain words', async (hours, minutes, says) => {
    const office = await openOffice()
    await expect(office.as('supervisor').alarm.set(change(hours, minutes))).rejects.toThrow(says)
    expect(await office.as('supervisor').alarm.settings()).toEqual({ hours: [6, 1], escalateMinutes: 10 })
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
