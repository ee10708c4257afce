/**
 * The same facts have the same verdict. What has been worked out is kept in a tree that follows, value by value, everything that the texts
 * look at; so each fact is read once, and only facts that have not come up before are worked out anew.
 */
import type { Facts, Items } from '../record/fact.ts'
import type { Verdict } from '../record/verdict.ts'
import type { Sight } from './looksAt.ts'

/** Where the values so far lead. Most places have one way on; only further ones need a map. */
export type Place = { key: unknown; next: Place | undefined; more: Map<unknown, Place> | undefined; verdict: Verdict | undefined }

/** So many steps are kept. Past it only what is known already is recalled, until that no longer serves; then all of it is let go. */
const KEPT = 400_000
const MISSED = 50_000

const LIST = Symbol('a list of words begins')
const END = Symbol('it ends')
const UNSEEN = Symbol('an item of which nothing is known')

/** `binds`: what binds on the day, the same array on every day with the same provisions. */
export function recall({ facts: names, lists, day }: Sight): (facts: Facts, binds: readonly boolean[]) => Place | null {
  let root = newPlace()
  let kept = 0
  let missed = 0

  function after(place: Place, key: unknown): Place | null {
    if (place.key === key && place.next) return place.next
    const known = place.more?.get(key)
    if (known) return known
    if (kept >= KEPT) return null
    kept += 1
    const made = newPlace()
    if (!place.next) {
      place.key = key
      place.next = made
    } else (place.more ??= new Map()).set(key, made)
    return made
  }

  function afterValue(place: Place, value: unknown): Place | null {
    if (typeof value !== 'object' || value === null) return after(place, value)
    let at = after(place, LIST)
    for (const one of value as readonly unknown[]) at = at && after(at, one)
    return at && after(at, END)
  }

  /** How many there are comes first: a text may count items of which it looks at nothing. */
  function afterItems(place: Place, items: Items | undefined, attributes: readonly string[]): Place | null {
    if (items === undefined || typeof items === 'string') return after(place, items)
    let at = after(place, items.length)
    for (const item of items) {
      if (typeof item === 'string') at = at && after(at, UNSEEN)
      else for (const name of attributes) at = at && afterValue(at, item[name])
    }
    return at
  }

  function follow(facts: Facts, binds: readonly boolean[]): Place | null {
    let place = after(root, binds)
    for (const name of names) place = place && afterValue(place, (facts as Readonly<Record<string, unknown>>)[name])
    for (const { list, attributes } of lists) place = place && afterItems(place, facts[list], attributes)
    return place && day ? after(place, facts.as_of) : place
  }

  return (facts, binds) => {
    const place = follow(facts, binds)
    if (place) return place
    missed += 1
    if (missed > MISSED) {
      root = newPlace()
      kept = 0
      missed = 0
    }
    return null
  }
}

const newPlace = (): Place => ({ key: undefined, next: undefined, more: undefined, verdict: undefined })
