/** Tables as a file: CSV that no spreadsheet runs as a formula, a workbook with a sheet a table, or tagged paper under the office's letterhead. */
import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import ExcelJS from 'exceljs'
import type { Table } from '#shared/core/report/tables.ts'
import type { Block, Made } from '../document/description.ts'
import { drawPages } from '../document/page.ts'
import { minuteOf } from '../document/timeText.ts'
import type { MadeFile } from '../trpc.ts'

export const FORMATS = ['csv', 'xlsx', 'pdf'] as const
export type Format = (typeof FORMATS)[number]

export type Paper = {
  readonly title: string
  /** Which span, and for whom. */
  readonly about: string
  /** What stands above the tables. */
  readonly says: readonly string[]
  readonly tables: readonly Table[]
  /** Below them: what the numbers count. */
  readonly definitions: Table | null
  /** Lines to sign on. */
  readonly sign?: readonly string[]
}

const TYPE: Record<Format, string> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}

export async function writeFile(format: Format, name: string, paper: Paper, made: Made): Promise<MadeFile> {
  const bytes = await WRITE[format](paper, made)
  return {
    name: `${name}.${format}`,
    type: TYPE[format],
    content: Buffer.from(bytes).toString('base64'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

const WRITE: Record<Format, (paper: Paper, made: Made) => Promise<Uint8Array>> = {
  csv: async ({ tables }) => Buffer.from(tables.length === 1 && tables[0] ? oneTable(tables[0]) : longTable(tables)),
  xlsx: workbook,
  pdf: async (paper, made) =>
    drawPages({ title: paper.title, language: 'en', about: paper.about, blocks: blocksOf(paper) }, made),
}

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify(rows as (string | number)[][], { escape_formulas: true, record_delimiter: 'windows', bom: true })

const oneTable = ({ head, rows }: Table): string => csv([head, ...rows])

/** Several tables in one file: a line for each number, with the table, the row and the column in which it stands. */
const longTable = (tables: readonly Table[]): string =>
  csv([
    ['table', 'row', 'column', 'value'],
    ...tables.flatMap(({ title, head, rows }) =>
      rows.flatMap(([row = '', ...cells]) => cells.map((cell, index) => [title, row, head[index + 1] ?? '', cell])),
    ),
  ])

async function workbook({ title, about, says, tables, definitions }: Paper, made: Made): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const at = new Date(made.at)
  Object.assign(book, { creator: 'Detainer Desk', created: at, modified: at, lastModifiedBy: made.by, title })
  const { office, by, zone, head } = made
  const cover = book.addWorksheet('About')
  cover.getColumn(1).width = 100
  const lines = [
    office.name,
    title,
    about,
    `Made ${minuteOf(made.at, zone)} by ${by}; the log stood at entry ${head.seq}, ${head.hash.slice(0, 12)}`,
    ...says,
  ]
  for (const text of lines) cover.addRow([text]).alignment = { wrapText: true, vertical: 'top' }
  const used = new Set(['about'])
  for (const table of [...tables, ...(definitions ? [definitions] : [])]) {
    const sheet = book.addWorksheet(sheetName(table.title, used), { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.addRow([...table.head]).font = { bold: true }
    for (const row of table.rows) sheet.addRow([...row])
    table.head.forEach((words, index) => {
      const longest = Math.max(words.length, ...table.rows.map((row) => String(row[index] ?? '').length))
      sheet.getColumn(index + 1).width = Math.min(80, longest + 2)
    })
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** At most 31 letters, none that a workbook forbids, each name once. */
function sheetName(title: string, used: Set<string>): string {
  const plain = title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 28)
  let name = plain
  for (let count = 2; used.has(name.toLowerCase()); count += 1) name = `${plain} ${count}`
  used.add(name.toLowerCase())
  return name
}

function blocksOf({ says, tables, definitions, sign }: Paper): readonly Block[] {
  const all = [...tables, ...(definitions ? [definitions] : [])]
  return [
    ...says.map((text): Block => ({ kind: 'paragraph', text })),
    ...all.flatMap(({ title, head, rows }): Block[] => [
      ...(title === '' ? [] : [{ kind: 'heading', text: title } as const]),
      rows.length === 0
        ? { kind: 'paragraph', text: 'None.' }
        : { kind: 'table', head, widths: widthsOf(head, rows), rows: rows.map((row) => row.map(written)) },
    ]),
    ...(sign ? [{ kind: 'signatures', labels: sign } as const] : []),
  ]
}

const written = (cell: string | number): string => (typeof cell === 'number' ? cell.toLocaleString('en-US') : cell)

/** Shares of the width by the longest text of each column, none so narrow that its words break. */
function widthsOf(head: readonly string[], rows: Table['rows']): readonly number[] {
  const lengths = head.map((words, index) =>
    Math.min(60, Math.max(8, words.length, ...rows.slice(0, 400).map((row) => String(row[index] ?? '').length))),
  )
  const sum = lengths.reduce((all, one) => all + one, 0)
  return lengths.map((length) => length / sum)
}
