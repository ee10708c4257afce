/** An outside list comes in whole or not at all, from whatever it was sent as, and then stays as it was given. */
import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { sweepBroken, stageList } from '#server/list/stageList.ts'
import { sentTable } from '#server/action/importList.ts'
import { entriesOfSubject } from '#db/repository/ledger.ts'
import { listAnswered, OURS } from '#test/support/listAnswered.ts'
import { listOffice, mapping, reportList } from '#test/support/lists.ts'
import { once } from '#test/support/office.ts'

describe('a list comes in', () => {
  it('with its number, its bytes as a hash, its classes, and one entry in the ledger', async () => {
    const { office, list, rows } = await listAnswered()
    expect(list).toMatchObject({ number: 'L2026-0001', rows: 4, repeats: 0, unreadable: 0, importedByName: 'OLSEN' })
    expect(rows.map((row) => [row.row, row.class])).toEqual([
      [2, 'differs'],
      [3, 'namesake'],
      [4, 'elsewhere'],
      [5, 'unclear'],
    ])
    expect(rows[0]?.evidence.fields.filter(({ likeness }) => likeness === 'differs').map(({ field }) => field)).toEqual([
      'declinedOn',
    ])
    expect(rows[0]?.cells).toEqual(OURS.split(','))
    const entries = await entriesOfSubject(office.db, list.id)
    expect(entries.map(({ act, detail }) => [act, detail['classes']])).toEqual([
      ['list.imported', { differs: 1, elsewhere: 1, namesake: 1, unclear: 1 }],
    ])
    expect(await office.as('auditor').ledger.verify()).toMatchObject({ firstBad: null })
  })

  it('once: the same file is not taken in again, and sent twice it is one', async () => {
    const office = await listOffice()
    const call = once(reportList([OURS]))
    const [first, again] = await Promise.all([office.olsen().import(call), office.olsen().import(call)])
    expect(again).toEqual(first)
    await expect(office.olsen().import(once(reportList([OURS])))).rejects.toThrow('list.sameFile')
    expect((await office.olsen().all()).length).toBe(1)
  })

  it('and equal rows are requests of their own', async () => {
    const office = await listOffice()
    const { list, rows } = await office.taken([OURS, OURS, OURS])
    expect(list).toMatchObject({ rows: 3, repeats: 2 })
    expect(rows).toHaveLength(3)
  })

  it('and a cell that cannot be read is named, and counts as not said', async () => {
    const office = await listOffice()
    const { list, rows } = await office.taken(['Juniper County Jail,WI,2026-03-05,the other day,Freedonia,'])
    expect(list.unreadable).toBe(1)
    expect(rows[0]).toMatchObject({ unread: ['issuedOn'], class: 'unclear', evidence: { because: 'nothing_to_find_by' } })
  })

  it('or not at all: what is no table, has no rows or no mapped column leaves nothing behind', async () => {
    const office = await listOffice()
    const refused = (over: Parameters<typeof reportList>[1]) => office.olsen().import(once(reportList([OURS], over)))
    await expect(refused({ kind: 'xlsx' })).rejects.toThrow('list.unreadable')
    await expect(refused({ mapping: mapping({ agency: 0 }, { heading: 2 }) })).rejects.toThrow('list.empty')
    await expect(refused({ mapping: mapping({}) })).rejects.toThrow('list.nothingMapped')
    await expect(refused({ content: Buffer.alloc(400_000, 'a,b\n').toString('base64') })).rejects.toThrow('list.tooLarge')
    expect(await office.db.selectFrom('listRow').select('row').execute()).toEqual([])
    expect(await office.olsen().all()).toEqual([])
  })

  it('and rows of an import that was broken off are seen by nobody, and swept out at the next start', async () => {
    const office = await listOffice()
    const input = reportList([OURS])
    await stageList(office.services, input, sentTable(input, office.services))
    expect(await office.olsen().progress({ id: input.id })).toEqual({ rows: 1 })
    expect(await office.olsen().all()).toEqual([])
    await expect(office.olsen().byId({ id: input.id })).rejects.toThrow('record.notFound')
    const { list } = await office.taken(['Oak County,TX,2026-03-04,2026-03-01,Sylvania,'])
    await sweepBroken(office.services)
    expect(await office.db.selectFrom('listRow').select('listId').execute()).toEqual([{ listId: list.id }])
  })

  it('and then no cell of it changes and no row goes', async () => {
    const { office } = await listAnswered()
    const { db } = office
    await expect(db.updateTable('listRow').set({ cells: '[]' }).execute()).rejects.toThrow('cells stay as given')
    await expect(db.deleteFrom('listRow').execute()).rejects.toThrow('never deleted')
  })

  it('from a spreadsheet, with real dates and a title above, as from cells pasted out of one', async () => {
    const office = await listOffice()
    const { id } = await office.received({ surname: 'OAKES', issuedOn: '2026-03-02' })
    await office.decided(id, 'decline')
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('Week')
    sheet.addRow(['Fictional weekly report'])
    sheet.addRow(['Jurisdiction', 'State', 'Date declined', 'Detainer issued'])
    sheet.addRow(['Juniper County Jail', 'WI', new Date('2026-03-10T00:00:00Z'), new Date('2026-03-02T00:00:00Z')])
    const content = Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64')
    const peeked = await office.olsen().peek({ kind: 'xlsx', publisher: 'Fictional federal agency', content })
    expect(peeked).toMatchObject({
      total: 1,
      savedFrom: null,
      mapping: { heading: 2, columns: { agency: 0, state: 1, declinedOn: 2, issuedOn: 3 } },
    })
    const all = { ...peeked.mapping, claims: 'declined' as const }
    const { rows } = await office.taken([], { kind: 'xlsx', content, mapping: all })
    expect(rows.map((row) => [row.row, row.class, row.ours?.id])).toEqual([[3, 'agrees', id]])
    const pasted = 'Jurisdiction\tState\tDate declined\tDetainer issued\nJuniper County Jail\tWI\t3/10/2026\t3/2/2026'
    const copy = {
      kind: 'pasted' as const,
      publisher: 'Fictional federal agency',
      content: Buffer.from(pasted).toString('base64'),
    }
    const saved = await office.olsen().peek(copy)
    expect(saved).toMatchObject({ savedFrom: 'L2026-0001', mapping: { claims: 'declined', heading: 1 } })
    expect((await office.taken([], { ...copy, mapping: saved.mapping })).rows.map((row) => row.class)).toEqual(['agrees'])
  })

  it('but no spreadsheet that would unpack to gigabytes, whatever its size', async () => {
    const office = await listOffice()
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('One').addRow(['Jurisdiction', 'State'])
    const zip = Buffer.from(await workbook.xlsx.writeBuffer())
    zip.writeUInt32LE(0xfffffff0, zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24)
    const bomb = { kind: 'xlsx' as const, content: zip.toString('base64') }
    await expect(office.olsen().peek({ ...bomb, publisher: '' })).rejects.toThrow('list.tooLarge')
    await expect(office.olsen().import(once(reportList([], bomb)))).rejects.toThrow('list.tooLarge')
  })

  it('while others work on: what they write does not wait for its last row', async () => {
    const office = await listOffice()
    const rows = Array.from({ length: 4_000 }, (_, i) => `Oak ${i},TX,,,,`)
    let stands = false
    const coming = office.taken(rows).then(() => (stands = true))
    await office.received({ surname: 'OAKES', issuedOn: '2026-03-02' })
    expect(stands).toBe(false)
    await coming
    expect(await office.classes((await office.olsen().all())[0]?.list.id ?? '')).toEqual({ elsewhere: 4_000 })
  })

  it('in letters of another encoding, and with semicolons', async () => {
    const office = await listOffice()
    const text = 'Jurisdiction;State;Name\nJuniper County Jail;WI;"NUÑEZ; Ana"\n'
    const { rows } = await office.taken([], {
      content: Buffer.from(text, 'latin1').toString('base64'),
      mapping: mapping({ agency: 0, state: 1, name: 2 }),
    })
    expect(rows[0]?.cells).toEqual(['Juniper County Jail', 'WI', 'NUÑEZ; Ana'])
  })
})

it('how often each word stands in a column is counted by year of issue', async () => {
  const office = await listOffice()
  const { list } = await office.taken([
    'Oak County,TX,,2025-12-31,Freedonia,',
    'Oak County,TX,,2026-01-01,Freedonia,',
    'Elm County,TX,,2026-01-02,Sylvania,',
  ])
  expect(await office.olsen().totals({ id: list.id, column: 4, year: '2026' })).toEqual({
    years: [
      { value: '2026', rows: 2 },
      { value: '2025', rows: 1 },
    ],
    values: [
      { value: 'Freedonia', rows: 1 },
      { value: 'Sylvania', rows: 1 },
    ],
  })
  await expect(office.olsen().progress({ id: randomUUID() })).resolves.toEqual({ rows: 0 })
})
