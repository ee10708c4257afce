/** A cap as a policy writes it, in hours: `24h`, `48h_excl_weekends_holidays`; the end of the same day is less than any number of hours. */
export const hoursOf = (cap: string): number => Number(/^(\d+)h/.exec(cap)?.[1] ?? 0)

/** Of two caps with the same hours the one that counts every hour is shorter than one that leaves days out. */
export const shorter = (a: string, b: string): boolean =>
  hoursOf(a) < hoursOf(b) || (hoursOf(a) === hoursOf(b) && a.length < b.length)
