/** A policy file that was exported is read back as it was; one that is none says where and what, in words. */
import { describe, expect, it } from 'vitest'
import { readPolicyText } from '#client/feature/draft/readPolicyFile.ts'
import { LIBRARY } from '#shared/policy/library.ts'
import { OFFENSE_LISTS } from '#shared/policy/offenseLists.ts'

const faultsOf = (text: string) => {
  const read = readPolicyText(text)
  return 'faults' in read ? read.faults : []
}

describe('a policy file', () => {
  it('is read back as it was exported, for every text of the library', () => {
    for (const policy of LIBRARY) {
      const texts = { policies: [policy], lists: [...OFFENSE_LISTS], situations: [{ id: 'a', scenario: {}, expected: {} }] }
      expect(readPolicyText(JSON.stringify(texts))).toEqual({ texts })
      expect(readPolicyText(JSON.stringify(policy))).toEqual({ texts: { policies: [policy], lists: [], situations: [] } })
    }
  })

  it('that is no JSON says so', () => {
    expect(faultsOf('{')[0]?.says).toMatch(/^This is not JSON/)
  })

  it('names what is missing, what is not known and what a condition starts with, each in its place', () => {
    const [policy] = LIBRARY
    const provisions = [{ clause: '1', citation: 'x', when: { fac: 'bond' } }]
    const faults = faultsOf(JSON.stringify({ ...policy, layer: 'city', colour: 'red', provisions }))
    expect(faults).toEqual(
      expect.arrayContaining([
        { place: 'layer', says: 'Use one of: state, county, office.' },
        { place: 'provisions[0].sentence', says: 'This is missing.' },
        { place: 'provisions[0].when', says: expect.stringMatching(/^A condition starts with one of/) },
        { place: 'the file', says: 'Not known here: colour. Take it out, or look at its spelling.' },
      ]),
    )
  })
})
