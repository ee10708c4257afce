/** A number that a text changed on a day: the value of the last day that has come; before the first, the first one. */
import type { Dated } from '../record/condition.ts'

/** `day`: a local date, or date and time. */
export function valueOn(dated: Dated, day: string): number {
  if (typeof dated === 'number') return dated
  const sorted = dated.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const on = sorted.filter(({ from }) => from <= day.slice(0, 10)).at(-1) ?? sorted[0]
  return on?.is ?? 0
}
