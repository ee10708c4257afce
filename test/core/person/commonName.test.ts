/** The same slip speaks less for one person where half the jail bears the surname. */
import { describe, expect, it } from 'vitest'
import { type Bearers, commonName } from '#shared/core/person/commonName.ts'

const named = (surname: string) => ({ surname, given: null, middle: null, aliases: [], born: null })
const less = (a: string, b: string, of: Bearers['of'], people = 1_000) => commonName(named(a), named(b), { people, of })

describe('a surname that both bear', () => {
  it.each<[what: string, bearers: number, bits: number]>([
    ['says as much as any when few bear it', 3, 0],
    ['says half when one in sixteen bears it', 1_000 / 16, 4],
    ['and never less than half', 900, 4],
  ])('%s', (_, bearers, bits) => {
    expect(less('GARCIA', 'García', new Map([['GRS', bearers]]))).toBeCloseTo(bits)
  })

  it('counts as its rarer half, when both halves agree', () => {
    const of = new Map([
      ['GRS', 500],
      ['AKFR', 12],
    ])
    expect(less('GARCIA OKAFOR', 'OKAFOR GARCIA', of)).toBeLessThan(less('GARCIA', 'GARCIA', of))
    expect(less('GARCIA', 'OKAFOR', of)).toBe(0)
  })
})
