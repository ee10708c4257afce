/** What an import refuses: rows one by one, with their reason, and files that are none, with exit code 2. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DETAINER, desk, newFolder, type SampleBooking, writeCsvPair } from '#test/support/export.ts'

const one: SampleBooking = { number: 'J1', name: 'QUILL,ADA', charges: [DETAINER] }

describe('rows that are refused', () => {
  it('are named with their reason, counted, and stop nothing', async () => {
    const [data, files] = [newFolder(), newFolder()]
    const pair = writeCsvPair(files, [
      one,
      one,
      { ...one, number: 'J2', on: '2015-02-31' },
      { ...one, number: '', charges: [] },
      { ...one, number: 'J3', birthplace: 'x'.repeat(300) },
      { ...one, number: 'J4', charges: [['9', '', 'F', '', '', ''], DETAINER] },
    ])
    appendFileSync(pair[1], 'J9,1,9,NOBODY THERE,F,,,\nJ1,3,too,few\n')
    const { code, out } = await desk(data, 'import', 'bookings', ...pair, '--json')
    const { bookings, charges, doubts, rows } = JSON.parse(out)
    expect(code).toBe(0)
    expect(bookings).toMatchObject({ read: 6, added: 2, rejected: 4 })
    expect(charges).toMatchObject({ read: 7, added: 3, rejected: 4 })
    expect(doubts).toMatchObject({
      'booking.twice': 1,
      'booking.noDate': 1,
      'booking.noNumber': 1,
      'booking.refused': 1,
      'charge.noTitle': 1,
      'charge.noBooking': 1,
      'row.notUnderstood': 1,
    })
    expect(rows.find((row: { kind: string }) => row.kind === 'booking.noDate')).toMatchObject({
      row: 4,
      booking: 'J2',
      what: '2015-02-31',
      rejected: true,
    })
    const { out: text } = await desk(data, 'import', 'bookings', ...pair)
    expect(text).toContain(
      'rejected  bookings.csv row 4, booking J2  The booking date is missing or cannot be read. (2015-02-31)',
    )
    expect(text).toContain('6 read, 0 added, 0 changed, 2 unchanged, 0 kept, 4 rejected')
  })
})

describe('files that are refused', () => {
  it.each([
    ['a file that is not there', () => ['/nowhere/at-all.csv'], 'cannot be read'],
    ['a folder', (folder: string) => [folder], 'is not a file'],
    ['half of a pair', (folder: string) => [writeCsvPair(folder, [one])[0]], 'give the CSV with their charges'],
    ['columns of something else', (folder: string) => [written(folder, 'x.csv', 'a,b\n1,2\n')], 'neither an .xlsx nor a CSV'],
    ['a spreadsheet that is none', (folder: string) => [written(folder, 'x.xlsx', 'no zip')], ''],
    ['no file at all', () => [], 'Name the files'],
    ['an unknown zone', (folder: string) => [...writeCsvPair(folder, [one]), '--zone', 'Mars/Base'], 'no time zone'],
    ['an unknown option', (folder: string) => [...writeCsvPair(folder, [one]), '--fast'], 'Usage'],
    ['a pair without a booking', (folder: string) => writeCsvPair(folder, []), 'No booking was found'],
  ])('%s: exit code 2 and a sentence', async (_, files, sentence) => {
    const folder = newFolder()
    mkdirSync(join(folder, 'data'))
    const { code, out, err } = await desk(join(folder, 'data'), 'import', 'bookings', ...files(folder), '--json')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(sentence)
    expect(err.trim()).not.toBe('')
  })
})

function written(folder: string, name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
