/** What is exported is read back as it was, and nothing in it runs as a formula. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvCell, csvText } from '#client/csv.ts'

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")'])('%j runs as no formula', (text) => {
  expect(csvCell(text).replace(/^"/, '').startsWith("'")).toBe(true)
})

it('is read back as it was', () => {
  const cell = fc.string().filter((text) => !/^[=+\-@\t\r]/.test(text))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const back = parse(csvText(rows), {
        relax_column_count: true,
        record_delimiter: '\r\n',
        skip_empty_lines: false,
      }) as string[][]
      expect(back).toEqual(rows)
    }),
  )
})
