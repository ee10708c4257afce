/** The days that a clock leaves out, by the words of a text: weekends, and holidays on their statutory dates or also on the days they are observed. */
import type { CalendarDay, HolidayRule } from '../record/calendar.ts'
import { federalHolidays } from './federalHoliday.ts'
import type { LeftOut } from './holdExpiry.ts'

/** The office's own changes, the oldest first. */
export type CalendarChange = Pick<CalendarDay, 'day' | 'counts'>

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
