/** What windows see of one conviction: when it was, whether and until when the sentence was served, the days spent in jail. */
import type { WindowTest } from '../../record/condition.ts'
import { valueOn } from '../dated.ts'
import { within, withinLeavingOut } from '../lookBack.ts'
import type { Frame } from './frame.ts'

export type Sentence = {
  readonly convicted_on?: string
  readonly released_on?: string | null
  readonly incarcerated?: boolean
  readonly current_custody?: boolean
  readonly jail_days?: number
}

/** A window over sentences of which everything that it looks at is known; each day is reckoned once. */
export function windowFrom(
  { within: { years, of, before, leavingOut } }: WindowTest,
  frame: Frame,
): (sentence: Sentence) => boolean {
  const length = valueOn(years, frame.as_of)
  const known = new Map<string, boolean>()
  return (sentence) => {
    const { convicted_on: convicted, released_on: released, incarcerated, current_custody: inside } = sentence
    if (of === 'convicted_on') return includes(convicted, sentence)
    if (!released && incarcerated === true && inside === true) return true
    if (of === 'released_on') return includes(released, sentence)
    if (of === 'released_or_convicted') return includes(released ?? convicted, sentence)
    return includes(convicted, sentence) || includes(released, sentence)
  }

  function includes(day: string | null | undefined, { jail_days: days = 0 }: Sentence): boolean {
    if (!day) return false
    const key = leavingOut ? `${day} ${days}` : day
    const found = known.get(key)
    if (found !== undefined) return found
    const to = frame[before]
    const truth = leavingOut ? withinLeavingOut(days, length, day, to) : within(length, day, to)
    known.set(key, truth === true)
    return truth === true
  }
}
