/** Two of our records that may be one person: put forward with what speaks for and against, linked or kept apart by a person, never merged. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pairDue } from '#server/pairPersons.ts'
import type { SubjectInput } from '#shared/record/subject.ts'
import { sayEvidence, sayReason } from '#client/reasonWords.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'

const NOBODY = {
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

async function jail(...people: readonly Partial<SubjectInput>[]) {
  const office = await openOffice()
  const clerk = office.as('jailStaff', 'reyes')
  const subjectIds: string[] = []
  for (const [i, person] of people.entries()) {
    const subject = { ...NOBODY, surname: '', given: null, born: null, ...person }
    subjectIds.push((await clerk.booking.record(once(booking({ number: `26-2000${i}`, subject })))).subjectId)
  }
  await pairDue(office.services)
  const records = office.as('records', 'okoye')
  return {
    ...office,
    clerk,
    records,
    subjectIds: subjectIds as [string, string],
    pairs: async () => (await records.person.pairs({})).pairs,
    say: (says: 'same' | 'not_same' | 'unlinked') =>
      records.person.link(once({ subjectIds: [subjectIds[1] ?? '', subjectIds[0] ?? ''], says, note: 'Same photo.' })),
  }
}

const JOSE = { surname: 'RAMIREZ MARTINEZ', given: 'José', born: '1975-03-02', sex: 'M' } as const
const PEPE = { surname: 'MARTINEZ-RAMIREZ', given: 'Pepe', born: '1975-02-03', sex: 'M' } as const
const LUIS = { surname: 'RAMIREZ', given: 'Luis', born: '1981-11-20', sex: 'M' } as const

describe('the worklist', () => {
  it('puts forward one person written twice, with what speaks for it and what against, and nobody else', async () => {
    const { pairs } = await jail(JOSE, { ...PEPE, aNumber: 'A011-111-111' }, LUIS)
    const [pair, ...others] = await pairs()
    expect(others).toEqual([])
    expect(pair?.sides.map(({ subject }) => subject.given).toSorted()).toEqual(['José', 'Pepe'])
    expect(pair?.reasons.map(sayReason)).toEqual(['surname the same', 'given name in another form', 'day and month swapped'])
    expect(pair?.sides.flatMap(({ bookings }) => bookings.map((one) => one.number)).toSorted()).toEqual(['26-20000', '26-20001'])
  })

  it('says of a birth date that is half the same what agrees and what does not', async () => {
    const { pairs } = await jail(JOSE, { ...JOSE, born: '1975-03-22', middle: 'A', aNumber: 'A000-000-123' })
    expect(sayEvidence((await pairs())[0]?.reasons ?? [])).toEqual({
      for: ['surname the same', 'one given name the same', 'birth year and month the same'],
      against: ['slightly another birth day'],
    })
  })

  it.each<[what: string, other: Partial<SubjectInput>]>([
    ['two brothers', LUIS],
    ['the same name born at quite another time', { ...JOSE, born: '1958-09-27' }],
    ['the same name and day, but two FBI numbers and two sexes', { ...PEPE, fbiNumber: '555666AB7', sex: 'F' }],
  ])('leaves out %s', async (_, other) => {
    const { pairs } = await jail({ ...JOSE, fbiNumber: '123456AB7' }, other)
    expect(await pairs()).toEqual([])
  })

  it('has them by a number that both have, whatever their names are', async () => {
    const { pairs } = await jail({ ...JOSE, stateId: 'WI00001234' }, { surname: 'ORTEGA', given: 'Luis', stateId: 'WI-1234' })
    expect((await pairs())[0]?.reasons.map(sayReason)).toContain('state ID the same')
  })

  it('is filled by a thread of its own after an import, every pair once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pairs-'))
    try {
      const { services, as } = await openOffice({ file: join(folder, 'desk.sqlite') })
      const clerk = as('jailStaff', 'reyes')
      for (let i = 0; i < 12; i += 1) {
        const born = `19${60 + (i % 6)}-0${1 + (i % 6)}-11`
        const subject = {
          ...NOBODY,
          surname: ['ALVAREZ', 'BECERRA', 'CHAVEZ', 'DURAN', 'ESPINO', 'FUNES'][i % 6] ?? '',
          given: 'Ana',
          born,
        }
        await clerk.booking.record(once(booking({ number: `26-3000${i}`, subject })))
      }
      await pairDue(services)
      const { pairs } = await as('records').person.pairs({})
      expect(pairs.map(({ sides }) => sides[0].subject.surname).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
        'ALVAREZ',
        'BECERRA',
        'CHAVEZ',
        'DURAN',
        'ESPINO',
        'FUNES',
      ])
      await services.databases.close()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 30_000)

  it('loses them when a record is corrected', async () => {
    const { pairs, clerk, services } = await jail(JOSE, PEPE)
    const [pair] = await pairs()
    const bookingId = pair?.sides[1].bookings[0]?.id ?? ''
    const { subject } = await clerk.booking.byId({ id: bookingId })
    const { id: _, version, ...known } = subject
    await clerk.booking.changePerson(
      once({ bookingId, version, change: { ...known, surname: 'OKAFOR', given: 'Emeka', born: '1960-01-31' } }),
    )
    await pairDue(services)
    expect(await pairs()).toEqual([])
  })
})

describe('a person who compares two records', () => {
  it('links them: both stay, search shows them together, and the ledger has one entry without their names', async () => {
    const { as, clerk, say, pairs, subjectIds } = await jail(JOSE, { ...PEPE, surname: 'RAMIRES' })
    await say('same')
    expect(await pairs()).toEqual([])
    const { persons } = await clerk.person.find({ text: 'MARTINEZ, Jose' })
    expect(persons.map(({ subjectId }) => subjectId)).toEqual(subjectIds)
    expect(new Set(persons.map(({ group }) => group)).size).toBe(1)
    expect(persons[0]?.group).not.toBeNull()
    const [entry] = await as('auditor').ledger.recent({})
    expect(entry).toMatchObject({ act: 'person.linked', actorId: 'okoye' })
    expect(JSON.stringify(entry)).not.toMatch(/RAMIRE|Jos/)
  })

  it('keeps them apart, takes it back, and says nothing twice', async () => {
    const { say, pairs, records } = await jail(JOSE, PEPE)
    await expect(say('unlinked')).rejects.toThrow('person.linkedAlready')
    await say('not_same')
    expect(await pairs()).toEqual([])
    await expect(say('not_same')).rejects.toThrow('person.linkedAlready')
    expect(await records.person.links()).toMatchObject([{ link: { says: 'not_same', byName: 'OKOYE', note: 'Same photo.' } }])
    await say('unlinked')
    expect(await pairs()).toHaveLength(1)
    expect(await records.person.links()).toEqual([])
  })

  it('links the third with the second, and all three are one', async () => {
    const { records, subjectIds } = await jail(JOSE, PEPE, LUIS)
    const [a, b, c] = subjectIds as readonly string[] as [string, string, string]
    await records.person.link(once({ subjectIds: [a, b], says: 'same', note: null }))
    await records.person.link(once({ subjectIds: [c, b], says: 'same', note: null }))
    const { persons } = await records.person.find({ text: 'RAMIREZ, Luis 1981' })
    expect(new Set(persons.map(({ subjectId }) => subjectId))).toEqual(new Set([a, b, c]))
  })

  it('cannot link a record with itself, or with none', async () => {
    const { records, subjectIds } = await jail(JOSE, PEPE)
    const link = (other: string) => records.person.link(once({ subjectIds: [subjectIds[0], other], says: 'same', note: null }))
    await expect(link(subjectIds[0])).rejects.toThrow('person.needsTwo')
    await expect(link('nobody')).rejects.toThrow('record.notFound')
  })

  it('needs the permission', async () => {
    const { as } = await openOffice()
    await expect(as('auditor').person.pairs({})).rejects.toThrow('actor.notPermitted')
  })
})

describe('the booking page', () => {
  it('names the bookings of a record that was linked, and no more when the link is taken back', async () => {
    const desk = await jail(JOSE, PEPE)
    const [pair] = await desk.pairs()
    const [jose] = pair?.sides.find(({ subject }) => subject.given === 'José')?.bookings ?? []
    const others = async () => (await desk.clerk.booking.byId({ id: jose?.id ?? '' })).others
    expect(await others()).toEqual([])
    await desk.say('same')
    expect(await others()).toMatchObject([{ booking: { number: '26-20001' }, linked: { given: 'Pepe', born: '1975-02-03' } }])
    await desk.say('unlinked')
    expect(await others()).toEqual([])
  })
})
