/** Which weekdays a due day has left out, each with why, so that whoever asks can be told how it was counted: holidays, and the office's own days off. */
import type { CalendarDay, HolidayRule } from '../../record/calendar.ts'
import { federalHolidays, weekday } from '../federalHoliday.ts'
import { plusDays } from '../plusDays.ts'
import { dayCounts } from './dueDay.ts'

export type DayOff = { readonly day: string; readonly why: string }

type Calendar = { readonly holidays: HolidayRule; readonly changes: readonly Pick<CalendarDay, 'day' | 'counts' | 'note'>[] }

/** After `received`, up to `until`; both local days. */
export function daysOff(received: string, until: string, { holidays, changes }: Calendar): readonly DayOff[] {
  const counts = dayCounts('working', { holidays, changes })
  const off: DayOff[] = []
  for (let day = plusDays(received, 1); day <= until; day = plusDays(day, 1))
    if (weekday(day) % 6 !== 0 && !counts(day)) off.push({ day, why: whyOff(day, changes) })
  return off
}

function whyOff(day: string, changes: Calendar['changes']): string {
  const own = changes.findLast((change) => change.day === day)
  if (own) return own.note
  const year = Number(day.slice(0, 4))
  const legal = [year, year + 1]
    .flatMap((one) => federalHolidays(one))
    .find(({ date, observed }) => date === day || observed === day)
  return legal ? `${legal.name}${legal.date === day ? '' : ', observed'}` : 'a holiday'
}
