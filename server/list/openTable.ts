/** A table from outside, row by row, whatever it came as: a CSV file, a spreadsheet, or cells pasted from one. What is too large is refused before it is unpacked. */
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import ExcelJS from 'exceljs'
import { Problem } from '#shared/problem.ts'
import { MOST_COLUMNS, type LIST_KINDS } from '#shared/record/list.ts'
import { cellText, legible } from '../import/cell.ts'
import { unpacksWithin } from './unpacksWithin.ts'

export type TableSource = {
  readonly kind: (typeof LIST_KINDS)[number]
  /** Opens the bytes anew each time. */
  readonly open: () => Readable
}
/** `row` counts as a spreadsheet does, from 1. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] }

const MOST_ROWS = 1_000_000
const MOST_UNPACKED = 300_000_000
/** Of the beginning, to tell how the cells are parted and which letters it is written in. */
const SAMPLE = 65_536

/**
 * In batches: to wait for each of a million rows takes longer than to read them. Throws `list.unreadable`, `list.tooLarge`. Rows without a
 * filled cell are left out and keep their number.
 */
export async function* openTable(source: TableSource): AsyncGenerator<readonly TableRow[]> {
  try {
    for await (const batch of source.kind === 'xlsx' ? sheetRows(source) : textRows(source)) {
      if (batch.some(({ row, cells }) => row > MOST_ROWS || cells.length > MOST_COLUMNS))
        throw new Problem('list.tooLarge', { rows: MOST_ROWS })
      yield batch.filter(({ cells }) => cells.some((cell) => cell !== ''))
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('list.unreadable', { says: error instanceof Error ? error.message : '' })
  }
}

async function* textRows({ open }: TableSource): AsyncGenerator<readonly TableRow[]> {
  const sample = await beginning(open())
  // What is no UTF-8 to its end comes from an older Windows program, where names have their accents.
  const letters = new TextDecoder((await isUtf8(open())) ? 'utf-8' : 'windows-1252')
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(sample.toString('latin1')),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 500_000,
    trim: true,
  })
  let fault: Error | null = null
  parser.on('error', (error) => (fault = error))
  let row = 0
  const parsed = (): readonly TableRow[] => {
    if (fault) throw fault
    const batch: TableRow[] = []
    for (let cells = parser.read() as string[] | null; cells !== null; cells = parser.read() as string[] | null)
      batch.push({ row: ++row, cells })
    return batch
  }
  for await (const part of open()) {
    parser.write(legible(letters.decode(part as Buffer, { stream: true })))
    yield parsed()
  }
  parser.end()
  const rest: TableRow[] = []
  for await (const cells of parser) rest.push({ row: ++row, cells: cells as string[] })
  yield rest
}

async function* sheetRows({ open }: TableSource): AsyncGenerator<readonly TableRow[]> {
  const parts: Buffer[] = []
  for await (const part of open()) parts.push(part as Buffer)
  const bytes = Buffer.concat(parts)
  if (!unpacksWithin(bytes, MOST_UNPACKED)) throw new Problem('list.tooLarge', { rows: MOST_ROWS })
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([bytes]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  })
  for await (const sheet of workbook) {
    for await (const line of sheet) {
      const values = Array.isArray(line.values) ? Array.from(line.values).slice(1) : []
      yield [{ row: line.number, cells: values.map((value) => cellText(value) ?? '') }]
    }
    // The list is the first sheet; what stands behind it is notes.
    return
  }
}

async function beginning(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream) {
    parts.push(part as Buffer)
    size += (part as Buffer).length
    if (size >= SAMPLE) break
  }
  return Buffer.concat(parts).subarray(0, SAMPLE)
}

/** The last letter of a sample may be cut in two. */
async function isUtf8(whole: Readable): Promise<boolean> {
  const letters = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const part of whole) letters.decode(part as Buffer, { stream: true })
    letters.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** The mark that stands most often in the first lines outside of quotes. */
function delimiterOf(text: string): string {
  const plain = text
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .slice(0, 10)
    .join('\n')
  const count = (mark: string) => plain.split(mark).length - 1
  return ['\t', ',', ';', '|'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}
