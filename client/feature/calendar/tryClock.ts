/** What a clock that leaves out weekends and holidays does from one start: when it is over, and on which days it stood still. */
import { federalHolidays, weekday } from '#shared/core/federalHoliday.ts'
import { holdExpiry } from '#shared/core/holdExpiry.ts'
import { type CalendarChange, leftOut } from '#shared/core/leftOut.ts'
import { plusDays } from '#shared/core/plusDays.ts'
import { dayOf } from '#shared/core/zone.ts'
import type { HolidayRule } from '#shared/record/calendar.ts'

export type OfficeDays = { readonly holidays: HolidayRule; readonly changes: readonly CalendarChange[]; readonly zone: string }
type Stood = { readonly day: string; readonly why: string }

/** `start` and `until`: UTC ISO text. */
export function tryClock(start: string, hours: number, { holidays, changes, zone }: OfficeDays) {
  const out = leftOut(true, holidays, Number(start.slice(0, 4)), changes)
  const until = holdExpiry(start, { hours, leftOut: out }, zone)
  const stood: Stood[] = []
  for (let day = dayOf(Date.parse(start), zone); day <= dayOf(Date.parse(until), zone); day = plusDays(day, 1)) {
    const why = weekendWord(day) ?? (out.holidays.has(day) ? (holidayOn(day) ?? 'a day off of this office') : null)
    if (why) stood.push({ day, why })
  }
  return { until, stood }
}

export const weekendWord = (day: string): string | null => ({ 0: 'Sunday', 6: 'Saturday' })[weekday(day)] ?? null

/** The legal holiday whose date or observed day it is. */
export function holidayOn(day: string): string | null {
  const year = Number(day.slice(0, 4))
  const found = [year, year + 1].flatMap(federalHolidays).find(({ date, observed }) => date === day || observed === day)
  if (!found) return null
  return found.date === day ? found.name : `${found.name}, observed`
}

/** Whether the clock runs on that day, weekends aside. */
export const runsOn = (day: string, { holidays, changes }: Omit<OfficeDays, 'zone'>): boolean =>
  !leftOut(true, holidays, Number(day.slice(0, 4)), changes).holidays.has(day)
