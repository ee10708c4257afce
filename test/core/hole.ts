/** One thing taken out of what an office knows, and every way in which it may come to be known again. */
import { COLLECTIONS, wordFor } from '#shared/core/vocabulary.ts'
import { OFFENSE_LISTS } from '#shared/policy/offenseLists.ts'
import type { Collection, Facts, Item } from '#shared/record/fact.ts'

type Fill = (facts: Facts) => Facts
export type Hole = { readonly fact: string; readonly hide: Fill; readonly fills: readonly Fill[] }

const LISTS = OFFENSE_LISTS.map((list) => list.id)
const UNREDUCED = LISTS.filter((list) => !list.includes('prop47'))

function answersTo(fact: string): readonly unknown[] {
  const word = wordFor(fact)
  if (fact.endsWith('].lists')) return [[], ...LISTS.flatMap((list) => [[list], [list, 'serious_crime']]), LISTS, UNREDUCED]
  if (word?.kind === 'set' && word.values) return [[], ...word.values.map((value) => [value]), word.values]
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

/** Convicted shortly before any day that a window counts back from, and fined; convicted and serving it; or convicted long ago. */
const CONVICTED = [
  ...['1980-01-01', '2003-06-01', '2007-06-01', '2013-06-01', '2016-06-01', '2023-06-01'].map((convicted_on) => ({
    convicted_on,
    incarcerated: false,
  })),
  { convicted_on: '2016-06-01', incarcerated: true },
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
