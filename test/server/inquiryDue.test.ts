/**
 * By when an answer is due: by the office's calendar and the days off for answers, which no hold goes by, and by what the paper itself names;
 * and how an old inquiry is found again.
 */
import { describe, expect, it } from 'vitest'
import { recordsOffice } from '#test/support/inquiries.ts'
import { once } from '#test/support/office.ts'

describe('its due day', () => {
  it('leaves out the holidays of the state that were entered for answers, and names them; no hold lasts longer by them', async () => {
    const office = await recordsOffice()
    const { id } = await office.asked()
    const holiday = { day: '2026-03-10', counts: false, note: 'Founders Day, holiday of the state' }
    await expect(office.olsen().setDay(once(holiday))).rejects.toThrow('actor.notPermitted')
    await office.stone().setDay(once(holiday))
    expect(await office.olsen().byId({ id })).toMatchObject({
      due: { due: '2026-03-18' },
      daysOff: [{ day: '2026-03-10', why: 'Founders Day, holiday of the state' }],
    })
    expect((await office.as('supervisor').calendar.read()).changes).toEqual([])
    await office.stone().setDay(once({ ...holiday, counts: true, note: 'The courts are open after all.' }))
    expect(await office.olsen().byId({ id })).toMatchObject({ due: { due: '2026-03-17' }, daysOff: [] })
  })

  it('is that of the calendar of the office too, with the name of the holiday', async () => {
    const office = await recordsOffice('2026-05-20T14:00:00.000Z')
    const { id } = await office.asked({ receivedAt: '2026-05-20T13:00:00.000Z' })
    const change = { day: '2026-05-29', counts: false, note: 'Order of the county commissioners' }
    await office.as('supervisor', 'stone').calendar.change(once(change))
    expect(await office.olsen().byId({ id })).toMatchObject({
      due: { due: '2026-06-05' },
      daysOff: [
        { day: '2026-05-25', why: 'Memorial Day' },
        { day: '2026-05-29', why: 'Order of the county commissioners' },
      ],
    })
  })

  it('is the one that a subpoena names where that is sooner, and no pause moves it', async () => {
    const office = await recordsOffice()
    const { id } = await office.asked({ basis: 'subpoena', answerBy: '2026-03-06' })
    const due = async () => (await office.olsen().byId({ id })).due.due
    expect(await due()).toBe('2026-03-06')
    await office.olsen().pause(once({ ...(await office.now(id)), reason: 'Asked which person is meant.' }))
    expect(await due()).toBe('2026-03-06')
    const later = await office.asked({ basis: 'subpoena', answerBy: '2026-04-30' })
    expect((await office.olsen().byId({ id: later.id })).due.due).toBe('2026-03-17')
  })
})

describe('an inquiry that was answered', () => {
  it('is found by its number, by who asked and by a word of the question, page by page, and none of those that wait', async () => {
    const office = await recordsOffice()
    for (let i = 0; i < 52; i += 1) {
      const { id } = await office.asked({ name: `ASKER ${i}`, question: i === 7 ? '100% of the detainers?' : 'Any of mine?' })
      if (i !== 51) await office.olsen().withdraw(once({ ...(await office.now(id)), why: 'Taken back.' }))
    }
    const all = await office.olsen().answered({})
    expect(all.inquiries).toHaveLength(50)
    const rest = await office.olsen().answered({ cursor: all.next })
    expect(rest).toMatchObject({ inquiries: [{ number: 'Q2026-0001' }], next: null })
    const numbers = async (text: string) => (await office.olsen().answered({ text })).inquiries.map(({ number }) => number)
    expect(await numbers('q2026-0008')).toEqual(['Q2026-0008'])
    expect(await numbers('asker 7')).toEqual(['Q2026-0008'])
    expect(await numbers('100% of')).toEqual(['Q2026-0008'])
    expect(await numbers('%')).toEqual(['Q2026-0008'])
    expect(await numbers('asker 51')).toEqual([])
  }, 60_000)
})
