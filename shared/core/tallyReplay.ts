/** The sum of a replay: every pair of before and after with its count, and each request that flips. */
import type { ReplayFlip, ReplayResult } from '../record/replay.ts'
import type { Replayed } from './replay.ts'

export type Tally = {
  readonly add: (replayed: Replayed) => void
  readonly result: () => ReplayResult
}

export function tallyReplay(day: string): Tally {
  const counts = new Map<string, Count>()
  const flips: ReplayFlip[] = []
  let detainers = 0
  return {
    add: ({ from, to, flip }) => {
      detainers += 1
      addTo(counts, { from, to, count: 1 })
      if (flip) flips.push(flip)
    },
    result: () => ({ day, detainers, counts: mostFirst(counts), flips }),
  }
}

/** Parts of one replay, in the order of the log. */
export function mergeReplays(day: string, parts: readonly ReplayResult[]): ReplayResult {
  const counts = new Map<string, Count>()
  for (const part of parts) for (const count of part.counts) addTo(counts, count)
  const detainers = parts.reduce((sum, part) => sum + part.detainers, 0)
  return { day, detainers, counts: mostFirst(counts), flips: parts.flatMap((part) => part.flips) }
}

type Count = ReplayResult['counts'][number]

function addTo(counts: Map<string, Count>, { from, to, count }: Count): void {
  const key = `${from} ${to}`
  counts.set(key, { from, to, count: count + (counts.get(key)?.count ?? 0) })
}

const mostFirst = (counts: Map<string, Count>): Count[] => [...counts.values()].toSorted((a, b) => b.count - a.count)
