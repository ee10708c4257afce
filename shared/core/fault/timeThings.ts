/** Dated facts of the whole as things: not yet happened, happened, and so many hours ago; the longer time includes every shorter one. */
import type { FactTest, PassedTest } from '../../record/condition.ts'
import { hasHappened } from '../moment.ts'
import { plusDays } from '../plusDays.ts'
import { wordFor } from '../vocabulary.ts'
import { keyOf, type Thing, thingOf } from './thing.ts'

const HOUR_MS = 3_600_000

/** The time of day of a decision where hours count. */
export const NOON = 'T12:00:00'

/** `hours` before the decision; null: there is no entry, which says that it has not happened. */
type Way = { readonly at: string | null; readonly hours: number }

export function timeThing(fact: string, happened: readonly FactTest[], passed: readonly PassedTest[], day: string): Thing {
  const start = Date.parse(`${day}${NOON}Z`)
  const before = (hours: number): Way => ({ at: new Date(start - hours * HOUR_MS).toISOString().slice(0, 19), hours })
  const past = [0, ...passed.map((test) => test.passed.hours).toSorted((a, b) => a - b)].map(before)
  const unrecorded = wordFor(fact)?.onRecord === true
  const notYet: readonly Way[] = happened.length === 0 ? [] : [{ at: unrecorded ? null : plusDays(day, 1), hours: -24 }]
  const ways = unrecorded ? [...notYet, ...past] : [...past, ...notYet]
  const tests = [
    ...happened.map((test) => ({
      key: keyOf(test),
      passes: ({ at }: Way): boolean => at !== null && hasHappened(at, day) === true,
    })),
    ...passed.map((test) => ({ key: keyOf(test), passes: ({ hours }: Way) => hours >= test.passed.hours })),
  ]
  return thingOf(ways, tests, (into, { at }) => (into[fact] = at))
}
