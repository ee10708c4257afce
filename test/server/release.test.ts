/** The release desk's night: what stops a release, what may not stop it, who answers for a duty, and what ICE is not told. */
import { describe, expect, it } from 'vitest'
import { arrived } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { paper } from '#test/support/paper.ts'

const WALKS_OUT = '2026-03-03T13:55:00.000Z'

async function releaseDue(over: Parameters<typeof arrived>[0] = {}) {
  const office = await arrived(over)
  const { clerk, detainer } = office
  const bookingId = detainer.bookingId ?? ''
  const custody = {
    custody: 'in_custody' as const,
    releaseOrderedAt: null,
    wouldBeReleasedAt: WALKS_OUT,
    releaseEvidence: 'Bond receipt 4417',
    releasedAt: null,
    releaseNote: null,
  }
  await clerk.booking.changeCustody(once({ bookingId, version: 1, ...custody }))
  const sheet = () => office.as('jailStaff', 'reyes').release.sheet({ bookingId })
  const stops = async () => (await sheet()).gate.stops.map((stop) => (stop.kind === 'step' ? stop.step : stop.kind))
  const check = (by: typeof clerk, did: Parameters<typeof clerk.release.check>[0]['do']['did']) =>
    by.release.check(once({ bookingId, did }))
  const checkAll = async () => {
    const { requests } = await sheet()
    await check(clerk, { step: 'authority', paper: 'Bond receipt 4417' })
    await check(clerk, { step: 'identity', identifiers: ['name_and_birth', 'booking_number'] })
    const warrants = requests.flatMap((one) => one.warrants.map(({ id }) => id))
    await check(clerk, { step: 'holds', detainers: requests.map(({ matter }) => matter.detainer.id), warrants })
    await check(clerk, { step: 'property', note: 'Bag 12' })
  }
  const answerDuties = async () => {
    const { duties } = await clerk.release.duties({ detainerId: detainer.id })
    for (const { duty } of duties)
      await clerk.release.recordDuty(
        once({ detainerId: detainer.id, name: duty.name, state: 'done' as const, at: WALKS_OUT, note: 'Fax confirmation 12' }),
      )
  }
  return { ...office, bookingId, sheet, stops, check, checkAll, answerDuties }
}

describe('the release sheet', () => {
  it('is cleared only when every step was taken and a second person has looked', async () => {
    const { clerk, supervisor, bookingId, stops, check, checkAll, answerDuties } = await releaseDue()
    await answerDuties()
    await expect(clerk.release.clear(once({ bookingId }))).rejects.toThrow('release.stopped')
    await expect(check(supervisor, { step: 'second' })).rejects.toThrow('release.stepMissing')
    await checkAll()
    await expect(check(clerk, { step: 'second' })).rejects.toThrow('release.ownCheck')
    await check(supervisor, { step: 'second' })
    expect(await stops()).toEqual([])
    expect(await clerk.release.clear(once({ bookingId }))).toMatchObject({ clearedAt: expect.any(String) })
  })

  it('is no longer clear when a request arrives after the release was set (R24)', async () => {
    const { clerk, supervisor, bookingId, stops, check, checkAll, detainer } = await releaseDue()
    await checkAll()
    await check(supervisor, { step: 'second' })
    await clerk.detainer.receive(
      once({
        paper: paper({ issuedOn: '2026-03-03', form: 'I-247N', asks: ['notify'] }),
        match: detainer.match,
        warrants: [],
        service: null,
        findings: [],
      }),
    )
    expect(await stops()).toContain('unseen')
    await expect(clerk.release.clear(once({ bookingId }))).rejects.toThrow('release.stopped')
  })

  it('keeps nobody for a request that was not decided (R1)', async () => {
    const { sheet } = await releaseDue()
    expect((await sheet()).gate).toMatchObject({ mustRelease: true })
  })

  it('keeps the person while the hold runs, and says that the person must go when its time is up (R3, R25)', async () => {
    const office = await releaseDue()
    const { clerk, supervisor, detainer, sheet, stops, pass } = office
    await supervisor.decision.decide(once({ ...(await office.seen()), outcome: 'hold' as const }))
    await clerk.hold.start(once({ detainerId: detainer.id, wouldBeReleasedAt: WALKS_OUT, evidence: 'Bond receipt 4417' }))
    expect(await stops()).toContain('holdRuns')
    expect((await sheet()).gate.mustRelease).toBe(false)
    pass(48)
    expect(await stops()).toContain('holdWithoutAuthority')
    expect((await sheet()).gate.mustRelease).toBe(true)
  })

  it('takes no step for somebody who has left', async () => {
    const { clerk, bookingId, check } = await releaseDue()
    const left = {
      custody: 'released' as const,
      releaseOrderedAt: null,
      wouldBeReleasedAt: WALKS_OUT,
      releaseEvidence: 'Bond receipt 4417',
      releasedAt: WALKS_OUT,
      releaseNote: 'Out by the front door.',
    }
    await clerk.booking.changeCustody(once({ bookingId, version: 2, ...left }))
    await expect(check(clerk, { step: 'property', note: 'Bag 12' })).rejects.toThrow('booking.notInCustody')
  })
})

