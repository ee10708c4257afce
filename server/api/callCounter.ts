/** How many calls somebody may make within a minute, counted from their first one. */

const MINUTE_MS = 60_000

export type CallCounter = {
  /** False: no more for now. `at`: UTC ISO text. */
  readonly take: (who: string, at: string) => boolean
}

export function callCounter(most: number): CallCounter {
  const counts = new Map<string, { since: number; calls: number }>()
  return {
    take: (who, at) => {
      const now = Date.parse(at)
      const old = (since: number): boolean => now - since >= MINUTE_MS
      const count = counts.get(who)
      if (!count || old(count.since)) {
        for (const [other, { since }] of counts) if (old(since)) counts.delete(other)
        counts.set(who, { since: now, calls: 1 })
        return true
      }
      count.calls += 1
      return count.calls <= most
    },
  }
}
