/** Whole worlds in which everything is known, and what an office knows of one: the higher the level, the more is hidden from it. */
import fc from 'fast-check'
import { evaluate } from '#shared/core/evaluate.ts'
import { anniversary } from '#shared/core/lookBack.ts'
import { ATTRIBUTES, FACTS, type FactWord } from '#shared/core/vocabulary.ts'
import { LIBRARY, policiesNamed } from '#shared/policy/library.ts'
import { OFFENSE_LISTS } from '#shared/policy/offenseLists.ts'
import type { Collection, Facts, Item, Items, Value } from '#shared/record/fact.ts'
import type { Verdict } from '#shared/record/verdict.ts'

/** 0: nothing is hidden. */
export type Level = 0 | 1 | 2

/** Hidden from this level on (3: never); a date or a list may be hidden only in part. */
type Thing = { readonly value: Value; readonly from: 1 | 2 | 3; readonly partly: boolean }
type Row = { readonly from: 1 | 2 | 3; readonly things: Readonly<Record<string, Thing>> }
type Rows = { readonly from: 1 | 2 | 3; readonly rows: readonly Row[] }
export type World = { readonly asOf: string; readonly facts: Row['things'] } & Readonly<Record<Collection, Rows>>

const LISTS = OFFENSE_LISTS.map((list) => list.id)
const DAYS = ['1989-01-01', '2004-06-01', '2004-05-31', '2008-02-29', '2011-02-01', '2013-09-25', '2014-06-01', '2016-02-01']
const ARRESTS = ['2016-02-01', '2016-02-29', '2017-01-15']
const STATUTES = ['PC 243.4', 'PC 22.021', 'VC 23152', '943.32']

/** Days on which every policy of the library is in force, out of force or stayed for at least one of them. */
const AS_OF = ['2014-09-01', '2017-02-01', '2017-09-10', '2017-09-25', '2019-06-01', '2024-02-29']

const LIKELY: Readonly<Record<string, Value>> = { 'request.status': 'active', 'subject.in_custody': 'yes' }

const valueOf = (word: FactWord): fc.Arbitrary<Value> => {
  const likely = LIKELY[word.name]
  if (likely !== undefined)
    return fc.oneof({ weight: 5, arbitrary: fc.constant(likely) }, fc.constantFrom(...(word.values ?? [])))
  if (word.name === 'instant_arrest_on') return fc.constantFrom(...ARRESTS)
  if (word.kind === 'set') return fc.subarray([...(word.values ?? LISTS)])
  if (word.values) return fc.constantFrom(...word.values)
  if (word.kind === 'flag') return fc.boolean()
  if (word.kind === 'number') return fc.integer({ min: 1, max: 60 })
  return fc.constantFrom(...(word.kind === 'date' ? DAYS : STATUTES))
}

const from = fc.constantFrom(1 as const, 2 as const, 3 as const, 3 as const, 3 as const)
const things = (words: readonly FactWord[]): fc.Arbitrary<Row['things']> =>
  fc.record(Object.fromEntries(words.map((word) => [word.name, fc.record({ value: valueOf(word), from, partly: fc.boolean() })])))

const rows = (words: readonly FactWord[]): fc.Arbitrary<Rows> =>
  fc.record({ from, rows: fc.array(fc.record({ from, things: things(words) }), { maxLength: 2 }) })

/** A charge carries also what its conviction would be, for the case that it ends in one. */
const outcome = ATTRIBUTES.convictions.filter((word) => !ATTRIBUTES.charges.some((other) => other.name === word.name))

export const world: fc.Arbitrary<World> = fc.record({
  asOf: fc.constantFrom(...AS_OF),
  facts: things(FACTS.filter((word) => word.name !== 'as_of')),
  convictions: rows(ATTRIBUTES.convictions),
  charges: rows([...ATTRIBUTES.charges, ...outcome]),
  warrants: rows(ATTRIBUTES.warrants),
})

const ids = LIBRARY.map((policy) => policy.id)

/** One text of the library, or several as layers, by name. */
export const policyName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...ids),
  fc.constantFrom('texas_sb4+travis_tx_2017', 'california_sb54+selective_convicted'),
  fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 3 }).map((names) => names.join('+')),
)

export const verdictOf = (name: string, facts: Facts): Verdict => evaluate(policiesNamed(name) ?? [], facts)

/** Who has not seen every charge cannot say that there is no conviction; a charge of unknown disposition is seen, and says so itself. */
export function knownAt(whole: World, level: Level): Facts {
  const arrest = String(whole.facts.instant_arrest_on?.value)
  const { rows: charged } = whole.charges
  const unseen = hides(whole.charges, level) || charged.some((row) => hides(row, level))
  const convictions = itemsOf(whole.convictions, ATTRIBUTES.convictions, level, (row) => sentence(row, arrest))
  const here = charged
    .filter(({ things }) => things.status?.value === 'convicted' && !hides(things.status, level))
    .map((row): Item => ({ ...itemOf(sentence(row, arrest), ATTRIBUTES.convictions, level), status: 'final' }))
  return {
    as_of: whole.asOf,
    ...itemOf(whole.facts, FACTS, level),
    convictions: convictions === 'unknown' ? convictions : [...convictions, ...here, ...(unseen ? ['unknown' as const] : [])],
    charges: itemsOf(whole.charges, ATTRIBUTES.charges, level),
    warrants: itemsOf(whole.warrants, ATTRIBUTES.warrants, level),
  }
}

const hides = ({ from }: { readonly from: number }, level: Level): boolean => level >= from

function itemsOf(list: Rows, words: readonly FactWord[], level: Level, of = (row: Row) => row.things): Items {
  if (hides(list, level)) return 'unknown'
  return list.rows.map((row) => (hides(row, level) ? 'unknown' : itemOf(of(row), words, level)))
}

function itemOf(row: Row['things'], words: readonly FactWord[], level: Level): Item {
  const known = words.flatMap((word): [string, Value][] => {
    const thing = row[word.name]
    if (!thing) return []
    if (!hides(thing, level)) return [[word.name, thing.value]]
    if (word.name === 'lists' && thing.partly)
      return [
        ['lists', []],
        ['lists_unknown', LISTS],
      ] // prettier-ignore
    return [
      [word.name, word.kind === 'date' && thing.partly && typeof thing.value === 'string' ? thing.value.slice(0, 4) : 'unknown'],
    ]
  })
  return Object.fromEntries(known)
}

/** What hangs together: only who was jailed is released, after the conviction and before the present arrest, unless still inside. */
function sentence({ things: row }: Row, arrest: string): Row['things'] {
  const { incarcerated, convicted_on: convicted, released_on: released, current_custody: custody } = row
  if (!incarcerated || !convicted || !released || !custody) return row
  const later = anniversary(String(convicted.value), Number(String(released.value).slice(3, 4)))
  const still = incarcerated.value === true && (custody.value === true || String(convicted.value) > arrest)
  const free = incarcerated.value !== true || still
  return {
    ...row,
    released_on: { ...released, value: free ? null : later < arrest ? later : arrest },
    current_custody: { ...custody, value: still },
  }
}
