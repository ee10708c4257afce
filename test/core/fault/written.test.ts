/** A text that is wrong as it is written binds nobody: each kind of fault is named where it stands, with what to do about it. */
import { describe, expect, it } from 'vitest'
import { policyFaults } from '#shared/core/fault/policyFaults.ts'
import { OFFENSE_LISTS } from '#shared/policy/offenseLists.ts'
import type { Condition } from '#shared/record/condition.ts'
import type { OffenseList } from '#shared/record/offenseList.ts'
import type { Policy } from '#shared/record/policy.ts'
import { type Clause, text } from '../text.ts'

const OLD: OffenseList = {
  id: 'old_list',
  title: 'An old list',
  source: 'Order 0',
  from: '2001-01-01',
  to: '2020-01-01',
  openEnded: false,
  entries: [],
}
const LISTS = [...OFFENSE_LISTS, OLD]
const HOLD: Clause = { says: { hold: 'must_not' } }

/** As a draft may have it, also where the schema would refuse it. */
function draft(over: Partial<Policy>, clauses: readonly Clause[]): Policy {
  const policy = text(
    'ours',
    clauses.map(({ citation: _, ...clause }) => clause),
  )
  const provisions = policy.provisions.map((provision, i) => ({ ...provision, ...clauses[i] }))
  return { ...policy, provisions, lists: ['serious_crime'], ...over }
}

const stops = (over: Partial<Policy>, ...clauses: readonly Clause[]) =>
  policyFaults([draft(over, clauses.length > 0 ? clauses : [HOLD])], LISTS).faults.filter(
    ({ weight, kind }) => weight === 'stops' && kind !== 'dead',
  )
const found = (over: Partial<Policy>, ...clauses: readonly Clause[]) =>
  stops(over, ...clauses).map(({ kind, place, says }) => [kind, place, says])

const stay = (from: string, to: string | null) => ({ from, to, by: 'A court' })
const some = (where: Condition): Condition => ({ some: 'convictions', where })
const window = (years: number | { from: string; is: number }[]): Condition => ({
  within: { years, of: 'convicted_on', before: 'as_of' },
})

describe('a text without fault', () => {
  it('has none', () => {
    const { faults, covered } = policyFaults([text('ours', [HOLD])], LISTS)
    expect([faults, covered]).toEqual([
      [],
      { questions: 2, answered: 2, complete: true, says: expect.stringContaining('All 2 questions are answered') },
    ])
  })
})

describe('a fault of the whole', () => {
  it.each<[string, string, string, string, Partial<Policy>, Clause[]?]>([
    ['a list that nobody has', 'list', 'lists', 'There is no offense list "bad"', { lists: ['serious_crime', 'bad'] }],
    ['a list of another time', 'list', 'lists', 'from 2001-01-01 until 2020-01-01', { lists: ['old_list'] }],
    ['an end before the beginning', 'date', 'to', 'ends before it begins', { to: '2025-12-31' }],
    ['a stay of another time', 'date', 'stayed[0]', 'no day', { stayed: [stay('2020-01-01', '2021-01-01')] }],
    ['a stay that ends first', 'date', 'stayed[0].to', 'ends before', { stayed: [stay('2026-03-01', '2026-02-01')] }],
    ['a text without a citation', 'citation', 'citation', 'Cite where', { citation: ' ' }],
    [
      'an uncited duty of the office',
      'citation',
      'duties[0].citation',
      'Cite where',
      { duties: [{ name: 'report', to: 'the state', by: 'yearly', citation: '' }] },
    ],
    ['a clause without a citation', 'citation', 'provisions[0].citation', 'Cite where', {}, [{ ...HOLD, citation: '' }]],
    ['two clauses of one name', 'name', 'provisions[1].clause', 'stands above', {}, [HOLD, { ...HOLD, clause: '1' }]],
    ['a clause over nobody', 'name', 'provisions[0].over[0]', 'There is no clause "9"', {}, [{ ...HOLD, over: ['9'] }]],
    ['a clause over one above', 'name', 'provisions[1].over[0]', 'not stand below', {}, [HOLD, { ...HOLD, over: ['1'] }]],
    ['a clause that says nothing', 'empty', 'provisions[0]', 'says nothing', {}, [{}]],
    ['a start without a limit', 'empty', 'provisions[0].holdFrom', 'how long', {}, [{ ...HOLD, holdFrom: 'receipt' }]],
    ['a reversed clause', 'date', 'provisions[0].to', 'ends before', {}, [{ ...HOLD, from: '2026-05-01', to: '2026-05-01' }]],
    ['a clause of another time', 'date', 'provisions[0].to', 'has no day', {}, [{ ...HOLD, to: '2025-05-01' }]],
    ['a clause too late', 'date', 'provisions[0].from', 'has no day', { to: '2027-01-01' }, [{ ...HOLD, from: '2028-01-01' }]],
    [
      'a stay of a clause out of its time',
      'date',
      'provisions[0].stayed[0]',
      'no day',
      {},
      [{ ...HOLD, from: '2027-01-01', stayed: [stay('2026-02-01', '2026-03-01')] }],
    ],
  ])('%s', (_, kind, place, says, over, clauses = []) => {
    expect(found(over, ...clauses)).toEqual([[kind, place, expect.stringContaining(says)]])
  })

  it.each<[string, Partial<Policy>, Clause]>([
    ['a stay ordered before the text begins', { stayed: [stay('2025-12-31', '2026-02-01')] }, HOLD],
    ['a list that ends while the text is in force', { from: '2019-01-01', lists: ['old_list'] }, HOLD],
    ['a clause that only sets a word', {}, { outcome: 'no_action' }],
    ['a clause that only sets a duty', {}, { duties: [{ name: 'copy', to: 'the person', by: 'at once' }] }],
    ['a clause that only sets a limit', {}, { maxHold: '24h', holdFrom: 'receipt' }],
    ['a clause over all below', {}, { ...HOLD, over: ['*'] }],
  ])('is not %s', (_, over, clause) => {
    expect(found(over, clause)).toEqual([])
  })

  it('is a list that stands only while a court has stayed the text', () => {
    const stayed = [stay('2019-06-01', '2020-06-01')]
    expect(found({ from: '2019-06-01', stayed, lists: ['old_list'] })).toMatchObject([['list', 'lists', expect.anything()]])
  })
})

