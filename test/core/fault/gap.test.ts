/** A gap: a situation that no provision settles, planted and found with a situation that shows it. */
import { describe, expect, it } from 'vitest'
import { policyFaults } from '#shared/core/fault/policyFaults.ts'
import { type Clause, text } from '../text.ts'
import { kinds, may, mustNot, not, passed, posted, walk, when } from './walk.ts'

describe('a gap', () => {
  it('is named with the simplest situation, and with what follows', () => {
    const [fault, ...others] = walk([when(posted, may)])
    expect(others).toEqual([])
    expect(fault).toMatchObject({ kind: 'gap', weight: 'look', place: 'provisions', clause: null })
    expect(fault?.says).toContain('whether to hold the person')
    expect(fault?.says).toContain('the person is not held')
    expect(fault?.example).toEqual({ as_of: '2026-01-01', bond: 'none' })
  })

  it('is asked of every action on which a rule is made, and always of the hold', () => {
    const faults = walk([when(posted, { says: { notify: 'may', share: 'silent' } })])
    expect(faults.map(({ says }) => says.split('.')[0])).toEqual([
      'Nothing here says whether to hold the person',
      'In the situation shown no clause says whether to tell ICE the release date',
    ])
  })

  it.each<[string, readonly Clause[]]>([
    ['a clause that is silent on it', [when(posted, may), { says: { hold: 'silent' } }]],
    ['an outcome', [when(posted, may), { outcome: 'no_action' }]],
    ['two halves', [when(posted, may), when(not(posted), mustNot)]],
    ['every value of a fact', [when({ fact: 'bond', is: ['none', 'not_posted', 'posted', 'denied'] }, may)]],
    [
      'a number from both sides',
      [when({ fact: 'subject.age', atLeast: 18 }, may), when({ fact: 'subject.age', below: 18 }, mustNot)],
    ],
    ['both boxes of a form', [when({ fact: 'request.box', is: 1 }, may), when({ fact: 'request.box', is: 2 }, mustNot)]],
    ['hours from both sides', [when(passed(4), may), when(not(passed(4)), mustNot)]],
  ])('is filled by %s', (_, clauses) => {
    expect(kinds(walk(clauses)).filter((kind) => kind.startsWith('gap'))).toEqual([])
  })

  it('lies in the time in which it can happen', () => {
    const faults = walk([
      { ...may, to: '2026-06-01' },
      { ...mustNot, from: '2026-09-01' },
    ])
    expect(faults).toMatchObject([])
    expect(walk([{ ...may, to: '2026-06-01' }, { ...mustNot, from: '2026-09-01' }, { says: { notify: 'may' } }])).toMatchObject([
      { kind: 'gap', example: { as_of: '2026-06-01' } },
    ])
  })

  it('of a stack is what no text settles', () => {
    const state = text('state', [when(posted, mustNot)])
    const open = policyFaults([state, text('county', [when({ fact: 'bond', is: 'none' }, may)])], []).faults
    expect(open).toMatchObject([{ kind: 'gap', policy: 'county', place: 'policies[1].provisions' }])
    expect(open[0]?.says).toContain('no text says whether to hold the person')
    expect(policyFaults([state, text('county', [may])], []).faults).toEqual([])
  })
})
