/** What stands in an exported file, as plain text, whatever it is packed in. */
import ExcelJS from 'exceljs'
import { pdfText } from '#test/support/pdfText.ts'

export async function exportedText(format: string, content: string): Promise<string> {
  const bytes = Buffer.from(content, 'base64')
  if (format === 'pdf') return pdfText(bytes)
  if (format !== 'xlsx') return bytes.toString('utf8')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  return JSON.stringify(workbook.worksheets.map((sheet) => [sheet.name, sheet.getSheetValues()]))
}
