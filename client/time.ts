/** Times as the office reads them: 24 hours, in the facility's zone; durations in hours and minutes. */
import { Temporal } from 'temporal-polyfill'
import { dayWords } from '#shared/core/dayWords.ts'

/** Making one costs more than using it a hundred times, and a long table asks for the same ones in every row. */
const made = new Map<string, Intl.DateTimeFormat>()

function format(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([timeZone, options])
  const one = made.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...options })
  made.set(key, one)
  return one
}

/** `Tue 03 Mar 14:05`; the year is added when it is not this one. */
export function moment(instant: string, timeZone: string, now: string): string {
  const date = new Date(instant)
  const year = format(timeZone, { year: 'numeric' })
  const other = year.format(date) !== year.format(new Date(now))
  const text = format(timeZone, {
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    ...(other ? { year: 'numeric' } : {}),
    hour: '2-digit',
    minute: '2-digit',
  }).format(date)
  return text.replaceAll(',', '')
}

export const clock = (instant: string, timeZone: string): string =>
  format(timeZone, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))

/** With seconds and offset, for who must know exactly. */
export const exactly = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
    .replace('T', ' ')

/** To the minute, with the offset, as a printed sheet keeps it: `2026-03-03 14:05-06:00`. */
export const withOffset = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'minute' })
    .replace('T', ' ')

/** `04 Feb 1988`, `Feb 1988` or `1988`, as much as is known. */
export const day = (date: string | null): string => (date === null ? 'not known' : dayWords(date))

/** `in 3 h 12 min`, `overdue 0 h 20 min`. */
export function left(until: string, now: string): string {
  const minutes = Math.floor((Date.parse(until) - Date.parse(now)) / 60_000)
  const text = size(Math.abs(minutes))
  return minutes < 0 ? `overdue ${text}` : `in ${text}`
}

/** `3 h 12 min`. */
export const size = (minutes: number): string => `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`

/** A typed local date and time, `03/03/2026 14:05`, `2026-03-03 1405` or `1405` for today; a sentence when it cannot be read. */
export function readMoment(text: string, timeZone: string, now: string): { instant: string } | { fault: string } {
  const match = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\/(\d{1,2})\/(\d{4}))?[\sT]*(\d{1,2}):?(\d{2})$/.exec(text.trim())
  if (!match) return { fault: 'Type date and time, for example 03/03/2026 14:05. A time alone means today.' }
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone)
  const [, y1, m1, d1, m2, d2, y2, hour, minute] = match.map((part) => (part === undefined ? undefined : Number(part)))
  const parts = {
    year: y1 ?? y2 ?? today.year,
    month: m1 ?? m2 ?? today.month,
    day: d1 ?? d2 ?? today.day,
    hour: hour ?? 0,
    minute: minute ?? 0,
  }
  try {
    const local = Temporal.PlainDateTime.from(parts, { overflow: 'reject' })
    return { instant: new Date(local.toZonedDateTime(timeZone, { disambiguation: 'reject' }).epochMilliseconds).toISOString() }
  } catch {
    return {
      fault: readable(parts)
        ? 'The clocks change at that time: it does not exist or occurs twice. Give a time before or after.'
        : 'There is no such day or time.',
    }
  }
}

const readable = (parts: { year: number; month: number; day: number; hour: number; minute: number }): boolean => {
  try {
    return Temporal.PlainDateTime.from(parts, { overflow: 'reject' }) !== null
  } catch {
    return false
  }
}

/** As it is typed: `03/03/2026 14:05`. */
export function typed(instant: string, timeZone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(local.month)}/${two(local.day)}/${local.year} ${two(local.hour)}:${two(local.minute)}`
}

/** A day as it is typed: `03/02/1975`, `03/1975` or `1975`. */
export function typedDay(date: string): string {
  const [year = '', ...rest] = date.split('-')
  return [...rest, year].join('/')
}

/** A typed day, whole or in part: `03/02/1975`, `1975-03-02`, `03/1975`, `1975`; null when it cannot be read. */
export function readDay(text: string): string | null {
  const plain = text.trim()
  const american = /^(?:(\d{1,2})\/)?(?:(\d{1,2})\/)?(\d{4})$/.exec(plain)
  if (american) {
    const [, first, second, year] = american
    const parts = second === undefined ? [year, first] : [year, first, second]
    return valid(
      parts
        .filter((part) => part !== undefined)
        .map((part, i) => (i === 0 ? part : part.padStart(2, '0')))
        .join('-'),
    )
  }
  return valid(plain)
}

function valid(date: string): string | null {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) return null
  try {
    Temporal.PlainDate.from(`${date}-01-01`.slice(0, 10), { overflow: 'reject' })
    return date
  } catch {
    return null
  }
}

/** The local day as the start and end of a search: `[from, to)` in UTC. */
export function dayBounds(from: string, to: string, timeZone: string): [string, string] {
  const start = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime(timeZone).epochMilliseconds).toISOString()
  return [start(Temporal.PlainDate.from(from)), start(Temporal.PlainDate.from(to).add({ days: 1 }))]
}
