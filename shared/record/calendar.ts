/** The office's calendar: how it reads "holidays", and days that it adds to the legal ones or takes away; a later entry replaces, all stay. */
import { z } from 'zod'
import { Day, line } from './instant.ts'

/**
 * On which day a holiday is left out: its own date, or also the weekday on which it is observed. No text seen decides it; the statutory date
 * ends a hold earlier.
 */
export const HOLIDAY_RULES = ['holidays-statutory', 'holidays-observed'] as const
export type HolidayRule = (typeof HOLIDAY_RULES)[number]

export const CalendarInput = z.object({
  day: Day,
  /** The clock of a hold runs on this day; false: it is a day off. */
  counts: z.boolean(),
  note: line('The reason', 300),
})
export type CalendarInput = z.infer<typeof CalendarInput>

export type CalendarDay = CalendarInput & {
  readonly id: string
  readonly enteredAt: string
  readonly enteredBy: string
  readonly enteredByName: string
}
