/** When a person's previous shift ended: the last thing they did before they were away for six hours or longer. */

const AWAY_MS = 6 * 3_600_000

/** `active`: instants at which the person signed in or did something, in any order; `at`: now. UTC ISO text. Null: there was no earlier shift. */
export function shiftBefore(active: readonly string[], at: string): string | null {
  let next = at
  for (const instant of active
    .filter((one) => one <= at)
    .toSorted()
    .toReversed()) {
    if (Date.parse(next) - Date.parse(instant) >= AWAY_MS) return instant
    next = instant
  }
  return null
}
