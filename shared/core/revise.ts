/** An edit names the version that was on screen; a stale one is refused with both versions and never merged. */
import { Problem } from '../problem.ts'

/** The next version of a record. Throws `record.stale` with `{ yours, current }`. */
export function revise<T extends { readonly version: number }>(
  current: T,
  version: number,
  change: Partial<Omit<T, 'version'>>,
): T {
  if (current.version !== version) throw new Problem('record.stale', { yours: change, current })
  return { ...current, ...change, version: version + 1 }
}
