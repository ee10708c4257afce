/**
 * The tests over one list, and which of them can be true together: those that are need enough items, those that are not may have only too
 * few. An item is itself a small space of its own attributes, so the items that show it are found by the same search.
 */
import type { Collection, Item } from '../../record/fact.ts'
import { type Answer, type Budget, find, type Space } from './find.ts'
import { all, type Assigned, type Formula, not, OPEN } from './formula.ts'
import { gather, type Gathered, type Signature } from './gather.ts'
import type { Thing } from './thing.ts'

export type ListTest = {
  readonly key: string
  /** Of one item. */
  readonly where: Formula
  readonly count: number
  readonly separate: boolean
}

/** For each test of the list, whether it is to be true; undefined where it does not matter. */
type Wanted = readonly (boolean | undefined)[]

export type ItemList = {
  readonly list: Collection
  readonly tests: readonly ListTest[]
  readonly possible: (wanted: Wanted, budget: Budget) => boolean | 'spent'
  /** Items that show it, for what is known to be possible. */
  readonly itemsFor: (wanted: Wanted) => readonly Item[]
}

export function itemList(list: Collection, tests: readonly ListTest[], things: readonly Thing[]): ItemList {
  const space: Space = { sizes: things.map(({ size }) => size), agrees: () => true }
  const known = new Map<string, Answer<Gathered>>()
  const solve = (wanted: Wanted, budget: Budget): Answer<Gathered> => {
    const key = wanted.map((one) => (one === undefined ? '.' : one ? '1' : '0')).join('')
    const before = known.get(key)
    if (before) return before
    const answer = itemsShowing(space, tests, wanted, budget)
    if (answer !== 'spent') known.set(key, answer)
    return answer
  }
  return {
    list,
    tests,
    possible: (wanted, budget) => {
      const answer = solve(wanted, budget)
      return answer === 'spent' ? answer : answer !== 'none'
    },
    itemsFor: (wanted) => {
      const answer = solve(wanted, { left: Number.POSITIVE_INFINITY })
      if (typeof answer === 'string') return []
      const apart = tests.some((test, i) => test.separate && wanted[i] !== undefined)
      return answer.map(({ item, incident }) => written(things, item, apart ? `incident ${incident + 1}` : null))
    },
  }
}

/** Where every test that is to be false is false of each single item, one item may show all the others, or one each. */
function itemsShowing(space: Space, tests: readonly ListTest[], wanted: Wanted, budget: Budget): Answer<Gathered> {
  const is = (value: boolean) => tests.filter((_, i) => wanted[i] === value)
  const needed = is(true)
  const none = is(false).filter(({ count }) => count === 1)
  const few = is(false).filter(({ count }) => count > 1)
  const base = none.map(({ where }) => not(where))
  if (needed.length === 0) return []
  if (few.length === 0) {
    const one = find(space, [all(needed.map(({ where }) => where)), ...base], budget)
    if (one === 'spent') return one
    const most = Math.max(...needed.map(({ count }) => count))
    if (one !== 'none') return Array.from({ length: most }, (_, incident) => ({ item: one, incident }))
    if (needed.length === 1) return 'none'
    const each: Gathered[number][] = []
    for (const { where, count } of needed) {
      const item = find(space, [where, ...base], budget)
      if (typeof item === 'string') return item
      for (let i = 0; i < count; i += 1) each.push({ item, incident: each.length })
    }
    return each
  }
  const signatures = signaturesOf(space, [...needed, ...few], base, budget)
  return signatures === 'spent' ? signatures : gather(needed, few, signatures, budget)
}

/** Every way in which one item can meet some of the tests and not the others, each with an item. */
function signaturesOf(
  space: Space,
  tests: readonly ListTest[],
  base: readonly Formula[],
  budget: Budget,
): readonly Signature[] | 'spent' {
  let ways: readonly { readonly meets: readonly boolean[]; readonly goals: readonly Formula[]; readonly item: Assigned }[] = [
    { meets: [], goals: base, item: [] },
  ]
  for (const { where } of tests) {
    const next: (typeof ways)[number][] = []
    for (const { meets, goals } of ways)
      for (const [meet, goal] of [[true, where] as const, [false, not(where)] as const]) {
        const item = find(space, [...goals, goal], budget)
        if (item === 'spent') return item
        if (item !== 'none') next.push({ meets: [...meets, meet], goals: [...goals, goal], item })
      }
    ways = next
  }
  return ways
}

function written(things: readonly Thing[], item: Assigned, incident: string | null): Item {
  const into: Record<string, unknown> = {}
  for (const [i, thing] of things.entries()) {
    const way = item[i] ?? OPEN
    if (way !== OPEN) thing.write(into, way)
  }
  return (incident === null ? into : { ...into, incident }) as Item
}
