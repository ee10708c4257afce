/** How long a hold may last while it is not known whether a clause with a cap applies: no longer than that clause would let it. */
import { describe, expect, it } from 'vitest'
import { evaluate } from '#shared/core/evaluate.ts'
import { type Clause, facts, text } from './text.ts'

const POSTED = { fact: 'bond', is: 'posted' } as const
const BONDS = ['posted', 'none', null]
const capsBy = (clauses: readonly Clause[]) => BONDS.map((bond) => evaluate([text('a', clauses)], facts({ bond })).maxHold)

describe('a cap that turns on a fact', () => {
  it('of a clause that says no more binds while the fact is missing', () => {
    expect(capsBy([{ when: POSTED, maxHold: '24h' }, { says: { hold: 'must' } }])).toEqual(['24h', null, '24h'])
    expect(capsBy([{ when: POSTED, maxHold: '24h' }, { maxHold: '36h' }, { says: { hold: 'must' } }])).toEqual([
      '24h',
      '36h',
      '24h',
    ])
  })

  it('of one of two clauses that both allow the hold binds while it is not known which of them does', () => {
    const clauses: readonly Clause[] = [
      { when: POSTED, says: { hold: 'may' }, maxHold: '24h' },
      { says: { hold: 'may' }, maxHold: '48h' },
    ]
    expect(capsBy(clauses)).toEqual(['24h', '48h', '24h'])
  })
})
