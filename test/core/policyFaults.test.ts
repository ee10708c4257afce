/** A faulty policy binds nobody: each kind of fault is named where it stands, with what to do about it. */
import { describe, expect, it } from 'vitest'
import { policyFaults } from '#shared/core/policyFaults.ts'
import { LIBRARY, OFFENSE_LISTS } from '#shared/policy/library.ts'
import { type Condition } from '#shared/record/condition.ts'
import { Policy } from '#shared/record/policy.ts'

const LISTS = OFFENSE_LISTS.map((list) => list.id)

const policy = (over: Record<string, unknown> = {}, provision: Record<string, unknown> = {}): Policy =>
  Policy.parse({
    id: 'ours',
    title: 'Ours',
    authority: 'The sheriff',
    layer: 'office',
    citation: 'Order 1',
    source: 'Order 1',
    from: '2026-01-01',
    untilResolved: 'decline',
    lists: ['serious_crime'],
    provisions: [
      {
        clause: '1',
        citation: 'Order 1, 1',
        sentence: 'Hold nobody.',
        when: { always: true },
        says: { hold: 'must_not' },
        ...provision,
      },
    ],
    ...over,
  })

const faults = (over: Record<string, unknown>, provision?: Record<string, unknown>) =>
  policyFaults(policy(over, provision), LISTS)
const inCondition = (when: Condition) => faults({}, { when })

describe('a policy without fault', () => {
  it.each(LIBRARY.map((one) => [one.id, one] as const))('%s', (_, one) => {
    expect(policyFaults(one, LISTS)).toEqual([])
  })
})

describe('a fault of the whole', () => {
  it('a list that nobody has', () => {
    expect(faults({ lists: ['serious_crime', 'bad_people'] })).toEqual([
      { place: 'lists', says: 'There is no offense list "bad_people".' },
    ])
  })

  it('an end before the beginning', () => {
    expect(faults({ to: '2025-12-31' })).toEqual([{ place: 'to', says: 'The policy ends before it begins.' }])
    expect(faults({}, { from: '2026-05-01', to: '2026-05-01' })).toMatchObject([{ place: 'provisions[0].to' }])
  })

  it('two clauses of one name', () => {
    const [first] = policy().provisions
    expect(faults({ provisions: [first, first] })).toEqual([
      { place: 'provisions[1].clause', says: 'Clause "1" stands above already; give each its own name.' },
    ])
  })

  it('a provision that says nothing', () => {
    expect(faults({}, { says: {} })).toMatchObject([{ place: 'provisions[0]', says: expect.stringContaining('says nothing') }])
    expect(faults({}, { says: {}, outcome: 'no_action' })).toEqual([])
    expect(faults({}, { says: {}, duties: [{ name: 'copy', to: 'the person', by: 'at once' }] })).toEqual([])
  })
})

describe('a fault of a condition', () => {
  it.each<[string, Condition, string, string]>([
    ['a fact that is no word', { fact: 'subject.nationality', is: 'x' }, 'when', 'not in the vocabulary of facts'],
    ['a birthplace', { fact: 'subject.birthplace', is: 'x' }, 'when', 'not in the vocabulary'],
    [
      'a value that the fact never has',
      { fact: 'bond', is: 'paid' },
      'when',
      '"paid" is not a value of "bond". Use one of: none, not_posted',
    ],
    ['one wrong value among right ones', { fact: 'bond', is: ['posted', 'paid'] }, 'when', '"paid" is not a value'],
    ['a word where a flag belongs', { fact: 'release.date_is_public', is: 'yes' }, 'when', 'Use true or false.'],
    ['a set tested like a word', { fact: 'request.asks', is: 'hold' }, 'when', 'is a set: test it with "has"'],
    ['a word tested like a set', { fact: 'bond', has: 'posted' }, 'when', 'is not a set'],
    ['a member that the set never has', { fact: 'request.asks', has: 'money' }, 'when', '"money" is not a value'],
    ['a number tested by a word', { fact: 'subject.age', is: 'old' }, 'when', 'Use a number.'],
    [
      'a list without its test',
      { some: 'charges', where: { fact: 'lists', is: 'serious_crime' } },
      'when.where',
      'Test lists with "has"',
    ],
    [
      'a list that the policy does not name',
      { some: 'charges', where: { fact: 'lists', has: 'tx_travis_listed' } },
      'when.where',
      'serious_crime',
    ],
    [
      'an attribute of another list',
      { some: 'charges', where: { fact: 'signed_by', is: 'state_judge' } },
      'when.where',
      'vocabulary of charges',
    ],
    [
      'a list within a list',
      { some: 'charges', where: { some: 'warrants', where: { always: true } } },
      'when.where',
      'cannot stand inside one of charges',
    ],
    [
      'a window outside convictions',
      { within: { years: 5, of: 'convicted_on', before: 'as_of' } },
      'when',
      'inside a test of convictions',
    ],
    [
      'a window among charges',
      { some: 'charges', where: { within: { years: 5, of: 'convicted_on', before: 'as_of' } } },
      'when.where',
      'inside a test of convictions',
    ],
    [
      'deep within',
      { all: [{ always: true }, { any: [{ not: { fact: 'bond', is: 'paid' } }] }] },
      'when.all[1].any[0].not',
      '"paid" is not a value',
    ],
  ])('%s', (_, when, place, says) => {
    expect(inCondition(when)).toEqual([{ place: `provisions[0].${place}`, says: expect.stringContaining(says) }])
  })

  it('comes with every other one', () => {
    const when: Condition = {
      any: [
        { fact: 'bond', is: 'paid' },
        { fact: 'race', is: 'x' },
        { some: 'warrants', where: { fact: 'kind', is: 'I-999' } },
      ],
    }
    expect(inCondition(when).map((fault) => fault.place)).toEqual([
      'provisions[0].when.any[0]',
      'provisions[0].when.any[1]',
      'provisions[0].when.any[2].where',
    ])
  })
})
