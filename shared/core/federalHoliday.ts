/**
 * The legal public holidays of the United States (5 USC 6103(a)) and the days on which they are observed: a Saturday's on the Friday
 * before, a Sunday's on the Monday after (6103(b), EO 11582). Days off by executive order are not among them.
 */
import { plusDays } from './plusDays.ts'

export type Holiday = { readonly name: string; readonly date: string; readonly observed: string }

type Rule = { readonly name: string; readonly since?: number; readonly in: (year: number) => string }

const JUNETEENTH_SINCE = 2021

const RULES: readonly Rule[] = [
  { name: "New Year's Day", in: (year) => on(year, 1, 1) },
  { name: 'Birthday of Martin Luther King, Jr.', since: 1986, in: (year) => nth(3, MONDAY, year, 1) },
  { name: "Washington's Birthday", in: (year) => nth(3, MONDAY, year, 2) },
  { name: 'Memorial Day', in: (year) => last(MONDAY, year, 5) },
  { name: 'Juneteenth National Independence Day', since: JUNETEENTH_SINCE, in: (year) => on(year, 6, 19) },
  { name: 'Independence Day', in: (year) => on(year, 7, 4) },
  { name: 'Labor Day', in: (year) => nth(1, MONDAY, year, 9) },
  { name: 'Columbus Day', in: (year) => nth(2, MONDAY, year, 10) },
  { name: 'Veterans Day', in: (year) => on(year, 11, 11) },
  { name: 'Thanksgiving Day', in: (year) => nth(4, THURSDAY, year, 11) },
  { name: 'Christmas Day', in: (year) => on(year, 12, 25) },
]

const MONDAY = 1
const THURSDAY = 4

/** Those whose own date lies in the year; New Year's Day of the next may be observed on its last day. */
export function federalHolidays(year: number): readonly Holiday[] {
  const known = worked.get(year)
  if (known) return known
  const holidays = RULES.filter(({ since = 0 }) => year >= since).map(({ name, in: dateIn }) => {
    const date = dateIn(year)
    return { name, date, observed: observedOn(date) }
  })
  worked.set(year, holidays)
  return holidays
}

const worked = new Map<number, readonly Holiday[]>()

export const weekday = (day: string): number => new Date(day).getUTCDay()

const on = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

function nth(count: number, wanted: number, year: number, month: number): string {
  const first = weekday(on(year, month, 1))
  return on(year, month, 1 + ((wanted - first + 7) % 7) + (count - 1) * 7)
}

function last(wanted: number, year: number, month: number): string {
  const end = on(year, month + 1, 0)
  return plusDays(end, -((weekday(end) - wanted + 7) % 7))
}

const observedOn = (date: string): string => plusDays(date, weekday(date) === 6 ? -1 : weekday(date) === 0 ? 1 : 0)
