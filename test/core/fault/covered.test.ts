/** A space that is too large is said to be, and every example is read by the policy as the fault says. */
import { describe, expect, it } from 'vitest'
import { evaluate } from '#shared/core/evaluate.ts'
import { policyFaults } from '#shared/core/fault/policyFaults.ts'
import { situationFacts } from '#shared/core/situationFacts.ts'
import { OFFENSE_LISTS } from '#shared/policy/offenseLists.ts'
import { type Clause, text } from '../text.ts'
import { convicted, kinds, may, must, mustNot, passed, when, window } from './walk.ts'

describe('a space that is too large', () => {
  const hard = Array.from({ length: 8 }, (_, i): Clause => when(convicted({ fact: 'degree', is: `${i}` }, 3), may))

  it('is said to be, with what was covered', () => {
    const { covered, faults } = policyFaults([text('ours', [...hard, mustNot])], [], 40)
    expect(covered.complete).toBe(false)
    expect(covered.answered).toBeLessThan(covered.questions)
    expect(covered.says).toContain(`${covered.answered} of ${covered.questions} questions are answered`)
    expect(faults.length).toBeLessThanOrEqual(covered.answered)
  })

  it('hides faults and invents none, however few the steps', () => {
    const policy = text('ours', [when({ fact: 'bond', is: 'posted' }, may), { ...mustNot, from: '2027-01-01' }, ...hard, mustNot])
    const places = (budget?: number) => policyFaults([policy], [], budget).faults.map(({ kind, place }) => `${kind} ${place}`)
    const all = places()
    for (let budget = 1; budget < 400; budget += 1) expect(all).toEqual(expect.arrayContaining(places(budget)))
  })

  it('is walked whole with steps enough', () => {
    const { covered } = policyFaults([text('ours', [...hard, mustNot])], [])
    expect(covered).toMatchObject({ complete: true, questions: 1 + 8 + 9 })
  })
})

describe('an example', () => {
  it('is read by the policy as it says', () => {
    const clauses = [
      when(convicted({ all: [window(5), { fact: 'lists', has: 'serious_crime' }] }, 2), must),
      when(passed(4), mustNot),
    ]
    const policy = text('ours', clauses, { lists: ['serious_crime'] })
    const faults = policyFaults([policy], OFFENSE_LISTS).faults
    expect(kinds(faults)).toEqual(['gap look provisions', 'disagree look provisions[0]'])
    const [gap, both] = faults.map(({ example }) => evaluate([policy], situationFacts({}, example ?? {})))
    expect(gap?.actions.hold).toBe('silent')
    expect(both?.trail.map(({ truth }) => truth)).toEqual([true, true])
    expect(faults[1]?.example).toMatchObject({ would_be_released_at: '2026-01-01T08:00:00', convictions: [{}, {}] })
  })
})
