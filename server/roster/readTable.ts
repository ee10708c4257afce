/** A file as rows of text, whatever it is: a spreadsheet by its first bytes, otherwise text with commas, semicolons or tabs between the cells. */
import { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { parse } from 'csv-parse'
import ExcelJS from 'exceljs'
import type { RosterRow } from '#shared/core/roster/readRow.ts'
import { Problem } from '#shared/problem.ts'
import { unpacksWithin } from '../list/unpacksWithin.ts'
import { cellText, legible } from '../import/cell.ts'

/** Every other request gets its turn after so many rows. */
const SLICE = 500
const CHUNK = 65_536
/** A list of 200,000 people is a tenth of it. */
const MOST_UNPACKED = 200_000_000

export type Table = { readonly heading: readonly string[]; readonly rows: AsyncIterable<RosterRow> }

/** Null where there is not even a row of headings. Throws when the file cannot be read as what it seems to be. */
export async function readTable(bytes: Buffer): Promise<Table | null> {
  if (isSheet(bytes) && !unpacksWithin(bytes, MOST_UNPACKED)) throw new Problem('roster.tooLarge')
  const rows = inSlices(isSheet(bytes) ? sheetRows(bytes) : textRows(bytes))
  const first = await rows.next()
  if (first.done) return null
  return { heading: named(first.value.cells), rows }
}

const isSheet = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))

async function* inSlices(rows: AsyncIterable<RosterRow>): AsyncGenerator<RosterRow> {
  let read = 0
  for await (const row of rows) {
    yield row
    read += 1
    if (read % SLICE === 0) await turn()
  }
}

async function* textRows(bytes: Buffer): AsyncGenerator<RosterRow> {
  const text = legible(textOf(bytes))
  const options = { bom: true, info: true, skip_empty_lines: true, relax_column_count: true, delimiter: delimiterOf(text) }
  const parser = Readable.from(piecesOf(text)).pipe(parse(options))
  for await (const each of parser) {
    const { record, info } = each as { record: string[]; info: { lines: number } }
    if (record.some((cell) => cell.trim() !== '')) yield { row: info.lines, cells: record }
  }
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += CHUNK) yield bytes.subarray(from, from + CHUNK)
}

function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += CHUNK) yield text.slice(from, from + CHUNK)
}

/** What is no UTF-8 comes from an older Windows program, where names have their accents. */
function textOf(bytes: Buffer): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function delimiterOf(text: string): string {
  const first = text.slice(0, CHUNK).split(/\r?\n/)[0] ?? ''
  const count = (mark: string): number => first.split(mark).length
  return [',', ';', '\t'].reduce((most, mark) => (count(mark) > count(most) ? mark : most))
}

async function* sheetRows(bytes: Buffer): AsyncGenerator<RosterRow> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from(chunksOf(bytes)), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  })
  for await (const sheet of workbook) {
    for await (const row of sheet) {
      const values = Array.isArray(row.values) ? Array.from(row.values).slice(1) : []
      const cells = values.map(sheetText)
      if (cells.some((cell) => cell !== '')) yield { row: row.number, cells }
    }
    return
  }
}

/** A time in a sheet is a wall time without a zone. */
const sheetText = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '') : (cellText(value) ?? '')

/** Two columns of the same heading are told apart; one without a heading is called by its place. */
function named(cells: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return cells.map((cell, i) => {
    const name = cell.trim() || `Column ${i + 1}`
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return before === 0 ? name : `${name} (${before + 1})`
  })
}
