/**
 * Small numbers are not published, and neither is what would give one away by subtraction: beside a known total, each number that is shown
 * as "fewer than 11" may still be any from 1 to 10. Nothing is hidden of a zero.
 */

/** `few`: below the smallest number that is shown. `withheld`: not small, or not said whether. */
export type Cell = number | 'few' | 'withheld'

export const isHidden = (cell: Cell): cell is 'few' | 'withheld' => typeof cell !== 'number'

export const cellOf = (count: number, smallest: number): Cell => (count > 0 && count < smallest ? 'few' : count)

/** Parts that add up to a total which is shown, in their order; null where nothing of them can be shown, not even which are small. */
export function protect(parts: readonly number[], smallest: number): readonly Cell[] | null {
  const few = parts.filter((count) => count > 0 && count < smallest)
  if (few.length === 0) return parts
  const others = parts
    .flatMap((count, index) => (count >= smallest ? [{ count, index }] : []))
    .toSorted((a, b) => a.count - b.count)
  const hidden = new Set<number>()
  let sum = few.reduce((all, one) => all + one, 0)
  // What the hidden numbers add up to must leave each small one free: all others as small as they may be, and this one as large as it may.
  const free = (): boolean => {
    const rest = sum - (few.length - 1) - hidden.size * smallest
    const atLeast = hidden.size > 0 ? 1 : sum - (few.length - 1) * (smallest - 1)
    return rest >= smallest - 1 && atLeast <= 1
  }
  while (!free() && others.length > 0) {
    const last = few.length - 1 + (hidden.size + 1) * smallest + smallest - 1
    const enough = others.findIndex(({ count }) => sum + count >= last)
    const [next] = others.splice(enough < 0 ? others.length - 1 : enough, 1)
    if (!next) break
    hidden.add(next.index)
    sum += next.count
  }
  if (!free()) return null
  return parts.map((count, index) => (hidden.has(index) ? 'withheld' : cellOf(count, smallest)))
}

/** A number stays a number. */
export const shownAs = (cell: Cell, smallest: number): string | number => (isHidden(cell) ? cellWords(cell, smallest) : cell)

export const cellWords = (cell: Cell, smallest: number): string =>
  cell === 'few' ? `fewer than ${smallest}` : cell === 'withheld' ? 'withheld' : cell.toLocaleString('en-US')
