/** The day before which a series is over its time: whole years back to the same day, the 28th where there is no 29th of February. */
import type { RetentionRuleInput } from '../record/retention.ts'

/** `today`: the local day. Null where the series is kept without end. */
export function cutoffDay(today: string, { count, unit }: Pick<RetentionRuleInput, 'count' | 'unit'>): string | null {
  if (count === null) return null
  if (unit === 'days') return new Date(Date.parse(`${today}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10)
  const year = Number(today.slice(0, 4)) - count
  if (year < 1) return '0001-01-01'
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const day = today.slice(5) === '02-29' && !leap ? '02-28' : today.slice(5)
  return `${String(year).padStart(4, '0')}-${day}`
}
