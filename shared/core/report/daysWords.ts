/** A span as it is read: a whole month, quarter or year by its name, any other by its first and last day. */
import { dayWords } from '../dayWords.ts'
import { plusDays } from '../plusDays.ts'
import { type Days, firstOf, nextOf } from './span.ts'

export function daysWords({ from, to }: Days): string {
  if (whole('year', from, to)) return from.slice(0, 4)
  if (whole('quarter', from, to)) return `Q${Math.ceil(Number(from.slice(5, 7)) / 3)} ${from.slice(0, 4)}`
  if (whole('month', from, to)) return dayWords(from.slice(0, 7))
  if (from === to) return dayWords(from)
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${dayWords(from).replace(/ \d{4}$/, '')} to ${dayWords(to)}`
    : `${dayWords(from)} to ${dayWords(to)}`
}

const whole = (step: 'month' | 'quarter' | 'year', from: string, to: string): boolean =>
  firstOf(step, from) === from && plusDays(nextOf(step, from), -1) === to

/** Short, below a picture. */
export const daysShort = (days: Days): string => {
  const words = daysWords(days)
  return words.includes(' to ') ? dayWords(days.from).replace(/ \d{4}$/, '') : words
}
