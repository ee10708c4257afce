/** Whom a list shows: nobody who is much less likely than the first, and nobody of whom next to nothing agrees. */

/** One in four thousand. */
const MUCH_LESS = 12
const NEXT_TO_NOTHING = 2

/** The likeliest first; among equals the order stays. */
export function shortList<T extends { readonly bits: number }>(found: readonly T[]): readonly T[] {
  const ranked = [...found].sort((a, b) => b.bits - a.bits)
  const least = Math.max(NEXT_TO_NOTHING, (ranked[0]?.bits ?? 0) - MUCH_LESS)
  return ranked.filter(({ bits }) => bits >= least)
}
