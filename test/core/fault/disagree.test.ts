/** Two clauses that say the opposite in one situation: found with it, unless one is meant to prevail. */
import { describe, expect, it } from 'vitest'
import { policyFaults } from '#shared/core/fault/policyFaults.ts'
import { type Clause, text } from '../text.ts'
import { kinds, may, must, mustNot, not, posted, walk, when } from './walk.ts'

describe('a disagreement', () => {
  it('says what both say, which wins, and what to do', () => {
    const faults = walk([when(posted, must), mustNot])
    expect(kinds(faults)).toEqual(['disagree look provisions[0]'])
    expect(faults[0]?.says).toContain(
      'clause "1" says that the office must hold the person, and clause "2" that it must not hold',
    )
    expect(faults[0]?.says).toContain('The earlier one, "1", wins.')
    expect(faults[0]?.example).toMatchObject({ bond: 'posted' })
  })

  it.each<[string, readonly Clause[]]>([
    ['meant by name', [{ ...when(posted, must), over: ['2'] }, mustNot]],
    ['meant over all', [{ ...when(posted, may), over: ['*'] }, mustNot]],
    ['of must and may', [when(posted, must), may]],
    ['of clauses that never meet', [when(posted, must), when(not(posted), mustNot)]],
    [
      'of clauses of two times',
      [
        { ...must, to: '2026-06-01' },
        { ...mustNot, from: '2026-06-01' },
      ],
    ],
    ['on two actions', [when(posted, must), { says: { hold: 'must', notify: 'must_not' } }]],
  ])('is none when %s', (_, clauses) => {
    expect(kinds(walk(clauses)).filter((kind) => kind.startsWith('disagree'))).toEqual([])
  })

  it('is with the first that speaks, not with those behind it', () => {
    const faults = walk([{ ...when(posted, mustNot), over: ['*'] }, when(posted, must), mustNot])
    expect(kinds(faults)).toEqual(['dead look provisions[1]'])
  })

  it('of two layers is a command against its opposite', () => {
    const state = text('state', [when(posted, must)])
    const found = policyFaults([state, text('county', [mustNot])], []).faults
    expect(found).toMatchObject([{ kind: 'disagree', weight: 'look', policy: 'state', place: 'policies[0].provisions[0]' }])
    expect(found[0]?.says).toContain('"1" of state says that the office must hold the person, and clause "1" of county')
    expect(found[0]?.says).toContain('The higher text wins')
    expect(policyFaults([state, text('county', [may])], []).faults).toEqual([])
    expect(policyFaults([text('state', [when(posted, may)]), text('county', [mustNot])], []).faults).toEqual([])
  })

  it('of two layers is none where a higher one has bound already', () => {
    const over = text('state', [must])
    const found = policyFaults([over, text('county', [when(posted, mustNot)]), text('office', [must])], []).faults
    expect(found.map(({ policy, clause }) => [policy, clause])).toEqual([['state', '1']])
  })
})
