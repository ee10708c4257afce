/** A table as a CSV file that a spreadsheet opens as text: a cell that it would run as a formula begins with an apostrophe. */
const RUNS = /^[=+\-@\t\r]/

export const csvCell = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : RUNS.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Lines end as RFC 4180 has it; the first line names the columns. */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
