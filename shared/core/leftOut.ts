/** The days that a clock leaves out, by the words of a text: weekends, and holidays on their statutory dates or also on the days they are observed. */
import { federalHolidays } from './federalHoliday.ts'
import type { LeftOut } from './holdExpiry.ts'

export const HOLIDAYS = ['holidays-observed', 'holidays-statutory'] as const
export type HolidayRule = (typeof HOLIDAYS)[number]

/** Own changes of the office's calendar: a day off that the law does not name, or one that does not count. */
export type CalendarChange = { readonly day: string; readonly counts: boolean }

/** `year`: that of the start; a hold may run into the next, and New Year's Day may be observed in the year before. */
export function leftOut(
  weekends: boolean,
  rule: HolidayRule | null,
  year: number,
  changes: readonly CalendarChange[] = [],
): LeftOut {
  const legal = rule === null ? [] : [year - 1, year, year + 1, year + 2].flatMap((one) => federalHolidays(one))
  const days = new Set(legal.flatMap(({ date, observed }) => (rule === 'holidays-observed' ? [date, observed] : [date])))
  for (const { day, counts } of rule === null ? [] : changes) {
    if (counts) days.delete(day)
    else days.add(day)
  }
  return { weekends, holidays: days }
}
