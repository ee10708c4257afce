/** What an office must hand in: the Texas count and its cost, the Illinois list without names, the California forum, the daily public list, its own weekly one. */
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { STILL_HERE } from '#shared/record/booking.ts'
import { once } from '#test/support/office.ts'
import { pdfText, squeezed } from '#test/support/pdfText.ts'
import { reportingOffice } from '#test/support/reporting.ts'

type Office = Awaited<ReturnType<typeof reportingOffice>>

const left = (office: Office, bookingId: string, over: object) =>
  office
    .reyes()
    .booking.changeCustody(
      once({ bookingId, version: 1, ...STILL_HERE, custody: 'released' as const, releasedAt: office.services.now(), ...over }),
    )
const sheet = (office: Office, id: 'texas' | 'illinois' | 'california' | 'daily' | 'weekly', on: string) =>
  office.olsen().return({ id, on })

describe('Texas', () => {
  it('counts the prisoners with a detainer as the first begins, and what they cost in the month before', async () => {
    const office = await reportingOffice('2026-03-20T14:00:00.000Z')
    const stays = await office.logged()
    const leaves = await office.logged()
    await office.reyes().detainer.receive(
      once({
        paper: {
          ...(await office.reyes().detainer.byId({ id: stays.id })).detainer,
          issuedOn: '2026-02-01',
          receivedAt: office.services.now(),
        },
        warrants: [],
        another: true,
        match: { bookingId: stays.bookingId, identifiers: ['name' as const, 'born' as const], note: null },
      }),
    )
    office.pass(24 * 3)
    await left(office, leaves.bookingId, { releaseNote: 'Bond posted.' })
    office.pass(24 * 20)
    await expect(office.olsen().send(once({ id: 'texas' as const, on: '2026-04-05', format: 'pdf' as const }))).rejects.toThrow(
      'report.noCost',
    )
    await office.stone().report.set(once({ smallest: 11, costPerDay: 100, capacity: 250, note: 'County budget 2026.' }))
    const { tables, lacks } = await sheet(office, 'texas', '2026-04-05')
    // One stays from 20 March: twelve midnights; the other one leaves after three. Two detainers on one booking are one prisoner.
    expect([lacks, tables[0]?.rows.map(([, value]) => value)]).toEqual([null, [1, 250, 15, '$100.00', '$1,500.00']])
    const { content } = await office.olsen().send(once({ id: 'texas' as const, on: '2026-04-05', format: 'pdf' as const }))
    expect(pdfText(Buffer.from(content, 'base64'))).toContain(squeezed('I certify that this report is accurate'))
  })
})

describe('Illinois', () => {
  it('has each request with what became of it, and nobody by name', async () => {
    const office = await reportingOffice()
    const request = await office.logged({}, undefined, 'VILLANUEVA')
    await office.decided(request.id, 'decline')
    office.pass(30)
    await left(office, request.bookingId, { releaseNote: 'Bond posted.', bond: 'posted' })
    const { tables, says } = await sheet(office, 'illinois', '2026-06-01')
    expect(tables[0]?.rows).toEqual([['2026-00001', '2026-03-03', 'I-247A', 'Decline', '', '2026-03-04', 'released']])
    expect(JSON.stringify({ tables, says })).not.toMatch(/VILLANUEVA|A09876|1975/)
  })

  it('says "none received" where there was none', async () => {
    const { says, tables } = await sheet(await reportingOffice(), 'illinois', '2025-06-01')
    expect([says[0], tables]).toEqual([expect.stringMatching(/^None received/), []])
  })
})

describe('California', () => {
  it('says on which days and in which way ICE was given access, and hides small numbers of who they were', async () => {
    const office = await reportingOffice()
    const held = await office.held()
    office.pass(10)
    await office.ended(held.holdId, 'picked_up')
    await left(office, held.bookingId, {
      custody: 'transferred',
      movedTo: 'ICE',
      relayed: 'yes',
      releaseCode: 'transferred_to_ice',
      releaseNote: 'ICE came for the person.',
    })
    const { says, tables } = await sheet(office, 'california', '2026-02-01')
    expect(says[0]).toContain('ICE was given access to 1 person in this time')
    expect(tables[0]?.rows.map(([day, kind]) => [day, kind])).toEqual([
      ['2026-03-03', 'held for ICE past the release'],
      ['2026-03-03', 'transferred to ICE, or taken by it at the release'],
    ])
    expect(tables.slice(1).map(({ rows }) => rows)).toEqual(Array.from({ length: 4 }, () => [['divided', 'withheld']]))
    expect(JSON.stringify({ says, tables })).not.toContain('PERSON1')
  })
})

describe('the lists', () => {
  it('the daily one has who is here with a request that stands, without names', async () => {
    const office = await reportingOffice()
    const gone = await office.logged()
    await office.logged({}, undefined, 'VILLANUEVA')
    await left(office, gone.bookingId, { releaseNote: 'Case dismissed.' })
    const { tables } = await sheet(office, 'daily', '2026-03-03')
    expect(tables.at(-1)?.rows).toEqual([[1, '2026-03-03', 'I-247A']])
    expect(JSON.stringify(tables)).not.toContain('VILLANUEVA')
  })

  it('the weekly one is for the office: person by person, and the ledger says that names went out', async () => {
    const office = await reportingOffice()
    const request = await office.logged({}, undefined, 'VILLANUEVA')
    await office.decided(request.id, 'decline')
    const { content } = await office.olsen().send(once({ id: 'weekly' as const, on: '2026-03-04', format: 'xlsx' as const }))
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(new Uint8Array(Buffer.from(content, 'base64')).buffer)
    expect(book.getWorksheet('Requests')?.getRow(2).getCell(2).value).toBe('VILLANUEVA, Jose')
    const [last] = (await office.as('auditor').ledger.recent({})).filter(({ act }) => act === 'report.exported')
    expect(last?.detail).toMatchObject({ report: 'weekly', from: '2026-03-02', to: '2026-03-08', names: true, public: false })
  })
})
