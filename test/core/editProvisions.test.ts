/** Provisions are moved, copied and taken out without losing one, and every clause keeps a name of its own. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  duplicateProvision,
  insertProvision,
  moveProvision,
  newProvision,
  removeProvision,
  replaceProvision,
} from '#shared/core/editProvisions.ts'
import { LIBRARY } from '#shared/policy/library.ts'

const placed = fc
  .constantFrom(...LIBRARY)
  .chain((policy) => fc.nat({ max: policy.provisions.length - 1 }).map((index) => ({ policy, index })))
const names = (provisions: readonly { clause: string }[]): string[] => provisions.map(({ clause }) => clause)

describe('the provisions of a policy', () => {
  it('are moved and moved back; at an end they stay', () => {
    fc.assert(
      fc.property(placed, fc.constantFrom(1 as const, -1 as const), ({ policy: { provisions }, index }, by) => {
        const moved = moveProvision(provisions, index, by)
        expect(names(moved).toSorted()).toEqual(names(provisions).toSorted())
        expect(moved === provisions).toBe(index + by < 0 || index + by >= provisions.length)
        const back = moved === provisions ? moved : moveProvision(moved, index + by, by === 1 ? -1 : 1)
        expect(back).toEqual(provisions)
      }),
    )
  })

  it('are put in, taken out and copied, each under a name of its own', () => {
    fc.assert(
      fc.property(placed, ({ policy, index }) => {
        const { provisions } = policy
        const fresh = newProvision(policy)
        expect(removeProvision(insertProvision(provisions, index, fresh), index)).toEqual(provisions)
        const twice = duplicateProvision(duplicateProvision(insertProvision(provisions, index, fresh), index), index)
        expect(new Set(names(twice)).size).toBe(provisions.length + 3)
        expect(twice[index + 1]).toEqual({ ...fresh, clause: `${fresh.clause}, copy 2` })
      }),
    )
  })

  it('are never none', () => {
    expect(removeProvision(LIBRARY[0]?.provisions.slice(0, 1) ?? [], 0)).toHaveLength(1)
  })

  it('are replaced one at a time', () => {
    const policy = LIBRARY[0]
    if (!policy) throw new Error('the library is empty')
    const fresh = newProvision(policy)
    const after = replaceProvision(policy.provisions, 1, fresh)
    expect(after[1]).toBe(fresh)
    expect(after.filter((_, i) => i !== 1)).toEqual(policy.provisions.filter((_, i) => i !== 1))
  })
})
