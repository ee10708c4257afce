/** The jail system's own spreadsheet, row by row, without ever holding the sheet. */
import ExcelJS from 'exceljs'
import type { Doubt } from './doubt.ts'
import type { ExportedBooking } from './exported.ts'
import { readLayout, type SheetRow } from './layout.ts'

/** Throws when the file is no spreadsheet. */
export const readXlsx = (file: string, name: string, doubt: (doubt: Doubt) => void): AsyncGenerator<ExportedBooking> =>
  readLayout(name, rowsOf(file), doubt)

async function* rowsOf(file: string): AsyncGenerator<SheetRow> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'ignore',
    hyperlinks: 'ignore',
  })
  for await (const sheet of workbook) {
    for await (const row of sheet) yield { row: row.number, cells: Array.isArray(row.values) ? Array.from(row.values) : [] }
  }
}
