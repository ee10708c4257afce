/** A jail system's export with invented people, as the two kinds of file that it comes in; and a terminal that remembers what was said. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { runDesk } from '#server/command/runDesk.ts'
import type { Config } from '#server/config.ts'

export type SampleCharge = readonly [
  code: string,
  words: string,
  level: string,
  sentence: string,
  on: string,
  disposition: string,
]
export type SampleBooking = {
  readonly number: string
  readonly name: string
  readonly sex?: string
  readonly age?: string
  readonly on?: string
  readonly birthplace?: string
  readonly charges: readonly SampleCharge[]
}

export const DETAINER: SampleCharge = ['4200', 'ICE DETAINER', 'F', '', '2015-05-04', 'RELEASED TO ICE']

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'desk-'))

export function writeCsvPair(folder: string, bookings: readonly SampleBooking[]): [string, string] {
  const files: [string, string] = [join(folder, 'bookings.csv'), join(folder, 'charges.csv')]
  const lines = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n')
  const booked = bookings.map((b) => [
    b.number,
    'W',
    b.sex ?? 'M',
    b.age ?? '30',
    b.on ?? '2015-05-02',
    b.birthplace ?? 'Freedonia',
  ])
  const charged = bookings.flatMap((b) => b.charges.map((charge, i) => [b.number, String(i + 1), ...charge]))
  writeFileSync(files[0], `${lines([['booking_id', 'race', 'sex', 'age', 'booking_date', 'place_of_birth'], ...booked])}\n`)
  const heading = 'booking_id,seq,charge_code,charge_literal,level,sentence,disposition_date,disposition_type'.split(',')
  writeFileSync(files[1], `${lines([heading, ...charged])}\n`)
  return files
}

/** The layout of the jail system's report: words padded, days as the day count of the sheet, empty rows between, footnotes. */
export async function writeXlsx(folder: string, bookings: readonly SampleBooking[]): Promise<string> {
  const file = join(folder, 'export.xlsx')
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Detainer Added')
  const day = (text: string) => (text === '' ? null : (Date.parse(text) - Date.UTC(1899, 11, 30)) / 86_400_000)
  sheet.addRow([null, 'Juniper County Sheriff\nInmates with a detainer added'])
  sheet.addRow([])
  sheet.addRow([null, 'Booking No', 'Booking Name', 'Race', 'Sex', null, 'Age', 'Booking Date', 'Place of Birth'])
  for (const b of bookings) {
    sheet.addRow([
      null,
      b.number,
      b.name,
      'W',
      b.sex ?? 'M',
      null,
      Number(b.age ?? 30),
      day(b.on ?? '2015-05-02'),
      b.birthplace ?? 'Freedonia',
    ])
    sheet.addRow([null, 'Charge', 'Charge Literal', 'Level', 'Sentence', null, 'Disposition Date', 'Disposition Type'])
    for (const [code, words, level, sentence, on, disposition] of b.charges)
      sheet.addRow([null, code, words.padEnd(42), level, sentence, null, day(on), disposition])
    sheet.addRow([])
  }
  sheet.addRow([null, 'This is a list of invented people.'])
  await workbook.xlsx.writeFile(file)
  return file
}

/** Runs the desk as from a shell, on a data folder of its own. */
export const desk = (dataFolder: string, ...words: string[]) => deskWith({ dataFolder }, ...words)

/** The same with other settings. */
export async function deskWith(config: Pick<Config, 'dataFolder' | 'databaseKey'>, ...words: string[]) {
  const said = { out: '', err: '' }
  const code = await runDesk(words, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    watched: false,
    config,
  })
  return { code, ...said }
}
