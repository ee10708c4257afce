/** Which files these are: the jail system's spreadsheet by its ending, the two CSV files by their headings. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Doubt } from './doubt.ts'
import type { ExportedBooking } from './exported.ts'
import { BOOKING_COLUMNS, CHARGE_COLUMNS, headingOf, readCsv } from './readCsv.ts'
import { readXlsx } from './readXlsx.ts'

export type Reader = (doubt: (doubt: Doubt) => void) => AsyncIterable<ExportedBooking>

/** A reader for each booking source among the files, or why they are none. Throws what the file system throws. */
export async function recognise(paths: readonly string[]): Promise<{ readers: Reader[] } | { fault: string }> {
  const readers: Reader[] = []
  const bookings: string[] = []
  const charges: string[] = []
  for (const path of paths) {
    if (!(await stat(path)).isFile()) return { fault: `${path} is not a file.` }
    if (/\.xlsx$/i.test(path)) {
      readers.push((doubt) => readXlsx(path, basename(path), doubt))
      continue
    }
    const heading = await headingOf(path)
    if (CHARGE_COLUMNS.every((column) => heading.includes(column))) charges.push(path)
    else if (BOOKING_COLUMNS.every((column) => heading.includes(column))) bookings.push(path)
    else {
      return {
        fault: `${path} is neither an .xlsx nor a CSV with the columns ${BOOKING_COLUMNS.join(', ')} (bookings) or ${CHARGE_COLUMNS.join(', ')} (charges).`,
      }
    }
  }
  const [booked] = bookings
  const [charged] = charges
  if (bookings.length > 1 || charges.length > 1) return { fault: 'Give one pair of CSV files at a time: bookings and charges.' }
  if (booked && charged)
    readers.push((doubt) => readCsv({ path: booked, name: basename(booked) }, { path: charged, name: basename(charged) }, doubt))
  else if (booked) return { fault: `${booked} holds bookings; give the CSV with their charges as well.` }
  else if (charged) return { fault: `${charged} holds charges; give the CSV with their bookings as well.` }
  return { readers }
}
