/**
 * Points in time as facts carry them: an instant with its offset, or a local time alone; the two are never mixed within one set of facts.
 * A day, a month or a year stands for every moment that it may be.
 */
import type { Truth } from '../record/verdict.ts'
import { span } from './lookBack.ts'

/** Milliseconds. A time without an offset is compared only with others like it. */
export const momentOf = (text: string): number => Date.parse(OFFSET.test(text) ? text : `${text}Z`)

const OFFSET = /(Z|[+-]\d\d:\d\d)$/
const DAY_MS = 86_400_000

/** The first and the last moment that it may be. */
function reach(text: string): readonly [number, number] {
  if (text.length > 10) return [momentOf(text), momentOf(text)]
  const [first, last] = span(text)
  return [Date.parse(first), Date.parse(last) + DAY_MS - 1]
}

/** On record by then. What is dated on the day of the decision has happened; where one of the two is only a day, the day decides. */
export function hasHappened(at: string, by: string): Truth {
  if (at.length > 10 && by.length > 10) return momentOf(at) <= momentOf(by)
  const [first, last] = span(at)
  const day = by.slice(0, 10)
  return last <= day ? true : first > day ? false : 'unknown'
}

/** Have at least so many milliseconds gone by from one to the other? */
export function haveGoneBy(duration: number, from: string, to: string): Truth {
  const [fromFirst, fromLast] = reach(from)
  const [toFirst, toLast] = reach(to)
  if (toFirst - fromLast >= duration) return true
  return toLast - fromFirst < duration ? false : 'unknown'
}
