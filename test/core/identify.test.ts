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
    expect(() => identify({ identifiers })).not.toThrow()
  })

  it.each<[Match['identifiers']]>([
    [[]],
    [['name']],
    [['aNumber']],
    [['name', 'name']],
    [['name', 'sex']],
    [['sex', 'sex', 'born']],
  ])('is refused with %j', (identifiers) => {
    expect(() => identify({ identifiers })).toThrow('detainer.needsIdentifiers')
  })
})
