/** What a file may look like that is to be a list: cells that cannot be read are named, a file that is none is refused with what to do. */
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { beforeEach, describe, expect, it } from 'vitest'
import { newFolder } from '#test/support/export.ts'
import { openOffice, once } from '#test/support/office.ts'
import { ANA, BEN, fileOf, listOf, MAPPING, takeIn } from '#test/support/roster.ts'

const EARLY = '2026-03-03T12:00:00.000Z'
const LATER = '2026-03-03T13:00:00.000Z'

let office: Awaited<ReturnType<typeof openOffice>>

beforeEach(async () => {
  office = await openOffice()
})

it('names every cell that cannot be read, with its row, its column and why', async () => {
  const text = [
    listOf(ANA),
    'J-4,THISTLE UNA,1/2/88,Q,yesterday,"RIOT | FRAUD","F9 | ","FREE | "',
    ',"YARROW, X",,,02/28/2026,,,',
    'J-5,"ZINNIA, Z",13/13/1988,M,03/30/2026,ARSON,"F | M",',
  ].join('\n')
  const preview = await office.as('jailStaff').roster.preview(fileOf(text, EARLY))
  expect(preview.unreadable.map(({ row, column, why, lost }) => [row, column, why, lost])).toEqual([
    [3, 'Booked', 'time.unclear', 'cell'],
    [3, 'Level', 'level.unknown', 'meaning'],
    [3, 'Disposition', 'disposition.unknown', 'meaning'],
    [3, 'Inmate', 'name.noComma', 'meaning'],
    [3, 'DOB', 'day.unclear', 'cell'],
    [3, 'Sex', 'sex.unclear', 'cell'],
    [4, 'Booking #', 'number.missing', 'row'],
    [5, 'Booked', 'time.afterList', 'cell'],
    [5, 'Level', 'charge.parts', 'cell'],
    [5, 'DOB', 'day.unclear', 'cell'],
  ])
  expect(preview).toMatchObject({ timeless: ['J-4', 'J-5'], added: [{ number: 'J-1' }] })
})

describe('a file', () => {
  it('without the columns of the mapping, without rows, or that is none is refused with what to do', async () => {
    const desk = office.as('jailStaff')
    await expect(desk.roster.preview(fileOf('a,b\n1,2', EARLY))).rejects.toThrow('roster.noSuchColumn')
    await expect(desk.roster.preview(fileOf(listOf(), EARLY))).rejects.toThrow('roster.noRows')
    await expect(desk.roster.preview(fileOf('PK\u0003\u0004 no sheet', EARLY))).rejects.toThrow('roster.unreadable')
    await expect(desk.roster.preview({ ...fileOf('', EARLY), content: 'A'.repeat(14_000_000) })).rejects.toThrow(
      'roster.tooLarge',
    )
  })

  it('shows its headings and first rows before anybody maps them', async () => {
    const { heading, rows } = await office.as('jailStaff').roster.sample({ content: fileOf(listOf(ANA, BEN), EARLY).content })
    expect(heading.slice(0, 2)).toEqual(['Booking #', 'Inmate'])
    expect(rows.map(([number]) => number)).toEqual(['J-1', 'J-2'])
  })
})

it('a mapping is saved under a name, and saved again replaces it', async () => {
  const desk = office.as('jailStaff')
  const map = { name: 'Daily list', system: 'Jail system', mapping: fileOf('', EARLY).mapping }
  await desk.roster.saveMap(once(map))
  await desk.roster.saveMap(once({ ...map, mapping: { ...map.mapping, dayFirst: true } }))
  expect((await desk.roster.ways()).maps).toMatchObject([
    { name: 'Daily list', mapping: { dayFirst: true }, byName: 'JAILSTAFF' },
  ])
})

it('a spreadsheet says the same as the text file of the same list', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Inmates')
  sheet.addRow(['Booking #', 'Inmate', 'DOB', 'Sex', 'Booked', 'Charges', 'Level', 'Disposition'])
  const [number, name, charges, level, disposition] = ANA
  const booked = new Date('2026-02-28T23:40:00.000Z')
  sheet.addRow([number, name, new Date('1988-03-04T00:00:00.000Z'), 'F', booked, charges, level, disposition])
  const content = Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64')
  await takeIn(office, listOf(ANA), EARLY)
  const preview = await office.as('jailStaff').roster.preview({ ...fileOf('', LATER), fileName: 'list.xlsx', content })
  expect(preview).toMatchObject({ refused: null, unchanged: 1, changed: [], unreadable: [] })
})

it('a list with semicolons or tabs between its cells is read as well', async () => {
  const tabbed = listOf(ANA)
    .split('\n')
    .map((row) => row.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '\t'))
    .join('\n')
  const preview = await office.as('jailStaff').roster.preview(fileOf(tabbed, EARLY, { mapping: MAPPING }))
  expect(preview).toMatchObject({ added: [{ number: 'J-1' }], unreadable: [] })
})

it('a file of an older Windows program keeps its accents', async () => {
  const content = Buffer.from(listOf(['J-1', 'MUÑOZ PEÑA, ANA', 'THEFT', 'F', '']), 'latin1').toString('base64')
  const { added } = await office.as('jailStaff').roster.preview({ ...fileOf('', EARLY), content })
  expect(added).toMatchObject([{ person: { surname: 'MUÑOZ PEÑA' } }])
})

it('while a long list is taken in, others read on', async () => {
  const dataFolder = newFolder()
  const large = await openOffice({ file: join(dataFolder, 'desk.sqlite') })
  const many = Array.from({ length: 2_000 }, (_, i) => [`K-${i}`, `OSIER, N${i}`, 'TRESPASS', 'M', ''] as const)
  let going = true
  const taking = takeIn(large, listOf(...many), EARLY).finally(() => {
    going = false
  })
  let reads = 0
  while (going) {
    await large.as('records').roster.list()
    reads += 1
    await turn()
  }
  expect((await taking).counts.added).toBe(2_000)
  expect(reads).toBeGreaterThan(20)
  await large.services.databases.close()
})
