/** The constructs of the policy language that are not told elsewhere, each with the cases at its edges: time gone by, counts, dates, approvals, caps. */
import { describe, expect, it } from 'vitest'
import { evaluate } from '#shared/core/evaluate.ts'
import { listed, type Offense } from '#shared/core/listed.ts'
import type { Condition } from '#shared/record/condition.ts'
import type { Facts, Item } from '#shared/record/fact.ts'
import { OffenseList } from '#shared/record/offenseList.ts'
import type { Policy } from '#shared/record/policy.ts'
import type { Truth } from '#shared/record/verdict.ts'
import { facts, text } from './text.ts'

/** Whether the condition holds, by what it lets the office do. */
function holds(when: Condition, over: Partial<Facts>): Truth {
  const { hold } = evaluate([text('a', [{ when, says: { hold: 'may' } }, { says: { hold: 'must_not' } }])], facts(over)).actions
  return hold === 'undetermined' ? 'unknown' : hold === 'may'
}

describe('48 hours since the receipt', () => {
  const when: Condition = { passed: { hours: 48, since: 'request.received_at' } }
  it.each<[string, string | null, string, Truth]>([
    ['a minute before', '2026-03-01T08:00', '2026-03-03T07:59', false],
    ['to the minute', '2026-03-01T08:00', '2026-03-03T08:00', true],
    ['receipt of which only the day is known, a day too early to say', '2026-03-01', '2026-03-03T08:00', 'unknown'],
    ['receipt of which only the day is known, long ago', '2026-02-01', '2026-03-03T08:00', true],
    ['receipt of which only the day is known, just now', '2026-03-02', '2026-03-03T08:00', false],
    ['receipt that nobody noted', null, '2026-03-03T08:00', 'unknown'],
    ['instants with their offsets, across the change to summer time', '2026-03-07T14:00:00Z', '2026-03-09T08:59:00-05:00', false],
    ['the minute after it', '2026-03-07T14:00:00Z', '2026-03-09T09:00:00-05:00', true],
  ])('%s', (_, received, asOf, expected) => {
    expect(holds(when, { 'request.received_at': received, as_of: asOf })).toBe(expected)
  })

  it('a release that has not come has not gone by', () => {
    const since: Condition = { passed: { hours: 1, since: 'would_be_released_at' } }
    expect(holds(since, { would_be_released_at: null })).toBe(false)
    expect(holds(since, { would_be_released_at: 'unknown' })).toBe('unknown')
  })
})

describe('an event on record', () => {
  const when: Condition = { fact: 'ice_took_custody_at', happened: true }
  it.each<[unknown, Truth]>([
    [null, false],
    [undefined, false],
    ['unknown', 'unknown'],
    ['2026-03-03T11:59', true],
    ['2026-03-03T12:00', true],
    ['2026-03-03T12:01', false],
    ['2026-03-03', true],
    ['2026', 'unknown'],
    ['2025', true],
  ])('%s: %s', (at, expected) => {
    expect(holds(when, { ice_took_custody_at: at, as_of: '2026-03-03T12:00' })).toBe(expected)
  })
})

describe('a number that the text changed on a day', () => {
  const years = [
    { from: '2026-06-01', is: 10 },
    { from: '2020-01-01', is: 5 },
  ]
  const when: Condition = { some: 'convictions', where: { within: { years, of: 'convicted_on', before: 'as_of' } } }
  it.each([
    ['2026-05-31', '2019-01-01', false],
    ['2026-06-01', '2019-01-01', true],
    ['2026-05-31', '2022-01-01', true],
  ])('on %s a conviction of %s is inside: %s', (asOf, convicted, expected) => {
    expect(holds(when, { as_of: asOf, convictions: [{ convicted_on: convicted }] })).toBe(expected)
  })
  it('counts so many items as the day asks for', () => {
    const count: Condition = { some: 'charges', where: { always: true }, atLeast: years }
    const five = Array.from({ length: 5 }, (): Item => ({ status: 'pending' }))
    expect(holds(count, { as_of: '2026-05-31', charges: five })).toBe(true)
    expect(holds(count, { as_of: '2026-06-01', charges: five })).toBe(false)
  })
})

describe('three separate incidents', () => {
  const where: Condition = { fact: 'status', is: 'final' }
  const when: Condition = { some: 'convictions', where, atLeast: 3, separate: 'incident' }
  const of = (...incidents: (string | null)[]): Item[] => incidents.map((incident) => ({ status: 'final', incident }))
  it.each<[string, Item[], Truth]>([
    ['three of three', of('a', 'b', 'c'), true],
    ['three of two', of('a', 'b', 'b'), false],
    ['one that may belong to either', of('a', 'b', null), 'unknown'],
    ['two that may belong together', of('a', null, null), 'unknown'],
    ['two of which nobody knows anything', of(null, null), false],
    ['one that does not count', [...of('a', 'b'), { status: 'vacated', incident: 'c' }], false],
    ['one that may count', [...of('a', 'b'), { status: null, incident: 'c' }], 'unknown'],
    ['one that may count, of an incident that counts already', [...of('a', 'b'), { status: null, incident: 'b' }], false],
  ])('%s', (_, convictions, expected) => {
    expect(holds(when, { convictions })).toBe(expected)
  })
})

