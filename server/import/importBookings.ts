/** A whole import: read, judge, store batch by batch, count. What was stored before a fault in the file stays; the next run takes up there. */
import type { Services } from '../context.ts'
import { asBooking, type Wanted } from './asBooking.ts'
import { type Doubt, doubted, rejected } from './doubt.ts'
import type { ExportedBooking } from './exported.ts'
import { type BatchCount, importBatch, type Source } from './importBatch.ts'

/** Small enough that a desk at work waits for no longer than a blink. */
const BATCH = 250

export type Summary = {
  readonly bookings: BatchCount['bookings'] & { readonly read: number; readonly rejected: number }
  readonly charges: BatchCount['charges'] & { readonly read: number; readonly rejected: number }
  /** How many cases of each kind of doubt, in the order of the first. */
  readonly doubts: Readonly<Record<string, number>>
  /** Every spelling of a level, with its count. */
  readonly levels: Readonly<Record<string, number>>
}

export async function importBookings(
  services: Services,
  source: Source,
  read: (doubt: (doubt: Doubt) => void) => AsyncIterable<ExportedBooking>,
  tell: { readonly doubt: (doubt: Doubt) => void; readonly progress: (read: { bookings: number; charges: number }) => void },
): Promise<Summary> {
  const doubts: Record<string, number> = {}
  const levels: Record<string, number> = {}
  const seen = new Set<string>()
  const rows = { bookings: 0, charges: 0 }
  let total: Pick<BatchCount, 'bookings' | 'charges'> = {
    bookings: { added: 0, changed: 0, unchanged: 0, kept: 0 },
    charges: { added: 0, changed: 0, unchanged: 0, removed: 0, kept: 0 },
  }
  let batch: Wanted[] = []

  const doubt = (one: Doubt): void => {
    doubts[one.kind] = (doubts[one.kind] ?? 0) + 1
    // Charges that never came to a booking were read all the same.
    if (one.kind === 'charge.noBooking') rows.charges += 1
    if (one.kind === 'booking.noNumber') rows.bookings += 1
    tell.doubt(one)
  }
  const accept = (exported: ExportedBooking): Wanted | null => {
    if (!seen.has(exported.number)) {
      seen.add(exported.number)
      return asBooking(exported, source.timeZone, doubt)
    }
    doubt(rejected(exported, exported.number, 'booking.twice'))
    return null
  }
  const store = async (): Promise<void> => {
    const count = await importBatch(services, source, batch)
    const placed = (number: string) => batch.find((wanted) => wanted.input.number === number)?.place ?? { file: '', row: 0 }
    for (const number of count.atDesk) doubt(doubted(placed(number), number, 'booking.keptAsDesk'))
    for (const number of count.fewer) doubt(doubted(placed(number), number, 'booking.fewerCharges'))
    total = { bookings: add(total.bookings, count.bookings), charges: add(total.charges, count.charges) }
    batch = []
    tell.progress(rows)
  }

  for await (const exported of read(doubt)) {
    rows.bookings += 1
    rows.charges += exported.charges.length
    for (const { level } of exported.charges) levels[level ?? ''] = (levels[level ?? ''] ?? 0) + 1
    const wanted = accept(exported)
    if (wanted) batch.push(wanted)
    if (batch.length === BATCH) await store()
  }
  if (batch.length > 0) await store()
  const taken = ({ added, changed, unchanged, kept }: BatchCount['bookings']) => added + changed + unchanged + kept
  return {
    bookings: { read: rows.bookings, ...total.bookings, rejected: rows.bookings - taken(total.bookings) },
    charges: { read: rows.charges, ...total.charges, rejected: rows.charges - taken(total.charges) },
    doubts,
    levels,
  }
}

const add = <T extends Readonly<Record<string, number>>>(a: T, b: T): T =>
  Object.fromEntries(Object.entries(a).map(([key, value]) => [key, value + (b[key] ?? 0)])) as unknown as T
