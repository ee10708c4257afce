/** Things gathered under what they have in common, in the order in which they came. */
export function groupedBy<K, T>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const others = groups.get(key)
    if (others) others.push(one)
    else groups.set(key, [one])
  }
  return groups
}
