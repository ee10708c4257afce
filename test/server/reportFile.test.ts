/** A report leaves the office as a file: the same numbers in each kind, nothing that a spreadsheet runs, a record of who took what, and no lock held while it is made. */
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { tablesOf } from '#shared/core/report/tables.ts'
import { entryWords } from '#client/entryWords.ts'
import { once } from '#test/support/office.ts'
import { pdfText, squeezed } from '#test/support/pdfText.ts'
import { reportingOffice } from '#test/support/reporting.ts'

const days = { from: '2026-03-01', to: '2026-03-31' }
const ask = { id: 'people', days, step: 'month' } as const
const bytes = (content: string): Buffer => Buffer.from(content, 'base64')

describe('an exported report', () => {
  let office: Awaited<ReturnType<typeof reportingOffice>>
  beforeAll(async () => {
    office = await reportingOffice()
    const request = await office.logged({ subject: { ...(await subjectOf('=HYPERLINK("http://x.example")')) } })
    await office.decided(request.id, 'decline')
    await office.logged()
  })
  const subjectOf = async (citizenship: string) => ({
    surname: 'PERSON1',
    given: 'Jose',
    middle: null,
    born: '1975-03-02',
    sex: 'M' as const,
    citizenship,
    aliases: [],
  })
  const exported = (format: 'csv' | 'xlsx' | 'pdf', forPublic = false) =>
    office.olsen().export(once({ ...ask, format, public: forPublic }))

  it('says in CSV what the tables say, number by number, and runs nothing', async () => {
    const report = await office.olsen().make(ask)
    const file = await exported('csv')
    const lines = parse(bytes(file.content), { bom: true }) as string[][]
    const shown = tablesOf(report).flatMap(({ title, head, rows }) =>
      rows.flatMap(([row, ...cells]) => cells.map((cell, i) => [title, String(row), head[i + 1] ?? '', String(cell)])),
    )
    const plain = (cell: string): string => cell.replace(/^'/, '')
    expect(lines.slice(1).map((line) => line.map(plain))).toEqual(shown)
    expect(lines.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
    expect(lines.flat()).toContain('\'=HYPERLINK("HTTP://X.EXAMPLE")')
  })

  it('is a workbook with a sheet for each table, numbers as numbers, words as words', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(new Uint8Array(bytes((await exported('xlsx')).content)).buffer)
    expect(book.worksheets.map(({ name }) => name).slice(0, 3)).toEqual(['About', 'Figures', 'Over time'])
    const received = book.getWorksheet('Figures')?.getRow(2).values
    expect(received).toEqual([undefined, 'Received', 2, 'requests'])
    const cells = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flat())
    expect(cells.filter((cell) => typeof cell === 'object' && cell !== null && 'formula' in cell)).toEqual([])
  })

  it('is tagged paper under the letterhead, with what each number counts', async () => {
    const pdf = bytes((await exported('pdf')).content)
    expect(pdf.toString('latin1')).toContain('/MarkInfo')
    const text = pdfText(pdf)
    for (const part of [
      'Juniper County Sheriff',
      'Forms, people and offenses',
      'Mar 2026',
      'Requests whose paper arrived in the span',
    ])
      expect(text).toContain(squeezed(part))
  })

  it('for the public shows no small number', async () => {
    const lines = parse(bytes((await exported('csv', true)).content), { bom: true }) as string[][]
    const values = lines.slice(1).map((line) => line[3])
    expect(new Set(values)).toEqual(new Set(['fewer than 11', 'withheld', 'requests', 'persons', 'bookings']))
  })

  it('stands in the ledger: who took which, over which days, with which hash, and whether names are in it', async () => {
    const { sha256 } = await exported('csv')
    const entries = await office.as('auditor').ledger.recent({})
    const last = entries.find(({ act }) => act === 'report.exported')
    expect(last).toMatchObject({
      actorName: 'OLSEN',
      detail: { report: 'people', ...days, format: 'csv', public: false, names: false, sha256 },
    })
    expect(entryWords(last as never, '', String)).toBe(
      `Forms, people and offenses, 2026-03-01 to 2026-03-31; CSV; without names; file ${sha256.slice(0, 12)}`,
    )
  })

  it('is taken by who may, and by nobody else', async () => {
    const call = once({ ...ask, format: 'csv' as const, public: false })
    await expect(office.as('auditor').report.export(call)).rejects.toThrow('actor.notPermitted')
    await expect(office.as('jailStaff').report.make(ask)).rejects.toThrow('actor.notPermitted')
  })

  it('sent twice is recorded once; where the numbers moved meanwhile it is asked for anew', async () => {
    const call = once({ ...ask, format: 'csv' as const, public: false })
    const first = await office.olsen().export(call)
    const count = async () => (await office.as('auditor').ledger.recent({})).filter(({ act }) => act === 'report.exported').length
    const before = await count()
    expect((await office.olsen().export(call)).sha256).toBe(first.sha256)
    expect(await count()).toBe(before)
    await office.logged()
    await expect(office.olsen().export(call)).rejects.toThrow('report.changed')
  })
})