describe('a window that leaves out days in jail', () => {
  const when: Condition = {
    some: 'convictions',
    where: { within: { years: 5, of: 'convicted_on', before: 'as_of', leavingOut: 'jail_days' } },
  }
  it.each<[string, number | null, Truth]>([
    ['2022-01-01', 0, true],
    ['2020-03-03', 0, false],
    ['2020-03-03', 364, false],
    ['2020-03-03', 365, true],
    ['2020-03-03', null, 'unknown'],
    ['2022-01-01', null, true],
    ['2027-01-01', 365, false],
    ['2020', 365, 'unknown'],
    ['2000-01-01', 100_000, true],
  ])('convicted %s, %s days in jail: %s', (convicted_on, jail_days, expected) => {
    expect(holds(when, { convictions: [{ convicted_on, jail_days }] })).toBe(expected)
  })
})

describe('the approval of a named office', () => {
  const policy = text('a', [
    { when: { fact: 'approval.counsel', is: 'given' }, says: { hold: 'may' } },
    { says: { hold: 'must_not' } },
  ])
  it.each<[unknown, string, string | null]>([
    ['not_yet', 'refer', 'counsel'],
    ['given', 'hold', null],
    ['refused', 'decline', null],
  ])('%s: %s', (approval, outcome, referTo) => {
    expect(evaluate([policy], facts({ 'approval.counsel': approval }))).toMatchObject({ outcome, referTo })
  })
})

describe('who attested a fact', () => {
  const own: Condition = { some: 'convictions', where: { fact: 'evidence', is: ['own_rap_sheet', 'court'] } }
  it.each<[string | null, Truth]>([
    ['court', true],
    ['ICE', false],
    [null, 'unknown'],
  ])('%s: %s', (evidence, expected) => {
    expect(holds(own, { convictions: [{ evidence }] })).toBe(expected)
  })
})

describe('an offense list by class, degree and punishment', () => {
  const list = (entry: object) =>
    OffenseList.parse({
      id: 'x',
      title: 'X',
      source: 'x',
      from: '2020-01-01',
      openEnded: false,
      entries: [{ name: 'x', ...entry }],
    })
  const offense: Offense = { title: 'ANY', statute: 'PC 1', degree: null, class: 'felony', punishable: null, ticks: {} }
  it.each<[string, object, Partial<Offense>, Truth]>([
    ['every felony', { classes: ['felony'] }, {}, true],
    ['every misdemeanor', { classes: ['misdemeanor'] }, {}, false],
    ['every felony, class not known', { classes: ['felony'] }, { class: 'unknown' }, 'unknown'],
    ['what state prison punishes, not known', { punishable: ['state_prison'] }, {}, 'unknown'],
    ['what state prison punishes', { punishable: ['state_prison'] }, { punishable: 'state_prison' }, true],
    ['a section as a felony only', { sections: ['1'], classes: ['felony'] }, {}, true],
    ['a section as a misdemeanor only', { sections: ['1'], classes: ['misdemeanor'] }, {}, false],
    ['another section', { sections: ['2'], classes: ['felony'] }, {}, false],
    ['a category without anything', {}, {}, false],
  ])('%s', (_, entry, over, expected) => {
    expect(listed({ ...offense, ...over }, list(entry))).toBe(expected)
  })
  it.each([
    ['2025-09-30', false],
    ['2025-10-01', true],
    ['2026-12-31T08:00', true],
    ['2027-01-01', false],
  ])('names on %s what the text names from October 2025 until 2027: %s', (day, expected) => {
    expect(listed(offense, list({ sections: ['1'], from: '2025-10-01', to: '2027-01-01' }), day)).toBe(expected)
  })
})

describe('the cap of a hold', () => {
  const may = { hold: 'may' as const }
  const cap = (policies: readonly Policy[]) => {
    const { maxHold, holdFrom } = evaluate(policies, facts({ bond: 'posted' }))
    return [maxHold, holdFrom]
  }
  const posted: Condition = { fact: 'bond', is: 'posted' }
  it('is that of the clause that decides, not of another that holds as well', () => {
    const other = { when: posted, says: { transfer: 'may' as const }, maxHold: '24h' }
    expect(cap([text('a', [other, { when: posted, says: may, maxHold: '48h' }])])).toEqual(['48h', 'would_be_release'])
  })
  it('is the general one where the deciding clause names none', () => {
    expect(cap([text('a', [{ says: may }, { maxHold: '24h', holdFrom: 'receipt' }])])).toEqual(['24h', 'receipt'])
  })
  it('is the shortest of the layers', () => {
    const state = text('a', [{ says: { hold: 'must' }, maxHold: '48h_excl_weekends_holidays' }])
    expect(cap([state, text('b', [{ says: may, maxHold: '48h' }])])[0]).toBe('48h')
    expect(cap([state, text('b', [{ says: may, maxHold: 'until_23:59_same_day' }])])[0]).toBe('until_23:59_same_day')
  })
  it('is none where no text names one, and where nobody is held', () => {
    expect(cap([text('a', [{ says: may }])])).toEqual([null, null])
    expect(cap([text('a', [{ says: { hold: 'must_not' }, maxHold: '48h' }])])).toEqual([null, null])
  })
})
