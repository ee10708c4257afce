/** Two people at two desks: the second one learns what changed instead of overwriting it. */
import { describe, expect, it } from 'vitest'
import { revise } from '#shared/core/revise.ts'
import { Problem } from '#shared/problem.ts'

const current = { id: 'b1', version: 3, bond: 'none', note: 'kept' }

describe('an edit', () => {
  it('of the version on screen makes the next one and leaves the rest', () => {
    expect(revise(current, 3, { bond: 'posted' })).toEqual({ id: 'b1', version: 4, bond: 'posted', note: 'kept' })
    expect(current.version).toBe(3)
  })

  it.each([2, 4])('of version %i is refused with both versions', (version) => {
    expect(() => revise(current, version, { bond: 'denied' })).toThrow(
      expect.objectContaining({ code: 'record.stale', detail: { yours: { bond: 'denied' }, current } }),
    )
    expect(() => revise(current, version, {})).toThrow(Problem)
  })
})