describe('a contact', () => {
  const call = (detainerId: string, over: object = {}) =>
    once({
      detainerId,
      to: 'ice' as const,
      whom: 'Field office, duty desk',
      number: '555-0100',
      method: 'phone' as const,
      told: 'release_date' as const,
      result: 'reached' as const,
      at: WALKS_OUT,
      language: null,
      proof: null,
      against: null,
      ...over,
    })

  it('stands on the sheet with its instant (R9)', async () => {
    const { clerk, detainer, sheet } = await releaseDue()
    await clerk.release.recordContact(call(detainer.id))
    expect((await sheet()).contacts).toMatchObject([{ to: 'ice', result: 'reached', at: WALKS_OUT, byName: 'REYES' }])
  })

  it('that tells ICE a release date is refused where the policy forbids it, unless it happened already; any other is not', async () => {
    const { clerk, detainer } = await releaseDue({ office: { policyIds: ['philadelphia_eo_5_16'] } })
    await expect(clerk.release.recordContact(call(detainer.id))).rejects.toThrow('contact.notAllowed')
    await clerk.release.recordContact(call(detainer.id, { told: 'decision' }))
    const told = await clerk.release.recordContact(call(detainer.id, { against: 'Read out on the phone by mistake' }))
    expect(told.against).toBe('Read out on the phone by mistake')
    await clerk.release.recordContact(call(detainer.id, { to: 'person', language: 'Spanish' }))
  })

  it('cannot be in the future', async () => {
    const { clerk, detainer } = await releaseDue()
    await expect(clerk.release.recordContact(call(detainer.id, { at: '2090-01-01T00:00:00.000Z' }))).rejects.toThrow(
      'duty.inFuture',
    )
  })
})

describe('a duty that the policy sets (R2, R16)', () => {
  const answer = (detainerId: string, name: string, state: 'done' | 'waived') =>
    once({ detainerId, name, state, at: WALKS_OUT, note: 'Handed over at the window, form 12' })

  it('stops the release until it is done, or waived by a supervisor with a reason', async () => {
    const { clerk, supervisor, detainer, stops } = await releaseDue({ office: { policyIds: ['texas_sb4'] } })
    const { duties } = await clerk.release.duties({ detainerId: detainer.id })
    const open = duties.filter(({ state }) => state === 'open' || state === 'overdue').map(({ duty }) => duty.name)
    expect(open.length).toBeGreaterThan(0)
    expect(await stops()).toContain('duty')
    const [first = '', ...others] = open
    await clerk.release.recordDuty(answer(detainer.id, first, 'done'))
    await expect(clerk.release.recordDuty(answer(detainer.id, first, 'waived'))).rejects.toThrow('duty.needsSupervisor')
    for (const name of others) await supervisor.release.recordDuty(answer(detainer.id, name, 'waived'))
    expect(await stops()).not.toContain('duty')
  })

  it('is not answered for where the policy sets none', async () => {
    const { clerk, detainer } = await releaseDue()
    await expect(clerk.release.recordDuty(answer(detainer.id, 'make_coffee', 'done'))).rejects.toThrow('duty.notOwed')
  })
})

describe("the office's calendar", () => {
  it('is changed by a supervisor, and a later entry for the day replaces the earlier', async () => {
    const { clerk, supervisor } = await arrived()
    const off = { day: '2026-12-24', counts: false, note: 'Closed by order of the county' }
    await expect(clerk.calendar.change(once(off))).rejects.toThrow('actor.notPermitted')
    await supervisor.calendar.change(once(off))
    await supervisor.calendar.change(once({ ...off, counts: true, note: 'Open after all' }))
    await supervisor.calendar.setRule(once({ holidays: 'holidays-observed' as const, note: 'Opinion of counsel, 3 March' }))
    expect(await clerk.calendar.read()).toMatchObject({
      holidays: 'holidays-observed',
      changes: [{ counts: false }, { counts: true }],
    })
  })
})
