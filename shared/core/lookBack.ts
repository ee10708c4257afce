/**
 * Look-back windows: does the anchor lie within so many years before the reference day? The anniversary itself is inside (no text seen
 * decides it); 29 February has its anniversary on the 28th in common years. A date known only in part counts as every day it may be.
 */
import type { Truth } from '../record/verdict.ts'
import { plusDays } from './plusDays.ts'

/** The earliest and the latest day that a date may be: `2014`, `2014-06` and `2014-06-01` are all dates. */
export function span(date: string): readonly [string, string] {
  const [year = '', month, day] = date.slice(0, 10).split('-')
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`]
  if (day === undefined) return [`${year}-${month}-01`, `${year}-${month}-${lastDay(Number(year), Number(month))}`]
  return [`${year}-${month}-${day}`, `${year}-${month}-${day}`]
}

export function anniversary(day: string, years: number): string {
  const [year = '0', month = '01', date = '01'] = day.split('-')
  const then = Number(year) + years
  const kept = month === '02' && date === '29' ? lastDay(then, 2) : date
  return `${String(then).padStart(4, '0')}-${month}-${kept}`
}

/** Dates may be partial; the time of day is left out. An anchor after the reference day is not behind it, so it is outside. */
export const within = (years: number, anchor: string, reference: string): Truth => between(years, span(anchor), span(reference))

/** Days spent in jail since the anchor do not count: they lengthen the window. `null`: not known how many, so it may reach any length. */
export function withinLeavingOut(days: number | null, years: number, anchor: string, reference: string): Truth {
  const [first, last] = span(anchor)
  const to = span(reference)
  const plain = between(years, [first, last], to)
  if (plain === true || first > to[1]) return plain
  if (days === null) return 'unknown'
  // Nobody was in jail for longer than there was time.
  const moved = (day: string): string => (day > to[0] ? day : earlier(plusDays(day, days), to[0]))
  return between(years, [moved(first), moved(last)], to)
}

const earlier = (a: string, b: string): string => (a < b ? a : b)

type Span = readonly [string, string]

function between(years: number, [anchorFirst, anchorLast]: Span, [referenceFirst, referenceLast]: Span): Truth {
  const surely = anchorLast <= referenceFirst && anniversary(anchorFirst, years) >= referenceLast
  if (surely) return true
  const possibly = anchorFirst <= referenceLast && anniversary(anchorLast, years) >= referenceFirst
  return possibly ? 'unknown' : false
}

const lastDay = (year: number, month: number): string =>
  String(
    month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31,
  )

/** Whole years on a day; null while a date known only in part leaves two answers. */
export function ageOn(born: string, day: string): number | null {
  const [first, last] = span(born)
  const oldest = years(first, day.slice(0, 10))
  return oldest === years(last, day.slice(0, 10)) ? oldest : null
}

const years = (from: string, to: string): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0)
