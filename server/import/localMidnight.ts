/** A day without a time begins at midnight in the zone of the jail; where clocks skip midnight, at the first instant of the day. */
import { Temporal } from 'temporal-polyfill'

const known = new Map<string, string>()

/** UTC ISO text. Throws a RangeError when the zone or the day does not exist. */
export function localMidnight(day: string, timeZone: string): string {
  const key = `${day} ${timeZone}`
  const kept = known.get(key)
  if (kept !== undefined) return kept
  const at = new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds).toISOString()
  known.set(key, at)
  return at
}

/** The last instant of a local day. */
export function localEnd(day: string, timeZone: string): string {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString()
  return new Date(Date.parse(localMidnight(next, timeZone)) - 1).toISOString()
}
