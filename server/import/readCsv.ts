/** The pair of CSV files: bookings are streamed, charges are gathered by booking first, so that neither file needs an order. */
import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import { cellDay, cellText } from './cell.ts'
import { type Doubt, rejected } from './doubt.ts'
import type { ExportedBooking, ExportedCharge } from './exported.ts'

export const BOOKING_COLUMNS = ['booking_id', 'booking_date'] as const
export const CHARGE_COLUMNS = ['booking_id', 'charge_literal'] as const

export type CsvFile = { readonly path: string; readonly name: string }

type Line = { readonly row: number; readonly at: (column: string) => string | null; readonly whole: boolean }

/** Throws when a file cannot be read or is no CSV. */
export async function* readCsv(
  bookings: CsvFile,
  charges: CsvFile,
  doubt: (doubt: Doubt) => void,
): AsyncGenerator<ExportedBooking> {
  const gathered = await gather(charges, doubt)
  const file = bookings.name
  for await (const { row, at, whole } of linesOf(bookings.path)) {
    const number = at('booking_id')
    if (!whole) doubt(rejected({ file, row }, number, 'row.notUnderstood', 'more or fewer cells than the heading'))
    if (!whole) continue
    if (number === null) {
      doubt(rejected({ file, row }, null, 'booking.noNumber'))
      continue
    }
    const own = (gathered.get(number)?.charges ?? []).toSorted((a, b) => a.seq - b.seq)
    // A number that comes twice in the file brings its charges once.
    gathered.set(number, { taken: true, charges: [] })
    yield {
      file,
      row,
      number,
      name: at('name'),
      sex: at('sex'),
      age: at('age'),
      bookedOn: cellDay(at('booking_date')),
      birthplace: at('place_of_birth'),
      charges: own,
    }
  }
  for (const [number, { taken, charges: left }] of gathered)
    if (!taken) for (const charge of left) doubt(rejected(charge, number, 'charge.noBooking'))
}

type Gathered = Map<string, { taken: boolean; charges: (ExportedCharge & { seq: number })[] }>

async function gather(charges: CsvFile, doubt: (doubt: Doubt) => void): Promise<Gathered> {
  const gathered: Gathered = new Map()
  const file = charges.name
  for await (const { row, at, whole } of linesOf(charges.path)) {
    const number = at('booking_id')
    if (!whole) doubt(rejected({ file, row }, number, 'row.notUnderstood', 'more or fewer cells than the heading'))
    if (!whole) continue
    if (number === null) {
      doubt(rejected({ file, row }, null, 'charge.noBooking'))
      continue
    }
    const charge = {
      seq: Number(at('seq') ?? 0),
      file,
      row,
      code: at('charge_code'),
      title: at('charge_literal'),
      level: at('level'),
      sentence: at('sentence'),
      disposedOn: cellDay(at('disposition_date')),
      disposition: at('disposition_type'),
    }
    const of = gathered.get(number)
    if (of) of.charges.push(charge)
    else gathered.set(number, { taken: false, charges: [charge] })
  }
  return gathered
}

/** The first line of a CSV file, as its column names. */
export async function headingOf(path: string): Promise<readonly string[]> {
  for await (const line of createReadStream(path).pipe(parse({ bom: true, to_line: 1 })))
    return (line as string[]).map((name) => name.trim())
  return []
}

const OPTIONS = {
  bom: true,
  columns: (heading: string[]) => heading.map((name) => name.trim()),
  info: true,
  skip_empty_lines: true,
  relax_column_count: true,
}

/** `row` is the line of the file on which the row ends; the heading is line 1. */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  const parser = createReadStream(path).pipe(parse(OPTIONS))
  for await (const each of parser) {
    const { record, info } = each as { record: Record<string, string>; info: { lines: number; error?: unknown } }
    yield { row: info.lines, at: (column) => cellText(record[column]), whole: !info.error }
  }
}
