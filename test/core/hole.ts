/** One thing taken out of what an office knows, and every way in which it may come to be known again. */
import { COLLECTIONS, wordFor } from '#shared/core/vocabulary.ts'
import { OFFENSE_LISTS } from '#shared/policy/library.ts'
import type { Collection, Facts, Item } from '#shared/record/fact.ts'

type Fill = (facts: Facts) => Facts
export type Hole = { readonly fact: string; readonly hide: Fill; readonly fills: readonly Fill[] }

const LISTS = OFFENSE_LISTS.map((list) => list.id)

function answersTo(fact: string): readonly unknown[] {
  const word = wordFor(fact)
  if (fact.endsWith('].lists'))
    return [...LISTS.map((list) => [list]), LISTS, [], LISTS.filter((list) => !list.includes('prop47'))]
  if (fact === 'request.asks') return [[], ['hold'], ['notify'], ['transfer'], ['hold', 'notify', 'transfer']]
  if (fact.endsWith('.convicted_on')) return ['1980-01-01', '2005-01-01', '2013-01-01', '2016-01-01', '2023-01-01']
  return word?.values ?? (word?.kind === 'flag' && !/incarcerated|custody$/.test(fact) ? [true, false] : [])
}

/** For facts in which everything is known. A disposition comes last, since the conviction takes over what is known of its charge. */
export function holesIn(facts: Facts): readonly Hole[] {
  const scalars = Object.keys(facts).map((fact) => holeOf(fact, (value) => (all) => ({ ...all, [fact]: value })))
  const inItems = COLLECTIONS.flatMap((list) =>
    items(facts, list).flatMap((item, index) =>
      Object.keys(item).map((name) => holeOf(`${list}[${index}].${name}`, (value) => put(list, index, { [name]: value }))),
    ),
  )
  const open = [...scalars, ...inItems].filter((hole) => hole.fills.length > 0)
  return open.map(withConvictions).toSorted((a, b) => Number(isDisposition(a)) - Number(isDisposition(b)))
}

const holeOf = (fact: string, set: (value: unknown) => Fill): Hole => ({
  fact,
  hide: set('unknown'),
  fills: answersTo(fact).map(set),
})

const items = (facts: Facts, list: Collection): readonly Item[] => facts[list] as readonly Item[]

const put =
  (list: Collection, index: number, change: Record<string, unknown>): Fill =>
  (facts) => ({ ...facts, [list]: items(facts, list).map((item, i) => (i === index ? ({ ...item, ...change } as Item) : item)) })

const isDisposition = ({ fact }: Hole): boolean => /^charges\[\d+\]\.status$/.test(fact)

/** Convicted lately and fined, convicted lately and serving it, or convicted long ago. */
const CONVICTED = [
  { convicted_on: '2016-06-01', incarcerated: false },
  { convicted_on: '2016-06-01', incarcerated: true },
  { convicted_on: '1980-01-01', incarcerated: false },
]

function withConvictions(hole: Hole): Hole {
  if (!isDisposition(hole)) return hole
  const index = Number(/\d+/.exec(hole.fact)?.[0])
  const convicted = CONVICTED.map(
    (sentence): Fill =>
      (facts) => {
        const here = { ...items(facts, 'charges')[index], ...sentence, status: 'final', forum: 'adult', current_custody: true }
        const convictions = [...items(facts, 'convictions'), here as Item]
        return { ...put('charges', index, { status: 'convicted' })(facts), convictions }
      },
  )
  const otherwise = ['pending', 'dismissed', 'acquitted', 'diverted'].map((status) => put('charges', index, { status }))
  return { ...hole, fills: [...otherwise, ...convicted] }
}
