/** The office's own file against the paper: what raises an alarm, and what a supervisor's check covers. */
import { describe, expect, it } from 'vitest'
import { contradictions, unchecked } from '#shared/core/contradictions.ts'
import { detainer, subject } from '#test/support/matter.ts'

type OnFile = Parameters<typeof contradictions>[0]
const paper = (over: Partial<OnFile['paper']> = {}) => ({
  subject: detainer().subject,
  aNumber: detainer().aNumber,
  fins: null,
  bookingNumber: null,
  ...over,
})
const file = (over: Partial<OnFile> = {}): OnFile => ({
  subject: subject({ birthplace: 'Honduras' }),
  bookingNumber: '26-10498',
  paper: paper(),
  findings: [],
  earlierEvidence: [],
  ...over,
})
const evidence = (value: string) => ({ fact: 'subject.citizenship_evidence', value })

describe('what speaks against the paper', () => {
  it.each<[string, Partial<OnFile>, string[]]>([
    ['nothing', {}, []],
    ['a birthplace in a state (R5)', { subject: subject({ birthplace: 'PENNSYLVANIA, Philadelphia' }) }, ['us_birthplace']],
    ['a birthplace in a city of a state', { subject: subject({ birthplace: 'Philadelphia, Pennsylvania' }) }, ['us_birthplace']],
    ['a birthplace with the letters of a state', { subject: subject({ birthplace: 'DALLAS TX' }) }, ['us_birthplace']],
    ['a birthplace in Baja California', { subject: subject({ birthplace: 'Tijuana, Baja California' }) }, []],
    ['a birthplace in the United States', { subject: subject({ birthplace: 'USA' }) }, ['us_birthplace']],
    ['a birthplace in a country that begins alike', { subject: subject({ birthplace: 'Usbekistan' }) }, []],
    ['a claim of citizenship', { findings: [evidence('claim_only')] }, ['citizenship']],
    ['a proof of lawful status', { findings: [evidence('proof_lawful_status')] }, ['citizenship']],
    ['a claim that was taken back', { findings: [evidence('claim_only'), evidence('none')] }, []],
    ['a citizen by an earlier request', { earlierEvidence: ['none', 'proof_us_citizen'] }, ['earlier_citizen']],
    ['a claim on an earlier request, which proves nothing', { earlierEvidence: ['claim_only'] }, []],
    ['another A-number (R6)', { paper: paper({ aNumber: 'A011111111' }) }, ['identity']],
  ])('%s', (_, over, kinds) => {
    expect(contradictions(file(over)).map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe("a supervisor's check", () => {
  const claim = { kind: 'citizenship', says: 'claim_only' } as const
  it('covers what stood then, and nothing that is new since', () => {
    const checks = [{ of: [claim] }]
    expect(unchecked([claim], [])).toEqual([claim])
    expect(unchecked([claim], checks)).toEqual([])
    expect(unchecked([{ ...claim, says: 'proof_us_citizen' }], checks)).toHaveLength(1)
    expect(unchecked([{ kind: 'us_birthplace', says: 'Texas' }], checks)).toHaveLength(1)
  })
})
