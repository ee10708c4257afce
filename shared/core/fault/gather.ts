/** Items put together one by one until enough of them meet each test that needs them, and never so many that a test meant to fail holds. */
import type { Answer, Budget } from './find.ts'
import type { Assigned } from './formula.ts'

/** `meets`: first the tests that need items, then those that may have only a few. */
export type Signature = { readonly meets: readonly boolean[]; readonly item: Assigned }

export type Gathered = readonly { readonly item: Assigned; readonly incident: number }[]

type Counting = { readonly count: number; readonly separate: boolean }

/** What the items so far come to: how many each test counts, and which of the tests that count incidents each incident has met already. */
type State = { readonly counted: readonly number[]; readonly incidents: readonly (readonly boolean[])[] }

/** Complete: no more items are ever needed than the tests count, since one more never helps a test to fail. */
export function gather(
  needed: readonly Counting[],
  few: readonly Counting[],
  signatures: readonly Signature[],
  budget: Budget,
): Answer<Gathered> {
  const tests = [...needed, ...few]
  const hopeless = new Set<string>()
  return more({ counted: tests.map(() => 0), incidents: [] }, [])

  function more(state: State, taken: Gathered): Answer<Gathered> {
    const wanting = needed.findIndex(({ count }, i) => (state.counted[i] ?? 0) < count)
    if (wanting < 0) return taken
    const key = keyOf(state)
    if (hopeless.has(key)) return 'none'
    for (const { meets, item } of signatures) {
      if (!meets[wanting]) continue
      // A new incident first: it counts for every test.
      for (let incident = state.incidents.length; incident >= 0; incident -= 1) {
        budget.left -= 1
        if (budget.left < 0) return 'spent'
        const next = after(state, meets, incident)
        if (!next || next.counted[wanting] === state.counted[wanting]) continue
        const answer = more(next, [...taken, { item, incident }])
        if (answer !== 'none') return answer
      }
    }
    hopeless.add(key)
    return 'none'
  }

  /** Null where a test meant to fail would hold. */
  function after({ counted, incidents }: State, meets: readonly boolean[], incident: number): State | null {
    const before = incidents[incident] ?? []
    const next = tests.map(({ separate }, i) => (counted[i] ?? 0) + (meets[i] && !(separate && before[i]) ? 1 : 0))
    if (few.some(({ count }, i) => (next[needed.length + i] ?? 0) >= count)) return null
    const met = tests.map(({ separate }, i) => separate && (before[i] === true || meets[i] === true))
    return { counted: next, incidents: incident < incidents.length ? incidents.with(incident, met) : [...incidents, met] }
  }

  /** Incidents that have met the same are alike, and more than enough is enough. */
  function keyOf({ counted, incidents }: State): string {
    const enough = counted.map((count, i) => Math.min(count, needed[i]?.count ?? count))
    return [...enough, ...incidents.map((met) => met.map(Number).join('')).toSorted()].join(' ')
  }
}
