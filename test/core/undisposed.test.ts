/** A charge whose disposition nobody knows may be a conviction by now; one that is disposed, or known to be pending, is not. */
import { describe, expect, it } from 'vitest'
import { undisposed } from '#shared/core/undisposed.ts'
import { facts } from './text.ts'

const theft = { title: 'THEFT', class: 'felony', lists: ['serious_crime'] }

describe('charges of unknown disposition', () => {
  it.each([['unknown'], [null], [undefined]])('%s leaves it open', (status) => {
    expect(undisposed(facts({ charges: [status === undefined ? theft : { ...theft, status }] }))).toHaveLength(1)
  })

  it.each(['pending', 'dismissed', 'acquitted', 'convicted', 'diverted'])('%s does not', (status) => {
    expect(undisposed(facts({ charges: [{ ...theft, status }] }))).toEqual([])
  })

  it('stand as the conviction of an adult that is served now, and keep what the row says of the offense', () => {
    const charge = { ...theft, lists_unknown: ['homicide'], status: null, pc_finding: 'pc_872', current: true }
    expect(undisposed(facts({ charges: [{ ...theft, status: 'pending' }, 'unknown', charge] }))).toEqual([
      {
        path: 'charges[1]',
        conviction: { ...theft, lists_unknown: ['homicide'], status: 'final', forum: 'adult', current_custody: true },
      },
    ])
  })

  it('are none that could be named where the charges themselves are not known', () => {
    expect(undisposed(facts({ charges: 'unknown' }))).toEqual([])
    expect(undisposed({ as_of: '2026-03-03' })).toEqual([])
  })
})
