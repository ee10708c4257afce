/** Every policy of the library against its own written situations: what its text calls for is what it says. */
import { describe, expect, it } from 'vitest'
import { COMPARED, runSituation } from '#shared/core/runSituation.ts'
import { LIBRARY, policiesNamed } from '#shared/policy/library.ts'
import { SITUATIONS } from '#test/support/situations.ts'

describe.each(SITUATIONS)('$policy', ({ policy, meta, cases }) => {
  it.each(cases.map((situation) => ({ ...situation, label: String(situation.scenario.label) })))('$label', (situation) => {
    const policies = policiesNamed(situation.policy ?? policy) ?? []
    const { actual, expected, passed } = runSituation(policies, situation, meta.defaults)
    // A list of duties names what must at least be owed, so equality is too much where the run passed.
    expect(passed ? {} : actual).toEqual(passed ? {} : expected)
  })

  it('says why for every row, and compares only what a verdict has', () => {
    expect(cases.filter((situation) => !situation.why)).toEqual([])
    expect(meta.compared).toEqual([...COMPARED])
    expect(
      cases.flatMap((situation) => Object.keys(situation.expected)).filter((key) => !COMPARED.includes(key as never)),
    ).toEqual([])
  })
})

describe('the library', () => {
  it('has situations for every policy', () => {
    expect(SITUATIONS.map(({ policy }) => policy)).toEqual(LIBRARY.map((policy) => policy.id).toSorted())
  })
})
