/** Two versions of the offense lists: what was put on a list, taken off it, or is limited in another way. */
import type { OffenseList, OffenseListEntry } from '../record/offenseList.ts'

export type ListChange = {
  readonly title: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
}

/** Lists that are the same in both are left out. */
export function compareLists(before: readonly OffenseList[], after: readonly OffenseList[]): readonly ListChange[] {
  const later = after.flatMap((list): ListChange[] => {
    const earlier = before.find(({ id }) => id === list.id)
    if (!earlier) return [{ title: list.title, kind: 'added', added: list.entries.map(nameOf), removed: [], changed: [] }]
    const change = entryChanges(earlier.entries, list.entries)
    const head = JSON.stringify({ ...earlier, entries: [] }) !== JSON.stringify({ ...list, entries: [] })
    const same = !head && change.added.length + change.removed.length + change.changed.length === 0
    return same ? [] : [{ title: list.title, kind: 'changed', ...change }]
  })
  const gone = before.filter(({ id }) => !after.some((list) => list.id === id))
  return [
    ...later,
    ...gone.map(
      (list): ListChange => ({ title: list.title, kind: 'removed', added: [], removed: list.entries.map(nameOf), changed: [] }),
    ),
  ]
}

const nameOf = ({ name }: OffenseListEntry): string => name

function entryChanges(before: readonly OffenseListEntry[], after: readonly OffenseListEntry[]) {
  const earlier = new Map(before.map((entry) => [entry.name, JSON.stringify(entry)]))
  const later = new Map(after.map((entry) => [entry.name, JSON.stringify(entry)]))
  return {
    added: [...later.keys()].filter((name) => !earlier.has(name)),
    removed: [...earlier.keys()].filter((name) => !later.has(name)),
    changed: [...later.keys()].filter((name) => earlier.has(name) && earlier.get(name) !== later.get(name)),
  }
}
