/** Every policy of the library is walked whole, nothing stops it, and each fault that wants a look is read by the policy as it says. */
import { describe, expect, it } from 'vitest'
import { policyFaults } from '#shared/core/fault/policyFaults.ts'
import { LIBRARY, policiesNamed } from '#shared/policy/library.ts'
import { OFFENSE_LISTS } from '#shared/policy/offenseLists.ts'
import type { Policy } from '#shared/record/policy.ts'
import { misread } from './misread.ts'

const check = (policies: readonly Policy[]) => {
  const { faults, covered } = policyFaults(policies, OFFENSE_LISTS)
  return {
    complete: covered.complete,
    stops: faults.filter(({ weight }) => weight === 'stops').map(({ place, says }) => `${place}: ${says}`),
    misread: faults.flatMap((fault) => misread(policies, fault) ?? []),
    look: faults.map(({ kind, clause, says }) => `${kind} ${clause ?? ''}: ${says}`),
  }
}
const SOUND = { complete: true, stops: [], misread: [] }

/** What is meant taken back, so that every clause above another that says the opposite comes up. */
const unmeant = (policy: Policy): Policy => ({
  ...policy,
  provisions: policy.provisions.map(({ over: _, ...provision }) => provision),
})

describe('a policy of the library', () => {
  it.each(LIBRARY.map((policy) => [policy.id, policy] as const))('%s is sound', (_, policy) => {
    expect(check([policy])).toMatchObject(SOUND)
  })

  it.each(LIBRARY.map((policy) => [policy.id, policy] as const))('%s shows every disagreement of its clauses', (_, policy) => {
    expect(check([unmeant(policy)])).toMatchObject(SOUND)
  })

  it('leaves nothing to a look: what is meant to prevail is marked, and silence is said', () => {
    expect(LIBRARY.flatMap((policy) => check([policy]).look.map((look) => `${policy.id}: ${look}`))).toEqual([])
  })
})

describe('a stack of the library', () => {
  it.each([
    'texas_sb4+travis_tx_2017',
    'texas_sb4+dallas_2015',
    'california_trust_2014+santa_clara_2011+sonoma_2014',
    'california_sb54+selective_convicted',
    'new_jersey_2018_6+nyc_doc_2014+milwaukee_2019',
    'connecticut_2019+king_county_2013+dallas_2015',
  ])('%s is walked whole', (name) => {
    expect(check(policiesNamed(name) ?? [])).toMatchObject(SOUND)
  })

  it('says where the state commands what the county forbids', () => {
    const { faults } = policyFaults(policiesNamed('texas_sb4+dallas_2015') ?? [], OFFENSE_LISTS)
    const hold = faults.find(({ kind, says }) => kind === 'disagree' && says.includes('must hold the person'))
    expect(hold).toMatchObject({ policy: 'texas_sb4', clause: '(a)(1)' })
    expect(hold?.says).toContain('of dallas_2015')
  })
})
