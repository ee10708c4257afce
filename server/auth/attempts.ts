/** How often somebody tried to prove who they are: five times in a quarter of an hour, then no more. A restart forgets it, an intruder cannot cause one. */

const MOST = 5
const WITHIN_MS = 15 * 60_000

export type Attempts = {
  /** Counted before it is known whether it succeeds, so that many at once are many. False: no more for now. */
  readonly begin: (who: string, at: string) => boolean
  readonly succeeded: (who: string) => void
}

export function newAttempts(): Attempts {
  const made = new Map<string, readonly number[]>()
  return {
    begin: (who, at) => {
      const now = Date.parse(at)
      const lately = (times: readonly number[]) => times.filter((time) => now - time < WITHIN_MS)
      for (const [other, times] of made) if (lately(times).length === 0) made.delete(other)
      const mine = lately(made.get(who) ?? [])
      if (mine.length >= MOST) return false
      made.set(who, [...mine, now])
      return true
    },
    succeeded: (who) => void made.delete(who),
  }
}
