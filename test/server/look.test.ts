/** Every look at a person's record is written down with its purpose before the desk answers, and one that is taken out is missed. */
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { allow } from '#db/migration/trigger.ts'
import { recordsOffice } from '#test/support/inquiries.ts'

async function watched() {
  const office = await recordsOffice()
  const { id: bookingId } = await office.booked()
  const detainer = await office.named('LOPEZ', 'Ana')
  const looks = async (over: object = {}) => (await office.as('supervisor', 'stone').look.list(over)).looks
  return { ...office, bookingId, detainer, looks }
}

describe('a look', () => {
  it('at a booking, a request or a release sheet is kept with who, when, at what, and custody as the purpose of the jail', async () => {
    const { as, bookingId, detainer, looks } = await watched()
    await as('jailStaff', 'reyes').booking.byId({ id: bookingId })
    await as('supervisor', 'stone').detainer.byId({ id: detainer.id })
    expect(await looks()).toMatchObject([
      { actorName: 'STONE', purpose: 'custody', detainerId: detainer.id, number: '2026-00001', person: { surname: 'LOPEZ' } },
      { actorName: 'REYES', purpose: 'custody', bookingId, number: '26-10498', at: '2026-03-03T14:00:00.000Z' },
    ])
  })

  it('of who does not run the jail has the purpose that they said, or says that they said none', async () => {
    const { as, bookingId, looks } = await watched()
    await as('auditor', 'king').booking.byId({ id: bookingId })
    await as('records', 'olsen', { purpose: { words: 'yearly report', inquiryId: null } }).booking.byId({ id: bookingId })
    expect((await looks()).map(({ purpose }) => purpose)).toEqual(['yearly report', 'not said'])
  })

  it('from an inquiry bears its number, and an inquiry that there is none of is no purpose', async () => {
    const { as, asked, detainer, looks } = await watched()
    const { id } = await asked()
    const from = (inquiryId: string) => as('records', 'olsen', { purpose: { words: null, inquiryId } })
    await from(id).detainer.byId({ id: detainer.id })
    await from('made up').detainer.byId({ id: detainer.id })
    expect(await looks()).toMatchObject([
      { purpose: 'not said', inquiryId: null },
      { purpose: 'inquiry Q2026-0001', inquiryId: id },
    ])
  })

  it('that is repeated within a quarter of an hour is one look; later, by another person or for another purpose it is another', async () => {
    const { as, bookingId, looks, pass } = await watched()
    const look = (name: string, words: string | null = null) =>
      as('jailStaff', name, { purpose: words === null ? null : { words, inquiryId: null } }).booking.byId({ id: bookingId })
    await look('reyes')
    pass(0.2)
    await look('reyes')
    expect(await looks()).toHaveLength(1)
    await look('reyes', 'a call of the court')
    await look('diaz')
    pass(0.3)
    await look('reyes')
    expect((await looks()).map(({ seq }) => seq)).toEqual([4, 3, 2, 1])
  })

  it('is a search for persons too, with what was typed: it shows who is here without anything being opened', async () => {
    const { as, looks } = await watched()
    const olsen = as('records', 'olsen', { purpose: { words: 'inquiries', inquiryId: null } })
    await olsen.person.find({ text: ' lopez  1975 ' })
    await olsen.detainer.find({ text: 'lopez 1975' })
    await Promise.all([olsen.person.find({ text: 'perez' }), olsen.detainer.find({ text: 'perez' })])
    await olsen.detainer.find({ outcome: 'decline' })
    await as('auditor', 'king').person.find({ surname: 'Lopez', given: 'Ana' })
    await as('jailStaff', 'reyes').person.find({ surname: 'Lopez', given: 'Ana' })
    await as('jailStaff', 'reyes').person.find({ text: 'garcia' })
    await olsen.person.pairs({})
    expect((await looks()).map(({ actorName, asked, purpose }) => [actorName, asked, purpose])).toEqual([
      ['OLSEN', 'records that may be one person', 'inquiries'],
      ['REYES', 'garcia', 'custody'],
      ['KING', 'Lopez Ana', 'not said'],
      ['OLSEN', 'perez', 'inquiries'],
      ['OLSEN', 'lopez 1975', 'inquiries'],
    ])
    expect((await as('auditor').ledger.verify()).looks).toMatchObject({ entries: 5, firstBad: null })
  })

  it('that is refused or finds nothing is none', async () => {
    const { as, bookingId, looks } = await watched()
    await expect(as('policyOwner', 'price').booking.byId({ id: bookingId })).rejects.toThrow('notPermitted')
    await expect(as('jailStaff', 'reyes').booking.byId({ id: 'nobody' })).rejects.toThrow('notFound')
    expect(await looks()).toEqual([])
  })
})

describe('the looks', () => {
  it('at one person are found by the booking as by the request, and by who looked', async () => {
    const { as, bookingId, detainer, looks } = await watched()
    await as('jailStaff', 'reyes').booking.byId({ id: bookingId })
    await as('jailStaff', 'diaz').detainer.byId({ id: detainer.id })
    expect(await looks({ bookingId })).toMatchObject([{ actorName: 'REYES' }])
    expect(await looks({ detainerId: detainer.id })).toMatchObject([{ actorName: 'DIAZ' }])
    expect(await looks({ actorId: 'diaz' })).toMatchObject([{ detainerId: detainer.id }])
    expect(await looks({ actorId: 'nobody' })).toEqual([])
  })

  it('are chained: one that is changed or taken out behind the triggers is named by the check of the ledger', async () => {
    const { as, bookingId, services } = await watched()
    for (const name of ['reyes', 'diaz', 'hall']) await as('jailStaff', name).booking.byId({ id: bookingId })
    const check = async () => (await as('auditor').ledger.verify()).looks
    expect(await check()).toMatchObject({ entries: 3, firstBad: null })
    const { write } = services.databases
    await expect(sql`delete from look where seq = 2`.execute(write)).rejects.toThrow('never changed')
    await allow(write, { name: 'look_no_delete' })
    await sql`delete from look where seq = 2`.execute(write)
    expect(await check()).toMatchObject({ firstBad: 2 })
  })
})
