/** Which facts a policy looks at: a change in any other cannot change what it says, so nothing is evaluated anew for it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameFacts, usedFacts } from '#shared/core/usedFacts.ts'
import { FACTS } from '#shared/core/vocabulary.ts'
import { policiesNamed } from '#shared/policy/library.ts'
import type { Facts } from '#shared/record/fact.ts'
import type { Condition } from '#shared/record/condition.ts'
import { facts, text } from './text.ts'
import { knownAt, type Level, policyName, verdictOf, world } from './world.ts'

const used = (when: Condition) => usedFacts([text('a', [{ when, says: { hold: 'must' } }])])
const within = { within: { years: 5, of: 'convicted_on', before: 'instant_arrest_on' } } as const

describe('the facts that a policy uses', () => {
  it.each<[string, Condition, string[]]>([
    ['none', { always: true }, []],
    ['a fact', { fact: 'bond', is: 'posted' }, ['bond']],
    [
      'each once, in order',
      { any: [{ fact: 'pc_review', is: 'adequate' }, { not: { fact: 'bond', is: 'posted' } }, { fact: 'bond', is: 'none' }] },
      ['bond', 'pc_review'],
    ],
    ['a list and not its attributes', { some: 'warrants', where: { fact: 'kind', is: 'I-205' } }, ['warrants']],
    [
      'charges as well as convictions, since one of unknown disposition may have become one',
      { some: 'convictions', where: { fact: 'class', is: 'felony' } },
      ['charges', 'convictions'],
    ],
    [
      'the day from which a window inside a list counts back',
      { some: 'convictions', where: { all: [{ fact: 'class', is: 'felony' }, { any: [within] }] } },
      ['charges', 'convictions', 'instant_arrest_on'],
    ],
  ])('%s', (_, when, expected) => {
    expect(used(when)).toEqual(expected)
  })

  it('are those of every layer', () => {
    expect(usedFacts(policiesNamed('texas_sb4+travis_tx_2017') ?? [])).toEqual(
      expect.arrayContaining(['subject.citizenship_evidence', 'sheriff_case_decision', 'warrants']),
    )
  })

  it('are enough: whatever else is taken away, the verdict stays', () => {
    fc.assert(
      fc.property(policyName, world, fc.constantFrom<Level>(0, 1), (name, whole, level) => {
        const all = knownAt(whole, level)
        const names = new Set(usedFacts(policiesNamed(name) ?? []))
        const others = FACTS.filter((word) => word.name !== 'as_of' && !names.has(word.name)).map((word) => word.name)
        const without = Object.fromEntries(Object.entries(all).filter(([fact]) => !others.includes(fact))) as Facts
        expect(verdictOf(name, without)).toEqual(verdictOf(name, all))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the same facts', () => {
  const theft = { title: 'THEFT', status: 'pending' }
  const before = facts({ bond: 'none', charges: [theft] })

  it.each<[string, Partial<Facts>, boolean]>([
    ['on another day', { as_of: '2026-03-04' }, true],
    ['with a change in a fact that is not used', { pc_review: 'adequate' }, true],
    ['with "not known" said in another way', { instant_arrest_on: null }, true],
    ['with another bond', { bond: 'posted' }, false],
    ['with a charge disposed', { charges: [{ ...theft, status: 'dismissed' }] }, false],
    ['with a charge more', { charges: [theft, { title: 'ARSON' }] }, false],
  ])('%s: %s', (_, change, same) => {
    expect(sameFacts(['as_of', 'bond', 'charges', 'instant_arrest_on'], before, { ...before, ...change })).toBe(same)
  })
})
