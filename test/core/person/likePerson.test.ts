/** Two records of one person as clerks write them, and of two persons who only look alike. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hearPerson, likePerson, type Likened } from '#shared/core/person/likePerson.ts'
import { namesOf } from '#shared/core/person/namesOf.ts'
import { sayReason } from '#client/reasonWords.ts'

type Written = readonly [surname: string, given: string | null, born: string | null]

const like = ([surname, given, born]: Written, other: Written): Likened => {
  const heard = (...[a, b, c]: [string, string | null, string | null]) => {
    const [name] = namesOf({ surname: a, given: b, middle: null, aliases: [], born: c })
    if (!name) throw new Error('A record has a name on top.')
    return hearPerson(name)
  }
  return likePerson(heard(surname, given, born), heard(...(other as [string, string | null, string | null])))
}
const why = (a: Written, b: Written): string[] => like(a, b).reasons.map(sayReason)

type Person = Parameters<typeof hearPerson>[0]

const JOSE: Written = ['RAMIREZ MARTINEZ', 'José', '1975-03-02']

describe('one person', () => {
  it.each<[what: string, written: Written, says: string]>([
    ['with a hyphen and without the accent', ['RAMIREZ-MARTINEZ', 'Jose', '1975-03-02'], 'surname the same'],
    ['with the surnames the other way round', ['Martínez Ramírez', 'Jose', '1975-03-02'], 'surname the same'],
    ['with one surname', ['RAMIREZ', 'Jose', '1975-03-02'], 'one surname the same'],
    ['with the other surname', ['MARTINEZ', 'Jose', '1975-03-02'], 'one surname the same'],
    ['by a nickname', ['RAMIREZ', 'Pepe', '1975-03-02'], 'given name in another form'],
    ['with two letters that changed places', ['RAMRIEZ MARTINEZ', 'Jose', '1975-03-02'], 'surname one letter off'],
    ['with given name and surname swapped', ['JOSE', 'Ramirez Martinez', '1975-03-02'], 'given name and surname changed places'],
    ['with day and month swapped', ['RAMIREZ', 'Jose', '1975-02-03'], 'day and month swapped'],
    ['born in another century', ['RAMIREZ', 'Jose', '2075-03-02'], 'century of birth differs'],
    ['of whom only the year is known', ['RAMIREZ', 'Jose', '1975'], 'birth date agrees as far as it is known'],
    ['a day off', ['RAMIREZ', 'Jose', '1975-03-03'], 'slightly another birth day'],
  ])('%s', (_, written, says) => {
    expect(why(JOSE, written)).toContain(says)
    expect(like(JOSE, written).bits).toBeGreaterThan(15)
  })

  it.each<[Written, Written, string]>([
    [['GONZALES', null, null], ['GONZALEZ', null, null], 'surname one letter off'],
    [['VASQUEZ', null, null], ['BASQUES', null, null], 'surname sounds alike'],
    [['JIMENEZ', null, null], ['GIMENES', null, null], 'surname sounds alike'],
    [['DE LA CRUZ', null, null], ['DELACRUZ', null, null], 'surname the same'],
    [["O'BRIEN", null, null], ['O BRIEN', null, null], 'surname the same'],
    [['LOPEZ', 'Guillermo', null], ['LOPEZ', 'Memo', null], 'given name in another form'],
    [['SMITH', 'Robert', null], ['SMITH', 'Bob', null], 'given name in another form'],
  ])('%j and %j', (a, b, says) => {
    expect(why(a, b)).toContain(says)
    expect(like(a, b).bits).toBeGreaterThan(4)
  })
})

describe('two persons', () => {
  it.each<[what: string, written: Written]>([
    ['of another name born on the same day', ['ANDERSON', 'Erik', '1975-03-02']],
    ['brothers', ['RAMIREZ MARTINEZ', 'Luis', '1981-11-20']],
    ['of the same name, born at quite another time', ['RAMIREZ', 'Jose', '1958-09-27']],
  ])('%s stay far behind the same person with a slip', (_, written) => {
    const slip = like(JOSE, ['RAMIREZ', 'Jose', '1975-02-03']).bits
    expect(like(JOSE, written).bits).toBeLessThan(slip - 8)
  })
})

describe('whoever is compared', () => {
  const word = fc.constantFrom(
    'RAMIREZ',
    'MARTINEZ',
    'RAMRIEZ',
    'GARCIA',
    'DE',
    'LA',
    'CRUZ',
    'JOSE',
    'PEPE',
    'X',
    'ZU',
    'BASQUES',
    'VASQUEZ',
  )
  const two = (most: number) => fc.integer({ min: 1, max: most }).map((part) => String(part).padStart(2, '0'))
  const born = fc.oneof(
    fc.constant(null),
    fc.tuple(fc.integer({ min: 1940, max: 2010 }), two(12), two(28)).map((parts) => parts.join('-')),
    fc.integer({ min: 1940, max: 2010 }).map(String),
  )
  const person = fc.record({
    surname: fc.array(word, { maxLength: 3 }),
    given: fc.array(word, { maxLength: 2 }),
    born,
  })
  const bits = (a: Person, b: Person) => likePerson(hearPerson(a), hearPerson(b)).bits

  it('is the same from either side', () => {
    fc.assert(
      fc.property(person, person, (a, b) => {
        expect(bits(a, b)).toBe(bits(b, a))
      }),
    )
  })

  it('the order of the surnames does not matter', () => {
    fc.assert(
      fc.property(person, person, (a, b) => {
        const surname = a.surname.filter((one) => !['DE', 'LA'].includes(one))
        const other = { ...b, surname }
        expect(bits({ ...a, surname: surname.toReversed() }, other)).toBe(bits({ ...a, surname }, other))
      }),
    )
  })

  it('hyphens, accents and case do not matter', () => {
    const written = fc.constantFrom(
      ['Muñoz-Peña', 'MUNOZ PENA'],
      ['ZÚÑIGA', 'zuniga'],
      ['García–López', 'GARCIA LOPEZ'],
      ['D’Ávila', 'DAVILA'],
    )
    fc.assert(
      fc.property(written, fc.constantFrom('MUNOZ', 'DAVILA LOPEZ', 'ZUNIGA-PENA'), ([a = '', b = ''], other) => {
        expect(like([a, 'José', null], [other, 'Jose', null])).toEqual(like([b, 'JOSE', null], [other, 'Jose', null]))
      }),
    )
  })

  it('nobody is more like a person than the person', () => {
    fc.assert(
      fc.property(person, person, (a, b) => {
        expect(bits(a, a)).toBeGreaterThanOrEqual(bits(a, b))
      }),
    )
  })
})
