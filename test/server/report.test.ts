/** The office counts what happened: each event in its span, by one definition, and the rows behind each number are those that were counted. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { MeasureId } from '#shared/core/report/measure.ts'
import { once } from '#test/support/office.ts'
import { reportingOffice } from '#test/support/reporting.ts'

const MARCH = { from: '2026-03-01', to: '2026-03-31' }
type Office = Awaited<ReturnType<typeof reportingOffice>>

const course = async (office: Office, days = MARCH) => {
  const { figures } = await office.olsen().make({ id: 'course', days, step: 'week' })
  return Object.fromEntries(figures.map(({ measure, count }) => [measure, count]))
}

describe('a month at the jail', () => {
  let office: Office
  beforeAll(async () => {
    office = await reportingOffice()
    const taken = await office.held()
    office.pass(20)
    await office.ended(taken.holdId, 'picked_up')
    const waited = await office.held()
    office.pass(48)
    await office.ended(waited.holdId, 'expired')
    const declined = await office.logged()
    office.pass(5)
    await office.decided(declined.id, 'decline')
    const cancelled = await office.logged({ issuedOn: '2026-01-05' })
    office.pass(2)
    await office
      .reyes()
      .detainer.close(
        once({ detainerId: cancelled.id, version: 1, status: 'rescinded' as const, note: 'By fax of the field office.' }),
      )
    await office.logged({ citizenship: null } as never)
  })

  it('is counted: received, evaluated, decided, held, picked up, expired, cancelled', async () => {
    expect(await course(office)).toEqual({
      received: 5,
      receivedPersons: 5,
      receivedBookings: 5,
      cancelPapers: 0,
      evaluated: 5,
      decided: 3,
      decidedAgain: 0,
      undecided: 1,
      held: 2,
      pickedUp: 1,
      expired: 1,
      noShow: 1,
      cancelled: 1,
      turnedOver: 0,
    })
  })

  it('is divided by outcome, by clause, by who was convicted and who awaits trial, by the time it took', async () => {
    const { parts, wait } = await office.olsen().make({ id: 'decisions', days: MARCH, step: 'week' })
    const by = Object.fromEntries(
      parts.map((one) => [one.by, Object.fromEntries(one.parts.map(({ key, count }) => [key, count]))]),
    )
    expect(by).toMatchObject({
      outcome: { hold: 2, decline: 1 },
      conformity: { follows: 3 },
      plight: { convicted: 2, awaiting: 1 },
      wait: { h4: 2, h24: 1 },
      age: { d7: 3 },
    })
    expect(wait).toEqual({ half: 0, nine: 5 })
  })

  it('has rows behind every number, as many as were counted', async () => {
    for (const [measure, count] of Object.entries(await course(office))) {
      const rows = await office.olsen().rows({ measure: measure as MeasureId, days: MARCH })
      expect([measure, rows.count]).toEqual([measure, count])
      expect(rows.page).toHaveLength(rows.rows)
    }
    const convicted = await office.olsen().rows({ measure: 'decided', days: MARCH, by: 'plight', key: 'convicted' })
    expect(convicted.page.map(({ surname, key }) => [surname, key])).toEqual([
      ['PERSON1', 'convicted'],
      ['PERSON2', 'convicted'],
    ])
  })

  it('is what it was, whatever is decided anew later; the new decision counts in its own month', async () => {
    const [row] = (await office.olsen().rows({ measure: 'decided', days: MARCH, by: 'outcome', key: 'decline' })).page
    const before = await course(office)
    office.pass(24 * 40)
    await office.decided(row?.id ?? '', 'notify_only', 'The counsel of the county advises notice.')
    expect(await course(office)).toEqual({ ...before, decidedAgain: 0 })
    const april = { from: '2026-04-01', to: '2026-04-30' }
    expect(await course(office, april)).toMatchObject({ decided: 0, decidedAgain: 1 })
  })

  it('counts two records that were linked as one person once', async () => {
    const people = await office.db.selectFrom('subject').select('id').orderBy('id').limit(2).execute()
    const subjectIds = people.map(({ id }) => id) as [string, string]
    await office.as('records').person.link(once({ subjectIds, says: 'same' as const, note: 'The same fingerprints.' }))
    expect(await course(office)).toMatchObject({ received: 5, receivedPersons: 4, receivedBookings: 5 })
  })
})

describe('an empty office', () => {
  it('counts nothing, and says so with zeros', async () => {
    const office = await reportingOffice()
    expect(new Set(Object.values(await course(office)))).toEqual(new Set([0]))
    const { course: weeks, wait } = await office.olsen().make({ id: 'course', days: MARCH, step: 'week' })
    expect([weeks.length, wait]).toEqual([6, null])
  })

  it('is not asked for a span that ends before it begins, nor for a number that is not defined', async () => {
    const office = await reportingOffice()
    await expect(
      office.olsen().make({ id: 'course', days: { from: '2026-03-02', to: '2026-03-01' }, step: 'week' }),
    ).rejects.toThrow('before the first')
    await expect(office.olsen().rows({ measure: 'guesses' as 'received', days: MARCH })).rejects.toThrow(
      'There is no such number',
    )
  })
})

describe('what the office has set', () => {
  it('is 11 for the smallest number until it is changed, with a reason that stands in the ledger', async () => {
    const office = await reportingOffice()
    expect(await office.olsen().settings()).toEqual({ smallest: 11, costPerDay: null, capacity: null })
    const input = { smallest: 5, costPerDay: 92.5, capacity: 400, note: 'Board resolution 26-14.' }
    await office.stone().report.set(once(input))
    expect(await office.olsen().settings()).toEqual({ smallest: 5, costPerDay: 92.5, capacity: 400 })
    await expect(office.olsen().set(once(input))).rejects.toThrow('actor.notPermitted')
  })
})
