/** The folded trail shows what decided and nothing that did not. */
import { describe, expect, it } from 'vitest'
import { decidingBranch } from '#shared/core/decidingBranch.ts'
import { prepare } from '#shared/core/read.ts'
import type { Condition } from '#shared/record/condition.ts'

const facts = {
  as_of: '2026-03-03',
  bond: 'posted',
  'subject.registry': 'no',
  charges: [{ status: 'pending' }, { status: 'dismissed' }, { status: null }],
}
const branch = (condition: Condition) =>
  decidingBranch(
    prepare(condition)(
      { prefix: '', slot: 0, values: facts },
      { facts, guess: new Map(), undisposed: [], open: () => undefined },
    ),
  )

const bond: Condition = { fact: 'bond', is: 'posted' }
const registry: Condition = { fact: 'subject.registry', is: 'yes' }
const age: Condition = { fact: 'subject.age', below: 18 }

describe('the deciding branch', () => {
  it('keeps, where any one is enough, the one that held', () => {
    expect(branch({ any: [registry, bond, age] })).toMatchObject({ truth: true, of: [{ test: bond }] })
  })
  it('keeps, where all are needed, the one that failed', () => {
    expect(branch({ all: [bond, registry, age] })).toMatchObject({ truth: false, of: [{ test: registry }] })
  })
  it('keeps the open question while it is open', () => {
    expect(branch({ all: [bond, age] })).toMatchObject({ truth: 'unknown', of: [{ test: age }] })
  })
  it('keeps everything that had to hold, and everything that had to fail', () => {
    expect(branch({ all: [bond, { not: registry }] })).toMatchObject({ truth: true, of: [{}, {}] })
    expect(branch({ any: [registry, { fact: 'bond', is: 'none' }] })).toMatchObject({ truth: false, of: [{}, {}] })
  })
  it('keeps of a list the item that met the test', () => {
    expect(branch({ some: 'charges', where: { fact: 'status', is: 'pending' } })).toMatchObject({
      items: [{ path: 'charges[0]' }],
    })
    expect(branch({ some: 'charges', where: { fact: 'status', is: 'convicted' } })).toMatchObject({
      truth: 'unknown',
      items: [{ path: 'charges[2]' }],
    })
  })
})
