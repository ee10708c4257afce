/** The day so many days after another; before it with a negative number. */
const DAY_MS = 86_400_000

/** `day`: a local date, `2026-03-03`. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
