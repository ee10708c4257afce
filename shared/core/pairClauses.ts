/** Which clause of the earlier text is which of the later one: by its name, else by its rule, else by its sentence; and which of them moved. */
import type { Provision } from '../record/policy.ts'

export type ClausePair = { readonly before: Provision | null; readonly after: Provision | null; readonly moved: boolean }

export function pairClauses(before: readonly Provision[], after: readonly Provision[]): readonly ClausePair[] {
  const partner = partners(before, after)
  const still = longestRising(partner.map((index) => (index === null ? -1 : index)))
  const rows = after.map((provision, index): ClausePair => {
    const at = partner[index] ?? null
    return { before: at === null ? null : (before[at] ?? null), after: provision, moved: at !== null && !still.has(index) }
  })
  return withRemoved(rows, before)
}

/** For each later clause the index of its earlier one. */
function partners(before: readonly Provision[], after: readonly Provision[]): readonly (number | null)[] {
  const partner: (number | null)[] = after.map(() => null)
  const taken = new Set<number>()
  const alike: readonly ((a: Provision, b: Provision) => boolean)[] = [
    (a, b) => a.clause === b.clause,
    (a, b) => JSON.stringify([a.when, a.says]) === JSON.stringify([b.when, b.says]),
    (a, b) => a.sentence === b.sentence,
  ]
  for (const like of alike)
    for (const [index, provision] of after.entries()) {
      if (partner[index] !== null) continue
      const found = before.findIndex((one, i) => !taken.has(i) && like(one, provision))
      if (found < 0) continue
      partner[index] = found
      taken.add(found)
    }
  return partner
}

/** Places of the longest run that keeps the earlier order; whatever is paired and not in it has moved. */
function longestRising(indexes: readonly number[]): ReadonlySet<number> {
  const best: { readonly length: number; readonly from: number }[] = []
  for (const value of indexes) {
    let length = value < 0 ? 0 : 1
    let from = -1
    for (const [there, run] of best.entries())
      if (value >= 0 && run.length > 0 && (indexes[there] ?? -1) < value && run.length + 1 > length) {
        length = run.length + 1
        from = there
      }
    best.push({ length, from })
  }
  let at = best.reduce((top, { length }, i) => (length > (best[top]?.length ?? 0) ? i : top), 0)
  const kept = new Set<number>()
  while (at >= 0 && (best[at]?.length ?? 0) > 0) {
    kept.add(at)
    at = best[at]?.from ?? -1
  }
  return kept
}

/** What was taken out stands after the clause that it followed. */
function withRemoved(rows: readonly ClausePair[], before: readonly Provision[]): readonly ClausePair[] {
  const all = [...rows]
  for (const [index, provision] of before.entries()) {
    if (all.some((row) => row.before === provision)) continue
    const previous = index === 0 ? -1 : all.findIndex((row) => row.before === before[index - 1])
    all.splice(previous + 1, 0, { before: provision, after: null, moved: false })
  }
  return all
}
