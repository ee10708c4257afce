/** People are found as they are mistyped, by any number, and by the name on a paper that nobody has matched yet. */
import { describe, expect, it } from 'vitest'
import type { SubjectInput } from '#shared/record/subject.ts'
import { sayFound } from '#client/reasonWords.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking, paper } from '#test/support/paper.ts'

const PEOPLE: readonly (readonly [number: string, person: Partial<SubjectInput>])[] = [
  [
    '26-10001',
    { surname: 'RAMIREZ MARTINEZ', given: 'José', born: '1975-03-02', aNumber: 'A098-765-432', fbiNumber: '0071234AB5' },
  ],
  ['26-10002', { surname: 'RAMIREZ', given: 'Luis', born: '1981-11-20', stateId: 'WI00001234' }],
  ['26-10003', { surname: 'ANDERSON', given: 'Robert', born: '1975-03-02', aliases: ['HALVORSEN, Bobby'] }],
  ['26-10004', { surname: 'MARTINEZ', given: 'Guadalupe', born: '1990-06', localId: 'JC00417' }],
  ['26-10005', { surname: 'GONZALEZ', given: 'Francisco', born: '1969-12-31' }],
  ['26-10006', { surname: 'DE LA CRUZ', given: 'María del Carmen', born: '1988-10-05' }],
  ['26-10007', { surname: 'HERNANDEZ', given: 'Ignacio', born: '1966-05-20' }],
  ['26-10008', { surname: 'VILLANUEVA PRADO', given: 'Aurelio', born: '1980' }],
]

async function jail() {
  const office = await openOffice()
  const clerk = office.as('jailStaff', 'reyes')
  const none = {
    middle: null,
    aliases: [],
    sex: null,
    birthplace: null,
    aNumber: null,
    fins: null,
    localId: null,
    stateId: null,
    fbiNumber: null,
  }
  for (const [number, person] of PEOPLE)
    await clerk.booking.record(once(booking({ number, subject: { ...none, surname: '', given: null, born: null, ...person } })))
  const find = async (text: string) => (await clerk.person.find({ text })).persons
  return { ...office, clerk, find }
}