describe('a fault of a condition', () => {
  it.each<[string, Condition, string, string]>([
    ['a fact that is no word', { fact: 'subject.nationality', is: 'x' }, '', 'not in the vocabulary of facts'],
    ['a birthplace', { fact: 'subject.birthplace', is: 'x' }, '', 'not in the vocabulary'],
    [
      'a value that it never has',
      { fact: 'bond', is: 'paid' },
      '',
      '"paid" is not a value of "bond". Use one of: none, not_posted',
    ],
    ['one wrong value among right ones', { fact: 'bond', is: ['posted', 'paid'] }, '', '"paid" is not a value'],
    ['a word where a flag belongs', { fact: 'release.date_is_public', is: 'yes' }, '', 'Use true or false.'],
    ['a set tested like a word', { fact: 'request.asks', is: 'hold' }, '', 'is a set: test it with "has"'],
    ['a word tested like a set', { fact: 'bond', has: 'posted' }, '', 'is not a set'],
    ['a member that the set never has', { fact: 'request.asks', has: 'money' }, '', '"money" is not a value'],
    ['a number tested by a word', { fact: 'subject.age', is: 'old' }, '', 'Use a number.'],
    ['a word tested like a number', { fact: 'bond', atLeast: 3 }, '', 'is not a number'],
    ['a word that happens', { fact: 'bond', happened: true }, '', 'only a date can have happened'],
    ['a date tested like a word', { fact: 'request.issued_on', is: '2026-01-01' }, '', 'is a date'],
    ['a list test that tests no list', some({ fact: 'lists', is: 'serious_crime' }), '.where', 'Test lists with "has"'],
    ['a list that is not named', some({ fact: 'lists', has: 'tx_travis_listed' }), '.where', 'serious_crime'],
    ['an attribute of another list', some({ fact: 'signed_by', is: 'state_judge' }), '.where', 'vocabulary of convictions'],
    ['an incident by its name', some({ fact: 'incident', is: '26-1' }), '.where', 'count separate incidents'],
    [
      'a list within a list',
      some({ some: 'warrants', where: { always: true } }),
      '.where',
      'cannot stand inside one of convictions',
    ],
    ['separate warrants', { some: 'warrants', where: { always: true }, separate: 'incident' }, '.separate', 'has no incident'],
    ['a window outside convictions', window(5), '', 'inside a test of convictions'],
    ['a window among charges', { some: 'charges', where: window(5) }, '.where', 'inside a test of convictions'],
    ['hours within a list', some({ passed: { hours: 4, since: 'request.received_at' } }), '.where', 'cannot be tested inside'],
    [
      'deep within',
      { all: [{ always: true }, { any: [{ not: { fact: 'bond', is: 'paid' } }] }] },
      '.all[1].any[0].not',
      '"paid"',
    ],
  ])('%s', (_, when, place, says) => {
    const all = stops({}, { ...HOLD, when })
    expect(all.map((fault) => [fault.place, fault.says])).toEqual([[`provisions[0].when${place}`, expect.stringContaining(says)]])
    expect(all[0]).toMatchObject({ policy: 'ours', clause: '1', example: null })
  })

  it.each([
    ['a day twice', '2017-01-01', 'Two values are given for 2017-01-01'],
    ['days out of order', '2016-01-01', '2016-01-01 stands after 2017-01-01'],
  ])('%s in a number that changes', (_, second, says) => {
    const dated = [
      { from: '2017-01-01', is: 5 },
      { from: second, is: 7 },
    ]
    expect(found({}, { ...HOLD, when: some(window(dated)) })).toEqual([
      ['date', 'provisions[0].when.where.within.years[1].from', expect.stringContaining(says)],
    ])
    expect(found({}, { ...HOLD, when: { some: 'charges', where: { always: true }, atLeast: dated } })).toEqual([
      ['date', 'provisions[0].when.atLeast[1].from', expect.stringContaining(says)],
    ])
  })

  it('comes with every other one, and until they are mended nothing is walked', () => {
    const when: Condition = { any: [{ fact: 'bond', is: 'paid' }, { fact: 'race', is: 'x' }, some({ fact: 'kind', is: 'x' })] }
    const { faults, covered } = policyFaults([text('ours', [{ ...HOLD, when }])], LISTS)
    expect(faults.map((fault) => fault.place)).toEqual([
      'provisions[0].when.any[0]',
      'provisions[0].when.any[1]',
      'provisions[0].when.any[2].where',
    ])
    expect(covered).toMatchObject({ questions: 0, complete: false, says: expect.stringContaining('not walked yet') })
  })

  it('names the layer of a stack that it stands in', () => {
    const { faults } = policyFaults(
      [text('state', [HOLD]), text('county', [{ ...HOLD, when: { fact: 'race', is: 'x' } }])],
      LISTS,
    )
    expect(faults).toMatchObject([{ policy: 'county', place: 'policies[1].provisions[0].when', clause: '1' }])
  })
})
