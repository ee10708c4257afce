/** Search finds a person however the name or the number was typed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, foldNumber } from '#shared/core/foldName.ts'

describe('a name', () => {
  it.each([
    [['López-García', 'José'], 'LOPEZ GARCIA JOSE'],
    [["O'Brien", null, undefined], 'OBRIEN'],
    [['O’Brien'], 'OBRIEN'],
    [['NUÑEZ  ', ' de la  Cruz'], 'NUNEZ DE LA CRUZ'],
    [['St. John', 'A.'], 'ST JOHN A'],
    [['', null], ''],
    [['Müller-Lüdenscheidt'], 'MULLER LUDENSCHEIDT'],
  ])('%j reads %s', (parts, folded) => {
    expect(foldName(...parts)).toBe(folded)
  })

  it('folded twice is folded once, in any case and with any accent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const folded = foldName(name)
        expect(foldName(folded)).toBe(folded)
        expect(foldName(name.normalize('NFC'))).toBe(foldName(name.normalize('NFD')))
        expect(folded).toMatch(/^([A-Z0-9]+( [A-Z0-9]+)*)?$/)
      }),
    )
  })
})

describe('a number', () => {
  it.each([
    ['A 098-765-432', '98765432'],
    ['A098765432', '98765432'],
    ['98765432', '98765432'],
    ['a000000001', '1'],
    ['26-10498', '2610498'],
    ['0', '0'],
    ['A', 'A'],
    ['', ''],
  ])('%s reads %s', (number, folded) => {
    expect(foldNumber(number)).toBe(folded)
  })
})
