/** One thing unknown at a time, tried out in full: a list that nobody has seen whole, and a day of which only the year or month is known. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usedFacts } from '#shared/core/usedFacts.ts'
import { COLLECTIONS } from '#shared/core/vocabulary.ts'
import { policiesNamed } from '#shared/policy/library.ts'
import { OFFENSE_LISTS } from '#shared/policy/offenseLists.ts'
import type { Collection, Facts, Item } from '#shared/record/fact.ts'
import { knownAt, policyName, verdictOf, world } from './world.ts'

const every = (attributes: Readonly<Record<string, readonly unknown[]>>): readonly Item[] =>
  Object.entries(attributes).reduce<readonly Item[]>(
    (rows, [name, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }) as Item)),
    [{}],
  )

const LISTS = OFFENSE_LISTS.map((list) => list.id)
const OFFENSE = {
  class: ['felony', 'misdemeanor', 'indictable'],
  lists: [[], LISTS.filter((list) => !/prop47|not_covered|traffic/.test(list)), ...LISTS.map((list) => [list])],
  punishable: ['state_prison'],
  wobbler: [true],
}

/** What may stand where nobody has looked: enough of it that every test of a list in the library is met by something here. */
const POSSIBLE: Readonly<Record<Collection, readonly Item[]>> = {
  charges: every({ ...OFFENSE, status: ['pending', 'convicted'], pc_finding: ['pc_872'], current: [true] }),
  convictions: every({
    ...OFFENSE,
    convicted_on: ['1988-12-01', '2004-06-02', '2012-06-02', '2016-01-31', '2023-06-01'],
    status: ['final'],
    forum: ['adult'],
    incarcerated: [false],
  }),
  warrants: every({
    kind: ['I-200', 'I-205', 'federal_criminal', 'state_criminal', 'court_order'],
    signed_by: ['immigration_officer', 'immigration_judge', 'federal_judge_or_magistrate', 'state_judge'],
    status: ['active'],
  }),
}

/** A request may start to bind with a conviction on one charge and be judged by another, so each is also tried beside a conviction. */
const beside = (list: Collection, item: Item): readonly (readonly Item[])[] =>
  list === 'charges' ? [[item, { ...item, lists: [], status: 'convicted' } as Item]] : []

const said = (name: string, facts: Facts): string => {
  const { outcome, actions } = verdictOf(name, facts)
  return JSON.stringify([outcome, actions])
}

const looksAt = (name: string, list: Collection): boolean => usedFacts(policiesNamed(name) ?? []).includes(list)

describe('a list that nobody has seen whole', () => {
  it.each(COLLECTIONS)('is asked for exactly where more %s would change the verdict, and then settles it', (list) => {
    fc.assert(
      fc.property(
        policyName.filter((name) => looksAt(name, list)),
        world,
        (name, whole) => {
          const facts = knownAt(whole, 0)
          const seen = facts[list] as readonly Item[]
          const { needs } = verdictOf(name, { ...facts, [list]: [...seen, 'unknown'] })
          const more = POSSIBLE[list].flatMap((item) => [[item], [item, item, item], ...beside(list, item)])
          const verdicts = new Set([[], ...more].map((items) => said(name, { ...facts, [list]: [...seen, ...items] })))
          const asked = [{ fact: list, settles: true }]
          // Where one text tests the list for less than another does, a stack may ask for it in vain; it never leaves it out.
          const inVain = name.includes('+') && needs.length > 0
          expect(needs).toEqual(verdicts.size > 1 || inVain ? asked : [])
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a conviction of which only the year or the month is known', () => {
  const days = (part: string): readonly string[] =>
    Array.from({ length: 366 }, (_, i) =>
      new Date(Date.UTC(Number(part.slice(0, 4)), 0, i + 1)).toISOString().slice(0, 10),
    ).filter((day) => day.startsWith(part))

  const part = fc
    .tuple(fc.constantFrom(2002, 2004, 2009, 2011, 2012, 2014, 2016), fc.integer({ min: 0, max: 12 }))
    .map(([year, month]) => (month === 0 ? `${year}` : `${year}-${String(month).padStart(2, '0')}`))
  const policies = ['california_sb54', 'nyc_doc_2014', 'california_trust_2014', 'san_francisco_2013', 'santa_clara_2011']
  const windowed = fc.constantFrom(...policies, 'california_sb54+selective_convicted')
  const list = fc.constantFrom(LISTS, ['ca_7282_5_a3'], ['nyc_violent_or_serious'])
  const kind = fc.constantFrom({ class: 'felony', punishable: 'county_jail' }, { class: 'misdemeanor', wobbler: true })

  it('is asked for exactly where two of its days differ', () => {
    fc.assert(
      fc.property(windowed, world, part, list, kind, (name, whole, date, lists, offense) => {
        const facts = knownAt(whole, 0)
        const on = (convicted_on: string): Facts => {
          const conviction = {
            ...offense,
            lists,
            convicted_on,
            status: 'final',
            forum: 'adult',
            incarcerated: false,
            jail_days: 0,
            statute: '',
          }
          return { ...facts, convictions: [conviction], charges: [] }
        }
        const verdicts = new Set(days(date).map((day) => said(name, on(day))))
        const expected = verdicts.size > 1 ? [{ fact: 'convictions[0].convicted_on', settles: true }] : []
        expect(verdictOf(name, on(date)).needs).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })
})
