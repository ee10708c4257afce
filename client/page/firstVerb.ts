/** The verb that is most likely next where a request stands; null offers none first. */
import type { Standing } from '#shared/core/standing.ts'
import type { Offer } from '../part/Verb.tsx'

const LIKELY: Partial<Record<Standing, readonly string[]>> = {
  must_be_free: ['endHold'],
  clock_running: ['endHold'],
  clock_due: ['startHold'],
  unmatched: ['attach'],
  review: ['approve'],
  waiting: ['fact'],
  changed: ['decide', 'propose'],
  release_set: ['decide', 'propose'],
  decide: ['decide', 'propose'],
}

export function firstVerb<V extends string>(where: Standing, offers: readonly Offer<V>[]): V | undefined {
  const likely = LIKELY[where] ?? []
  return likely.flatMap((verb) => offers.find((offer) => offer.verb === verb && offer.why === null) ?? [])[0]?.verb
}
