/** Every policy of the library against its own written situations: what its text calls for is what it says. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COMPARED, runSituation } from '#shared/core/runSituation.ts'
import { LIBRARY, policiesNamed } from '#shared/policy/library.ts'
import { SituationFile } from '#shared/record/situation.ts'

const FOLDER = 'shared/policy/situation'
const files = readdirSync(FOLDER).map((file) => ({
  policy: file.replace('.json', ''),
  ...SituationFile.parse(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'))),
}))

describe.each(files)('$policy', ({ policy, meta, cases }) => {
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
    expect(files.map((file) => file.policy)).toEqual(LIBRARY.map((policy) => policy.id).toSorted())
  })
})
