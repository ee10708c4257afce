/** What the office has set for what it publishes and returns: the smallest number that is shown, what a prisoner costs a day, how many it can hold. */
import { z } from 'zod'
import type { Booking } from './booking.ts'
import type { Detainer } from './detainer.ts'
import { line } from './instant.ts'
import type { Subject } from './subject.ts'

const CELL = 'Give a whole number from 0 to 100; 11 is usual.'
const COST = 'Give dollars a day from 0 to 10,000.'

export const ReportSettings = z.object({
  /** A number smaller than this is not published. */
  smallest: z.number(CELL).int(CELL).min(0, CELL).max(100, CELL),
  /** What one prisoner costs a day, in US dollars; null: not set. */
  costPerDay: z.number(COST).min(0, COST).max(10_000, COST).nullable(),
  /** How many the jail can hold; null: not set. */
  capacity: z.number('Give a whole number.').int('Give a whole number.').min(1).max(100_000).nullable(),
})
export type ReportSettings = z.infer<typeof ReportSettings>

export const USUAL_REPORTS: ReportSettings = { smallest: 11, costPerDay: null, capacity: null }

export const ReportSettingsInput = ReportSettings.extend({ note: line('The reason', 300) })
export type ReportSettingsInput = z.infer<typeof ReportSettingsInput>

export type ReportSetting = ReportSettingsInput & {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly byName: string
}

/** What a row behind a number shows. */
export type ReportRow = Pick<Detainer, 'id' | 'number' | 'form' | 'status' | 'bookingId'> &
  Pick<Subject, 'surname' | 'given' | 'middle' | 'born'> & { readonly bookingNumber: Booking['number'] | null }
