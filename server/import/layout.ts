/**
 * The report layout of the jail system: a title, the heading of bookings, then for each booking its row, the heading of charges, its
 * charges and an empty row, and footnotes at the end. Columns are found by their headings, so that they may move.
 */
import { cellDay, cellText } from './cell.ts'
import { type Doubt, rejected } from './doubt.ts'
import type { ExportedBooking, ExportedCharge } from './exported.ts'

export type SheetRow = { readonly row: number; readonly cells: readonly unknown[] }

type Columns = ReadonlyMap<string, number>

export async function* readLayout(
  file: string,
  rows: AsyncIterable<SheetRow>,
  doubt: (doubt: Doubt) => void,
): AsyncGenerator<ExportedBooking> {
  let bookings: Columns | null = null
  let charges: Columns | null = null
  let open: (Omit<ExportedBooking, 'charges'> & { charges: ExportedCharge[] }) | null = null
  let last = 0
  for await (const { row, cells, next } of withNext(rows)) {
    const filled = cells.map(cellText)
    const written = filled.filter((text) => text !== null)
    // An empty row may be missing from the file; the row above a heading of charges is a booking in any case.
    if (row > last + 1 || isChargeHeading(next)) charges = null
    last = row
    if (written.length === 0) {
      charges = null
    } else if (filled.includes('Booking No')) {
      bookings = columnsOf(filled)
    } else if (isChargeHeading(cells)) {
      charges = columnsOf(filled)
    } else if (charges) {
      if (open) open.charges.push({ file, row, ...chargeOf(cells, charges) })
      else doubt(rejected({ file, row }, null, 'charge.noBooking'))
    } else if (bookings && written.length > 1) {
      if (open) yield open
      const booking = bookingOf(cells, bookings)
      open = booking && { file, row, ...booking, charges: [] }
      if (!open) doubt(rejected({ file, row }, null, 'booking.noNumber'))
    } else if (!written.every((text) => /\s/.test(text))) {
      doubt(rejected({ file, row }, null, 'row.notUnderstood', written.join(' | ').slice(0, 80)))
    }
  }
  if (open) yield open
}

const isChargeHeading = (cells: readonly unknown[]): boolean => cells.some((cell) => cellText(cell) === 'Charge Literal')

async function* withNext(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow & { readonly next: readonly unknown[] }> {
  let held: SheetRow | null = null
  for await (const row of rows) {
    if (held) yield { ...held, next: row.cells }
    held = row
  }
  if (held) yield { ...held, next: [] }
}

const columnsOf = (heading: readonly (string | null)[]): Columns =>
  new Map(heading.flatMap((text, index) => (text === null ? [] : [[text, index]])))

const cell = (cells: readonly unknown[], columns: Columns, heading: string): unknown => {
  const index = columns.get(heading)
  return index === undefined ? undefined : (cells[index] ?? null)
}

function bookingOf(cells: readonly unknown[], columns: Columns) {
  const at = (heading: string) => cellText(cell(cells, columns, heading))
  const number = at('Booking No')
  return number === null
    ? null
    : {
        number,
        name: at('Booking Name'),
        sex: at('Sex'),
        age: at('Age'),
        bookedOn: cellDay(cell(cells, columns, 'Booking Date')),
        birthplace: at('Place of Birth'),
      }
}

function chargeOf(cells: readonly unknown[], columns: Columns) {
  const at = (heading: string) => cellText(cell(cells, columns, heading))
  return {
    code: at('Charge'),
    title: at('Charge Literal'),
    level: at('Level'),
    sentence: at('Sentence'),
    disposedOn: cellDay(cell(cells, columns, 'Disposition Date')),
    disposition: at('Disposition Type'),
  }
}
