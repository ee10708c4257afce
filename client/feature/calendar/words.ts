/** The two readings of "holidays" in plain words, and days with their weekday. */
import { weekday } from '#shared/core/federalHoliday.ts'
import type { HolidayRule } from '#shared/record/calendar.ts'
import { day } from '#client/time.ts'

export const ruleWord: Record<HolidayRule, string> = {
  'holidays-statutory': 'the date that the law names',
  'holidays-observed': 'the date that the law names, and the weekday on which it is observed',
}

export const ruleMeans: Record<HolidayRule, string> = {
  'holidays-statutory':
    'A holiday is left out on its own date only. When that is a Saturday or Sunday, the Friday or Monday on which it is observed counts like any other day.',
  'holidays-observed':
    'A holiday is left out on its own date, and also on the Friday or Monday on which it is observed when that date is a Saturday or Sunday.',
}

export const RULE_NOTE =
  'Forms of the older wording say "excluding Saturdays, Sundays, and holidays" and do not say which day is meant; no text that we know decides it. The date of the law ends a hold earlier, so that nobody is kept by a reading that a court may not share. Your counsel may choose the other. Form I-247A counts every hour, so this does not touch it.'

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

/** `Thu 24 Dec 2026` */
export const weekdayAnd = (date: string): string => `${DAYS[weekday(date)] ?? ''} ${day(date)}`
