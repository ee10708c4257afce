/**
 * When the time of a hold is over: so many hours from its start, or the end of the same day. Plain hours are elapsed hours (Form I-247A);
 * where Saturdays, Sundays and holidays are left out (8 CFR 287.7(d)) the clock stands still on them, so that a start on such a day counts
 * from the next counted midnight, and no more than the hours of the cap ever count.
 */
import { weekday } from './federalHoliday.ts'
import { plusDays } from './plusDays.ts'
import { dayOf, instantOfWall } from './zone.ts'

/** Which local days do not count. `holidays`: those days, as `YYYY-MM-DD`. */
export type LeftOut = { readonly weekends: boolean; readonly holidays: ReadonlySet<string> }

export type Span = { readonly hours: number; readonly leftOut: LeftOut | null } | 'end_of_day'

const HOUR_MS = 3_600_000
/** No calendar leaves out a whole year. */
const MOST_DAYS = 400

/** `from` and the answer are UTC ISO text; `zone` is that of the jail. */
export function holdExpiry(from: string, span: Span, zone: string): string {
  return new Date(expiryMs(Date.parse(from), span, zone)).toISOString()
}

function expiryMs(start: number, span: Span, zone: string): number {
  if (span === 'end_of_day') return Math.max(start, instantOfWall(`${dayOf(start, zone)}T23:59`, zone))
  const { hours, leftOut } = span
  if (leftOut === null || hours === 0) return start + hours * HOUR_MS
  let left = hours * HOUR_MS
  let day = dayOf(start, zone)
  let at = start
  for (let i = 0; i < MOST_DAYS; i += 1) {
    const midnight = instantOfWall(plusDays(day, 1), zone)
    if (!isLeftOut(day, leftOut)) {
      if (at + left <= midnight) return at + left
      left -= midnight - at
    }
    at = midnight
    day = plusDays(day, 1)
  }
  return at
}

const isLeftOut = (day: string, { weekends, holidays }: LeftOut): boolean =>
  (weekends && (weekday(day) === 0 || weekday(day) === 6)) || holidays.has(day)