describe('a person is found', () => {
  it.each<[text: string, number: string, says: string]>([
    ['RAMIREZ-MARTINEZ, Jose', '26-10001', 'surname the same; given name the same'],
    ['Martínez Ramírez José', '26-10001', 'surname the same; given name the same'],
    ['MARTINEZ, Pepe 1975', '26-10001', 'one surname the same; given name in another form'],
    ['jose ramires martines', '26-10001', 'surname one letter off'],
    ['RAMRIEZ, LUIS', '26-10002', 'surname one letter off'],
    ['RAMIREZ 1981', '26-10002', 'birth date agrees as far as it is known'],
    ['RAMIREZ, JOSE 1975-02-03', '26-10001', 'day and month swapped'],
    ['ANDERSON, BOB 1875-03-02', '26-10003', 'given name in another form; century of birth differs'],
    ['HALVORSEN, BOBBY', '26-10003', 'known also as HALVORSEN, Bobby'],
    ['Lupe Martinez', '26-10004', 'given name in another form'],
    ['GONSALES, PACO', '26-10005', 'given name in another form'],
    ['12/31/1969', '26-10005', 'birth date the same'],
    ['gonz', '26-10005', 'surname begins alike'],
    ['CRUZ, Maria', '26-10006', 'one given name the same'],
    ['DELACRUZ', '26-10006', 'surname the same'],
    ['GOZALEZ', '26-10005', 'surname one letter off'],
    ['HERNADNEZ', '26-10007', 'surname one letter off'],
    ['VILANUEVA', '26-10008', 'one surname one letter off'],
    ['HERNADEZ NACHO', '26-10007', 'given name in another form'],
  ])('by %s', async (text, number, says) => {
    const [first] = await (await jail()).find(text)
    expect(first?.bookings.map((one) => one.number)).toEqual([number])
    expect(sayFound(first as NonNullable<typeof first>)).toContain(says)
  })

  it.each<[text: string, number: string]>([
    ['A98765432', '26-10001'],
    ['A 098 765 432', '26-10001'],
    ['098765432', '26-10001'],
    ['71234AB5', '26-10001'],
    ['FBI 71234AB5', '26-10001'],
    ['booking no. 26-10005', '26-10005'],
    ['wi-1234', '26-10002'],
    ['JC417', '26-10004'],
    ['26-10005', '26-10005'],
    ['2610005', '26-10005'],
  ])('by the number %s and nobody else', async (text, number) => {
    const found = await (await jail()).find(text)
    expect(found.map(({ bookings }) => bookings[0]?.number)).toEqual([number])
  })

  it('with both the surname and the others who share it, the likeliest first', async () => {
    const found = await (await jail()).find('RAMIREZ')
    expect(found.slice(0, 2).map(({ known }) => known.given)).toEqual(['Luis', 'José'])
  })

  it('and not by a name that is nobody’s', async () => {
    expect(await (await jail()).find('Przybylski')).toEqual([])
  })

  it('under the new name, once it was corrected, and no longer under the wrong one', async () => {
    const { clerk, find } = await jail()
    const [wrong] = await find('26-10005')
    const { booking: booked, subject } = await clerk.booking.byId({ id: wrong?.bookings[0]?.id ?? '' })
    const { id: _, version, ...change } = subject
    await clerk.booking.changePerson(
      once({ bookingId: booked.id, version, change: { ...change, surname: 'OKAFOR', given: 'Emeka' } }),
    )
    expect(await find('GONZALEZ')).toEqual([])
    expect((await find('OKAFOR')).map(({ bookings }) => bookings[0]?.number)).toEqual(['26-10005'])
  })
})

describe('a request whose person nobody has found', () => {
  it('is found by the name on the paper, and once attached leads to the person of ours', async () => {
    const { clerk, find } = await jail()
    const subject = { ...paper().subject, surname: 'RAMIRES', given: 'Josue', born: '1975-03-12' }
    const sent = { paper: paper({ subject, aNumber: 'A077-000-111' }), warrants: [], match: null, service: null, findings: [] }
    const { id, number } = await clerk.detainer.receive(once(sent))
    const [onPaper] = await find('RAMIRES, JOSUE')
    expect(onPaper).toMatchObject({ subjectId: null, requests: [{ id, number }], bookings: [] })
    const [jose] = await find('26-10001')
    const match = {
      bookingId: jose?.bookings[0]?.id ?? '',
      identifiers: ['name' as const, 'photo' as const],
      note: 'Same face, another date on the paper.',
    }
    await clerk.detainer.attach(once({ detainerId: id, version: 1, match }))
    const [ours] = await find('RAMIRES, JOSUE')
    expect(ours).toMatchObject({ subjectId: jose?.subjectId, paper: number, requests: [{ id }] })
    expect((await clerk.detainer.find({ text: 'RAMIRES, JOSUE' })).matters.map((matter) => matter.detainer.id)).toEqual([id])
  })
})

describe('from the paper at the intake', () => {
  it('the numbers, the name and the birth date are asked for together', async () => {
    const { clerk } = await jail()
    const asked = { surname: 'RAMIREZ', given: 'Jose', middle: null, born: '1975-02-03', numbers: ['A098 765 432'] }
    const { persons } = await clerk.person.find(asked)
    expect(persons[0]?.bookings[0]?.number).toBe('26-10001')
    expect(sayFound(persons[0] as (typeof persons)[number])).toContain('day and month swapped')
  })

  it('and nobody without the permission learns whom we have', async () => {
    const { as } = await openOffice()
    await expect(as('policyOwner').person.find({ text: 'RAMIREZ' })).rejects.toThrow('actor.notPermitted')
  })
})
