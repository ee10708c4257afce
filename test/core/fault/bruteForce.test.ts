/** The checker against brute force: for small texts both find the same gaps, dead clauses and disagreements, and no others. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type FaultReport, policyFaults } from '#shared/core/fault/policyFaults.ts'
import type { Condition } from '#shared/record/condition.ts'
import type { Policy } from '#shared/record/policy.ts'
import { bruteForce, type Situations, wordOf } from './bruteForce.ts'
import { everyCharge, everySituation } from './everyCharge.ts'
import { everySentence, sentenceTest } from './everySentence.ts'
import { misread } from './misread.ts'
import { chargeTest, SCALARS, smallText } from './smallText.ts'

const walked = ({ faults }: FaultReport) => faults.filter(({ kind }) => ['gap', 'dead', 'disagree'].includes(kind))

function checked(policies: readonly Policy[]) {
  const report = policyFaults(policies, [])
  return {
    complete: report.covered.complete,
    found: walked(report).map(wordOf).toSorted(),
    misread: walked(report).flatMap((fault) => misread(policies, fault) ?? []),
  }
}

const forced = (policies: readonly Policy[], situations: Situations) => ({
  complete: true,
  found: bruteForce(policies, situations),
  misread: [],
})

const leafOf = (tests: readonly Condition[]) => fc.constantFrom(...SCALARS, ...tests, ...tests)

vi.setConfig({ testTimeout: 60_000 })

describe('the checker and brute force agree', () => {
  it('on facts and counted charges', () => {
    const drawn = fc
      .array(chargeTest, { minLength: 2, maxLength: 2 })
      .chain((tests) => fc.tuple(fc.constant(tests), smallText('a', leafOf(tests), true)))
    fc.assert(
      fc.property(drawn, ([tests, policy]) => {
        expect(checked([policy])).toEqual(forced([policy], everySituation(tests, everyCharge)))
      }),
      { numRuns: 40 },
    )
  })

  it('on two texts, the one above the other', () => {
    const drawn = chargeTest.chain((one) =>
      fc.tuple(fc.constant([one]), smallText('a', leafOf([one]), false), smallText('b', leafOf([one]), false)),
    )
    fc.assert(
      fc.property(drawn, ([tests, above, below]) => {
        expect(checked([above, below])).toEqual(forced([above, below], everySituation(tests, everyCharge)))
      }),
      { numRuns: 40 },
    )
  })

  it('on look-back windows, custody and the days from which they count', () => {
    const drawn = fc
      .array(sentenceTest, { minLength: 2, maxLength: 3 })
      .chain((tests) => fc.tuple(fc.constant(tests), smallText('a', fc.constantFrom<Condition>(...tests), false)))
    fc.assert(
      fc.property(drawn, ([tests, policy]) => {
        // A test that the text leaves out must not narrow whom it is tried on; a text that asks nothing is tried on anybody.
        const named = tests.filter((test) => JSON.stringify(policy).includes(JSON.stringify(test)))
        const asked = named.length > 0 ? named : tests
        expect(checked([policy])).toEqual(forced([policy], everySituation(asked, everySentence(asked))))
      }),
      { numRuns: 8 },
    )
  })
})
