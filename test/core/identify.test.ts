/** A paper goes to the right person or to nobody: two identifiers that can tell people apart. */
import { describe, expect, it } from 'vitest'
import { identify } from '#shared/core/identify.ts'
import type { Match } from '#shared/record/detainer.ts'

describe('attaching a paper to a booking', () => {
  it.each<[Match['identifiers']]>([
    [['name', 'born']],
    [['name', 'aNumber']],
    [['aNumber', 'fingerprint']],
    [['bookingNumber', 'photo', 'sex']],
  ])('is right with %j', (identifiers) => {
    expect(() => identify({ identifiers, note: null }, [])).not.toThrow()
  })

  it.each<[Match['identifiers']]>([
    [[]],
    [['name']],
    [['aNumber']],
    [['name', 'name']],
    [['name', 'sex']],
    [['sex', 'sex', 'born']],
  ])('is refused with %j', (identifiers) => {
    expect(() => identify({ identifiers, note: null }, [])).toThrow('detainer.needsIdentifiers')
  })

  it('takes a word on why, where paper and booking differ', () => {
    const swapped = [{ identifier: 'born', likeness: 'differs', hint: 'day and month swapped?' }] as const
    const match = { identifiers: ['name', 'aNumber'] as Match['identifiers'], note: null }
    expect(() => identify(match, swapped)).toThrow('detainer.needsNote')
    expect(() => identify({ ...match, note: 'Fingerprints agree; the paper has the day first.' }, swapped)).not.toThrow()
  })
})
