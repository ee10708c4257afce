/**
 * Facts as they stood, read by other offense lists. Where a list is the same, what was recorded stays; where it changed or is new, each
 * item is looked up again by its own words. An officer's tick is known by this: the record said something else than the list alone, and
 * so it stays. A tick that agreed with its list leaves no trace and is looked up like the rest.
 */
import type { Facts, Item, Items } from '../record/fact.ts'
import type { OffenseList } from '../record/offenseList.ts'
import type { Truth } from '../record/verdict.ts'
import { listed, type Offense } from './listed.ts'

export type Relist = (facts: Facts) => Facts

/** Prepared once for two sets of lists; gives back the same facts where nothing differs. */
export function relisted(before: readonly OffenseList[], after: readonly OffenseList[]): Relist {
  const changes = after.flatMap((is): Change[] => {
    const was = before.find((list) => list.id === is.id)
    return was && JSON.stringify(was) === JSON.stringify(is) ? [] : [{ was, is }]
  })
  if (changes.length === 0) return (facts) => facts
  const dated = changes.some(({ was, is }) => hasDates(is) || (was !== undefined && hasDates(was)))
  const known = new Map<string, Marks>()
  return (facts) => {
    const lookUp = { changes, known, day: dated ? facts.as_of.slice(0, 10) : undefined }
    const charges = relistItems(facts.charges, lookUp)
    const convictions = relistItems(facts.convictions, lookUp)
    return charges === facts.charges && convictions === facts.convictions ? facts : withItems(facts, { charges, convictions })
  }
}

/** Two lists that may differ: what it was, if there was one by that id, and what it is. */
type Change = { readonly was: OffenseList | undefined; readonly is: OffenseList }

const hasDates = ({ entries }: OffenseList): boolean => entries.some(({ from, to }) => from !== undefined || to !== undefined)

/** `day`: of the facts, where an entry of a list has dates. */
type LookUp = {
  readonly changes: readonly Change[]
  readonly known: Map<string, Marks>
  readonly day: string | undefined
}

type Marks = { readonly lists: readonly string[]; readonly lists_unknown: readonly string[]; readonly same: boolean }

const withItems = (
  facts: Facts,
  { charges, convictions }: { charges: Items | undefined; convictions: Items | undefined },
): Facts => ({
  ...facts,
  ...(charges && { charges }),
  ...(convictions && { convictions }),
})

function relistItems(items: Items | undefined, lookUp: LookUp): Items | undefined {
  if (items === undefined || items === 'unknown') return items
  const relisted = items.map((item) => (item === 'unknown' ? item : relist(item, lookUp)))
  return relisted.every((item, i) => item === items[i]) ? items : relisted
}

/** A jail writes the same few hundred offenses over and over, so each is looked up once. */
function relist(item: Item, lookUp: LookUp): Item {
  const { known, day } = lookUp
  const { title, statute, degree, class: kind, punishable, lists, lists_unknown: unknown } = item
  const key = [title, statute, degree, kind, punishable, lists, unknown, day].join('|')
  const marks = known.get(key) ?? marksOf(item, lookUp)
  known.set(key, marks)
  if (marks.same) return item
  const { lists_unknown: _, ...rest } = item
  const undecided = marks.lists_unknown.length > 0 ? { lists_unknown: [...marks.lists_unknown] } : {}
  return { ...rest, lists: [...marks.lists], ...undecided }
}

function marksOf(item: Item, { changes, day }: LookUp): Marks {
  const offense = offenseOf(item)
  const now = changes.map(({ was, is }) => ({
    id: is.id,
    had: memberBefore(item, is.id),
    truth: memberNow(item, offense, was, is, day),
  }))
  const marked = (recorded: unknown, truth: Truth): string[] => [
    ...namesIn(recorded).filter((id) => !now.some((one) => one.id === id)),
    ...now.filter((one) => one.truth === truth).map((one) => one.id),
  ]
  return {
    lists: marked(item['lists'], true),
    lists_unknown: marked(item['lists_unknown'], 'unknown'),
    same: now.every(({ had, truth }) => had === truth),
  }
}

function memberNow(item: Item, offense: Offense, was: OffenseList | undefined, is: OffenseList, day?: string): Truth {
  const recorded = memberBefore(item, is.id)
  const ticked = was !== undefined && recorded !== listed(offense, was, day)
  return ticked ? recorded : listed(offense, is, day)
}

const memberBefore = (item: Item, id: string): Truth =>
  namesIn(item['lists']).includes(id) ? true : namesIn(item['lists_unknown']).includes(id) ? 'unknown' : false

const namesIn = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : [])

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const offenseOf = ({ title, statute, degree, class: kind, punishable }: Item): Offense => ({
  title: text(title) ?? '',
  statute: text(statute),
  degree: text(degree),
  class: text(kind),
  punishable: text(punishable),
  ticks: {},
})
