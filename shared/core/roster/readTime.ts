/** Days and times as rosters write them. What could mean two things, or a day that does not exist, is not read. */
import { instantOfWall } from '../zone.ts'

export type TimeWay = { readonly zone: string; readonly dayFirst: boolean }

/** Offsets in hours of the zones that US systems print behind a time. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  AST: -4,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\s*(.+))?$/
const WRITTEN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:,?\s+(.+))?$/
const CLOCK = /^(\d{1,2}):?(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AP]M)?\s*([A-Z]{1,4}|[+-]\d{2}:?\d{2})?$/i

type Parts = { readonly day: string; readonly shortYear: boolean; readonly clock: string | null }

function partsOf(text: string, dayFirst: boolean): Parts | null {
  const iso = ISO.exec(text)
  const written = iso ? null : WRITTEN.exec(text)
  const [year, month, day, clock] = iso
    ? [iso[1], iso[2], iso[3], iso[4]]
    : written
      ? [written[3], written[dayFirst ? 2 : 1], written[dayFirst ? 1 : 2], written[4]]
      : []
  if (year === undefined || month === undefined || day === undefined) return null
  const shortYear = year.length === 2
  const whole = `${shortYear ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return exists(whole) ? { day: whole, shortYear, clock: clock?.trim() ?? null } : null
}

function exists(day: string): boolean {
  const ms = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day)
}

/** `HH:MM:SS` and the offset in milliseconds, null where the text names no zone. */
function clockOf(text: string): { readonly time: string; readonly offset: number | null } | null {
  const found = CLOCK.exec(text)
  if (!found) return null
  const [, hours = '', minutes = '', seconds = '00', half, zone] = found
  const twelve = half !== undefined
  const said = Number(hours)
  if (twelve ? said < 1 || said > 12 : said > 23) return null
  if (Number(minutes) > 59 || Number(seconds) > 59) return null
  const hour = twelve ? (said % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : said
  const offset = zone === undefined ? null : offsetOf(zone.toUpperCase())
  if (offset === undefined) return null
  return { time: `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`, offset }
}

function offsetOf(zone: string): number | undefined {
  const digits = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  const hours = digits ? Number(`${digits[1]}1`) * (Number(digits[2]) + Number(digits[3]) / 60) : ZONES[zone]
  return hours === undefined || Math.abs(hours) > 14 ? undefined : hours * 3_600_000
}

/** UTC ISO text, null when it cannot be read. A day without a time begins at its midnight; a year of two digits is of this century. */
export function readMoment(text: string, { zone, dayFirst }: TimeWay): string | null {
  const parts = partsOf(text.trim(), dayFirst)
  if (!parts) return null
  const clock = parts.clock === null ? { time: '00:00:00', offset: null } : clockOf(parts.clock)
  if (!clock) return null
  const wall = `${parts.day}T${clock.time}`
  return new Date(clock.offset === null ? instantOfWall(wall, zone) : Date.parse(`${wall}Z`) - clock.offset).toISOString()
}

/** A day, or the part of it that is known. A birth in a year of two digits may be of either century, so it is not read. */
export function readDay(text: string, { dayFirst }: TimeWay, shortYearIsClear: boolean): string | null {
  const trimmed = text.trim()
  if (/^(18|19|20)\d{2}(-(0[1-9]|1[0-2]))?$/.test(trimmed)) return trimmed
  const parts = partsOf(trimmed, dayFirst)
  if (!parts || (parts.shortYear && !shortYearIsClear)) return null
  return parts.clock === null || clockOf(parts.clock) ? parts.day : null
}
