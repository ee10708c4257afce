/** Records that were linked as one person count as one: each gets the first of their ids. */

/** By record; one that is linked to nobody is not in it. */
export function onePerson(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const leader = new Map<string, string>()
  const headOf = (id: string): string => {
    const above = leader.get(id)
    return above === undefined || above === id ? id : headOf(above)
  }
  for (const [a, b] of pairs) {
    const [first = a, second = b] = [headOf(a), headOf(b)].toSorted()
    leader.set(first, first)
    leader.set(second, first)
  }
  return new Map([...leader.keys()].map((id) => [id, headOf(id)]))
}
