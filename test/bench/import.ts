/** Rows per second of a jail system's export, from the file to the log, with its ledger. */
import { rmSync } from 'node:fs'
import { DETAINER, desk, newFolder, type SampleBooking, writeCsvPair } from '#test/support/export.ts'

const BOOKINGS = 5_000

export type ImportRate = { readonly rows: number; readonly seconds: number; readonly perSecond: number }

/** Invented people, with two or three charges each. */
export async function importRate(): Promise<ImportRate> {
  const bookings = Array.from({ length: BOOKINGS }, (_, i): SampleBooking => {
    const theft = ['2', 'THEFT OF AN INVENTED KIND', 'MB', '', '2015-03-01', 'DISMISSAL'] as const
    return {
      number: `B${i}`,
      name: `PERSON${i},INVENTED`,
      age: String(20 + (i % 50)),
      charges: i % 2 ? [theft, DETAINER] : [theft, theft, DETAINER],
    }
  })
  const folder = newFolder()
  try {
    const { code, out, err } = await desk(folder, 'import', 'bookings', ...writeCsvPair(folder, bookings), '--json')
    if (code !== 0) throw new Error(err)
    const { seconds } = JSON.parse(out) as { seconds: number }
    const rows = bookings.reduce((sum, one) => sum + 1 + one.charges.length, 0)
    return { rows, seconds, perSecond: Math.round(rows / seconds) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
