/** A cap as a policy writes it: `24h`, `48h`, `48h_excl_weekends_holidays`, `until_23:59_same_day`. */
import type { LeftOut, Span } from './holdExpiry.ts'

/** The end of the same day is less than any number of hours. */
export const hoursOf = (cap: string): number => Number(/^(\d+)h/.exec(cap)?.[1] ?? 0)

/** Of two caps with the same hours the one that counts every hour is shorter than one that leaves days out. */
export const shorter = (a: string, b: string): boolean =>
  hoursOf(a) < hoursOf(b) || (hoursOf(a) === hoursOf(b) && a.length < b.length)

/** What the clock counts. `out`: the days that a text means by weekends and holidays. */
export function spanOf(cap: string, out: LeftOut): Span {
  if (cap === 'until_23:59_same_day') return 'end_of_day'
  return { hours: hoursOf(cap), leftOut: cap.endsWith('_excl_weekends_holidays') ? out : null }
}
