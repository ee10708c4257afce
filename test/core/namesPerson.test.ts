/** Who is named by a text: a number however it is spaced, a surname with a given name, never a surname alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesPerson } from '#shared/core/sealing/namesPerson.ts'

const person = {
  surname: 'LÓPEZ-GARCÍA',
  given: 'José Luis',
  aliases: ["O'BRIEN MARTIN"],
  numbers: ['A098-765-432', '26-10498', '77'],
}

describe('a text', () => {
  const { names, sift } = namesPerson([person], ['id-000007'])
  it.each([
    ['Garcia Lopez, Jose', true],
    ['LOPEZ GARCIA (Jose) asks', true],
    ['{"surname":"López García","given":"José"}', true],
    ['Martin Obrien was seen', true],
    ['A 098 765 432', true],
    ['98765432', true],
    ['booking 26-10498.', true],
    ['"detainerId":"id-000007"', true],
    ['LOPEZ GARCIA', false],
    ['Lopez, Jose', false],
    ['198765432', false],
    ['26-104981', false],
    ['77 rows', false],
    ['', false],
  ])('%s: %s', (text, is) => {
    expect([names(text), sift.test(text) || !is]).toEqual([is, true])
  })

  it('that names somebody is always found by the sift', () => {
    const word = fc.stringMatching(/^[A-Za-zÁÉÍÓÚÑáéíóúñ]{2,9}$/)
    fc.assert(
      fc.property(word, word, fc.string(), (surname, given, around) => {
        const one = namesPerson([{ surname, given, aliases: [], numbers: [] }])
        const text = `${around} ${given.toLowerCase()}, ${surname.toUpperCase()}`
        expect(one.names(text)).toBe(true)
        expect(one.sift.test(text)).toBe(true)
      }),
    )
  })

  it('names nobody where there is no person', () => {
    expect(namesPerson([]).names('anything')).toBe(false)
    expect(namesPerson([]).sift.test('anything')).toBe(false)
  })
})
