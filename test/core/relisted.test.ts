/** Facts read by another offense list: looked up again where the list changed, kept where an officer had ticked, untouched where it is the same. */
import { describe, expect, it } from 'vitest'
import { relisted } from '#shared/core/relisted.ts'
import type { Facts, Item } from '#shared/record/fact.ts'
import { OffenseList } from '#shared/record/offenseList.ts'

const list = (over: object = {}): OffenseList =>
  OffenseList.parse({
    id: 'serious',
    title: 'Serious',
    source: 'Order 4',
    from: '2017-02-01',
    openEnded: false,
    entries: [{ name: 'Robbery', sections: ['29.03'] }],
    ...over,
  })
const item = (over: object = {}): Item => ({
  title: 'AGG ROBBERY',
  statute: 'TX PC 29.03',
  class: 'felony',
  degree: '1',
  lists: ['serious'],
  ...over,
})
const facts = (...charges: (Item | 'unknown')[]): Facts => ({ as_of: '2017-02-03', charges })
const relist = (given: Facts, before: OffenseList[], after: OffenseList[]) => relisted(before, after)(given)

describe('a charge', () => {
  it.each<[string, Item, OffenseList, object]>([
    ['no longer on the list', item(), list({ entries: [] }), { lists: [] }],
    [
      'newly on it by its section',
      item({ statute: '22.02', lists: [] }),
      list({ entries: [{ name: 'x', sections: ['22.02'] }] }),
      { lists: ['serious'] },
    ],
    [
      'newly on it by its class',
      item({ statute: '1', lists: [] }),
      list({ entries: [{ name: 'x', classes: ['felony'] }] }),
      { lists: ['serious'] },
    ],
    [
      'on a list that names nothing any more but is open',
      item(),
      list({ entries: [], openEnded: true }),
      { lists: [], lists_unknown: ['serious'] },
    ],
    ['ticked as on it, which no words said', item({ statute: '49.04' }), list({ entries: [] }), { lists: ['serious'] }],
    [
      'ticked as not on it, though its section is',
      item({ lists: [] }),
      list({ entries: [{ name: 'x', classes: ['felony'] }] }),
      { lists: [] },
    ],
    ['of whose other lists nothing is said', item({ lists: ['serious', 'other'] }), list({ entries: [] }), { lists: ['other'] }],
  ])('%s', (_, charge, after, marks) => {
    const { lists, lists_unknown, ...rest } = charge
    expect(relist(facts(charge), [list()], [after]).charges).toEqual([{ ...rest, ...marks }])
  })

  it('is on a list by an entry that holds on the day of the facts', () => {
    const entry = (from: string) => list({ entries: [{ name: 'x', sections: ['22.02'], from }] })
    const charge = item({ statute: '22.02', lists: [] })
    expect(relist(facts(charge), [list()], [entry('2017-02-03')]).charges).toEqual([item({ statute: '22.02' })])
    expect(relist(facts(charge), [list()], [entry('2017-02-04')]).charges).toEqual([charge])
  })

  it('is looked up on a list that nobody knew before', () => {
    const added = list({ id: 'new', entries: [{ name: 'x', words: ['AGG*'] }] })
    expect(relist(facts(item({ lists: [] })), [], [added]).charges).toEqual([item({ lists: ['new'] })])
  })
})

describe('facts', () => {
  it('are the same facts where the lists are, also when the new text names fewer', () => {
    const given = facts(item(), 'unknown')
    expect(relist(given, [list(), list({ id: 'other' })], [list()])).toBe(given)
  })

  it('are the same facts where no offense moves, and what is unknown stays so', () => {
    const given: Facts = { ...facts(item(), 'unknown'), convictions: 'unknown' }
    expect(relist(given, [list()], [list({ source: 'Order 5' })])).toBe(given)
  })
})
