/**
 * Do at least so many items meet a test? Settled as soon as the known ones reach the count, or all the unknown ones together cannot.
 * Where separate incidents are counted, items of one incident count once, and one whose incident is not known may belong to any other.
 */
import type { Truth } from '../record/verdict.ts'

/** `incidents`: that of each item, absent where it is not known; null when every item counts. */
export function reaches(count: number, items: readonly { readonly truth: Truth }[], incidents: readonly unknown[] | null): Truth {
  if (incidents) return between(count, ...bounds(items, incidents))
  let known = 0
  let possible = 0
  for (const { truth } of items) {
    if (truth === true) known += 1
    if (truth !== false) possible += 1
  }
  return between(count, known, possible)
}

const between = (count: number, least: number, most: number): Truth => least >= count || (most >= count ? 'unknown' : false)

function bounds(items: readonly { readonly truth: Truth }[], incidents: readonly unknown[]): [number, number] {
  const sure = new Set<unknown>()
  const possible = new Set<unknown>()
  let surely = 0
  let nameless = 0
  for (const [i, { truth }] of items.entries()) {
    if (truth === false) continue
    const incident = incidents[i]
    const unnamed = incident === undefined || incident === null || incident === 'unknown'
    if (unnamed) nameless += 1
    else possible.add(incident)
    if (truth !== true) continue
    surely += 1
    if (!unnamed) sure.add(incident)
  }
  return [Math.max(sure.size, Math.min(1, surely)), possible.size + nameless]
}
