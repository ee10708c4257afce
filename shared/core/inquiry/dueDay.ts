/**
 * When an answer is due: so many counted days after the day of receipt. A day that is left out or paused is never counted, so the due day
 * is never one of them. A last day is not moved to the next working day where the law counts calendar days: early is never late.
 */
import type { HolidayRule } from '../../record/calendar.ts'
import type { DayType, OwnRule } from '../../record/dueRule.ts'
import { weekday } from '../federalHoliday.ts'
import { type CalendarChange, leftOut } from '../leftOut.ts'
import { plusDays } from '../plusDays.ts'

export type DaysOff = { readonly holidays: HolidayRule; readonly changes: readonly CalendarChange[] }

/** The clock stands still from `from` until the day before `to`; null: it has not been resumed. Local days. */
export type Paused = { readonly from: string; readonly to: string | null }

export function dayCounts(type: DayType, { holidays, changes }: DaysOff): (day: string) => boolean {
  if (type === 'calendar') return () => true
  const ofYear = new Map<number, ReadonlySet<string>>()
  const off = (year: number): ReadonlySet<string> => {
    const known = ofYear.get(year) ?? leftOut(true, holidays, year, changes).holidays
    ofYear.set(year, known)
    return known
  }
  return (day) => weekday(day) % 6 !== 0 && !off(Number(day.slice(0, 4))).has(day)
}

/** `received`: the local day of receipt, which is not counted. `pauses`: only those that have been resumed. */
export function dueDay(
  received: string,
  count: number,
  counts: (day: string) => boolean,
  pauses: readonly { readonly from: string; readonly to: string }[] = [],
): string {
  let day = received
  for (let left = count; left > 0; ) {
    day = plusDays(day, 1)
    if (counts(day) && !pauses.some(({ from, to }) => from <= day && day < to)) left -= 1
  }
  return day
}

export type Due = {
  /** Null while the clock stands still. */
  readonly due: string | null
  readonly pausedSince: string | null
  /** Counted days that are left once it runs again. */
  readonly left: number | null
  /** By when the question must have been acknowledged; null where the law does not ask for it. */
  readonly acknowledgeBy: string | null
}

/** `extended`: a written notice has taken the extension of the law. */
export function dueOf(
  received: string,
  rule: Pick<OwnRule, 'counted' | 'extension' | 'acknowledge'>,
  extended: boolean,
  pauses: readonly Paused[],
  off: DaysOff,
): Due {
  const closed = pauses.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]))
  const open = pauses.find(({ to }) => to === null)
  const { counted, extension, acknowledge } = rule
  const counts = dayCounts(counted.days, off)
  const first = dueDay(received, counted.count, counts, closed)
  const further = extended && extension ? dayCounts(extension.days, off) : null
  const due = further && extension ? dueDay(first, extension.count, further, closed) : first
  const acknowledgeBy = acknowledge && dueDay(received, acknowledge.count, dayCounts(acknowledge.days, off))
  if (!open || open.from > due) return { due, pausedSince: null, left: null, acknowledgeBy }
  const rest = daysFrom(open.from, due).filter((day) => (day > first ? (further ?? counts) : counts)(day)).length
  return { due: null, pausedSince: open.from, left: rest, acknowledgeBy }
}

/** A day that the paper itself names, as a subpoena does, holds where it comes sooner, and no pause of the office moves it. */
export const byThePaper = (due: Due, named: string | null): Due =>
  named !== null && (due.due === null || named < due.due) ? { ...due, due: named, pausedSince: null, left: null } : due

/** Both ends included. */
function daysFrom(from: string, to: string): readonly string[] {
  const all: string[] = []
  for (let day = from; day <= to; day = plusDays(day, 1)) all.push(day)
  return all
}
