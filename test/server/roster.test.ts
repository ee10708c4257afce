/** The jail's list comes every day: who is new, what changed, who is no longer on it; the same list twice changes nothing. */
import { beforeEach, describe, expect, it } from 'vitest'
import { refuse } from '#db/migration/trigger.ts'
import { openOffice, once } from '#test/support/office.ts'
import { booking, paper } from '#test/support/paper.ts'
import { ANA, BEN, CLEO, fileOf, listOf, takeIn } from '#test/support/roster.ts'

const EARLY = '2026-03-03T12:00:00.000Z'
const LATER = '2026-03-03T13:00:00.000Z'
const LAST = '2026-03-03T13:30:00.000Z'

const entries = async (office: Office) => (await office.as('auditor').ledger.verify()).entries
type Office = Awaited<ReturnType<typeof openOffice>>
let office: Office

beforeEach(async () => {
  office = await openOffice()
})

const found = async (number: string) => {
  const row = await office.db.selectFrom('booking').selectAll().where('number', '=', number).executeTakeFirstOrThrow()
  return office.as('jailStaff').booking.byId({ id: row.id })
}

describe('the first list', () => {
  it('records everybody on it, with their charges, each with an entry of the ledger, and one for the list', async () => {
    const before = await entries(office)
    const { counts } = await takeIn(office, listOf(ANA, BEN), EARLY)
    expect(counts).toMatchObject({ rows: 2, added: 2, changed: 0, gone: 0, unreadable: 0 })
    const { subject, charges, booking: ana } = await found('J-1')
    expect(subject).toMatchObject({ surname: 'QUILL', given: 'ANA MARIA', born: '1988-03-04', sex: 'F' })
    expect(ana).toMatchObject({ custody: 'in_custody', bookedAt: '2026-03-01T05:40:00.000Z' })
    expect(charges.map(({ title, class: kind, status }) => [title, kind, status])).toEqual([
      ['THEFT BY TAKING', 'felony', 'pending'],
      ['TRESPASS', 'misdemeanor', 'pending'],
    ])
    expect(await entries(office)).toBe(before + 3)
    expect(await office.as('auditor').ledger.verify()).toMatchObject({ firstBad: null })
  })

  it('leaves whoever is on record already as the desk has them', async () => {
    await office.as('jailStaff').booking.record(once(booking({ number: 'J-1' })))
    const { counts } = await takeIn(office, listOf(ANA, BEN), EARLY)
    expect(counts).toMatchObject({ added: 1, joined: 1 })
    expect((await found('J-1')).subject.surname).toBe(booking().subject.surname)
  })

  it('says where a number on record belongs to somebody of another name or birth date', async () => {
    await office.as('jailStaff').booking.record(once(booking({ number: 'J-1' })))
    const { id } = await takeIn(office, listOf(ANA), EARLY)
    expect((await office.as('auditor').roster.byId({ id })).found.kept.map(({ field, why }) => [field, why])).toEqual([
      ['surname', 'atDesk'],
      ['born', 'atDesk'],
    ])
  })

  it('writes nothing at all where one booking in its middle cannot be written', async () => {
    const before = await entries(office)
    const broken = { name: 'broken', table: 'charge', act: 'insert', when: `new.title = 'BURGLARY'`, says: 'disk' } as const
    await refuse(office.services.databases.write, broken)
    const many = Array.from({ length: 100 }, (_, i) => [`K-${i}`, `OSIER, N${i}`, 'TRESPASS', 'M', ''] as const)
    await expect(takeIn(office, listOf(...many, CLEO, ANA), EARLY)).rejects.toThrow('disk')
    expect(await office.db.selectFrom('booking').selectAll().execute()).toEqual([])
    expect(await office.as('records').roster.list()).toEqual([])
    expect(await entries(office)).toBe(before)
  })
})

describe('the next list', () => {
  beforeEach(async () => void (await takeIn(office, listOf(ANA, BEN), EARLY)))

  it('that is the same file changes nothing and is refused by name', async () => {
    const before = await entries(office)
    const file = fileOf(listOf(ANA, BEN), LATER)
    const preview = await office.as('jailStaff').roster.preview(file)
    expect(preview).toMatchObject({ refused: { code: 'roster.sameFile' }, unchanged: 2, added: [], changed: [], gone: [] })
    await expect(office.as('jailStaff').roster.takeIn(once({ ...file, after: preview.after }))).rejects.toThrow('roster.sameFile')
    expect(await entries(office)).toBe(before)
  })

  it('that says the same in another order changes nothing but that it came', async () => {
    const before = await entries(office)
    const { counts } = await takeIn(office, listOf(BEN, ANA), LATER)
    expect(counts).toMatchObject({ added: 0, changed: 0, gone: 0, unchanged: 2 })
    expect(await entries(office)).toBe(before + 1)
  })

  it('changes field by field what it says otherwise, and works requests out anew', async () => {
    const { booking: ana } = await found('J-1')
    const match = { bookingId: ana.id, identifiers: ['name' as const, 'born' as const], note: 'the names are the same' }
    const detainer = await office.as('jailStaff').detainer.receive(once({ paper: paper(), match }))
    const sentenced: typeof ANA = [
      'J-1',
      'QUILL, ANA M',
      'THEFT BY TAKING | TRESPASS',
      'felony | misdemeanor',
      'SENTENCE COMPLETE | ',
    ]
    const { preview, counts } = await takeIn(office, listOf(sentenced, BEN), LATER)
    expect(preview.changed).toMatchObject([
      { number: 'J-1', person: [{ field: 'given', was: 'ANA MARIA', is: 'ANA M' }], charges: { changed: [{}], added: [] } },
    ])
    expect(counts).toMatchObject({ changed: 1, unchanged: 1 })
    const after = await found('J-1')
    expect(after.subject.given).toBe('ANA M')
    expect(after.charges.map(({ status }) => status)).toEqual(['convicted', 'pending'])
    const made = await office.db.selectFrom('evaluation').selectAll().where('detainerId', '=', detainer.id).execute()
    expect(made.length).toBeGreaterThan(1)
  })

  it('leaves what a person at the desk has corrected meanwhile, and says so', async () => {
    const { booking: ana, subject } = await found('J-1')
    const { id: _, version, ...known } = subject
    await office.as('jailStaff').booking.changePerson(once({ bookingId: ana.id, version, change: { ...known, given: 'ANNA' } }))
    const { id } = await takeIn(office, listOf(['J-1', 'QUILL, ANA M', ANA[2], ANA[3], ANA[4]], BEN), LATER)
    expect((await found('J-1')).subject.given).toBe('ANNA')
    expect((await office.as('auditor').roster.byId({ id })).found.kept).toEqual([
      { number: 'J-1', field: 'given', why: 'atDesk' },
    ])
  })

  it('takes in a new charge, and does not say what became of one that it no longer names', async () => {
    await takeIn(office, listOf(['J-1', ANA[1], 'TRESPASS | ESCAPE', 'misdemeanor | felony', ' | '], BEN), LATER)
    expect((await found('J-1')).charges.map(({ title, status }) => [title, status])).toEqual([
      ['THEFT BY TAKING', 'unknown'],
      ['TRESPASS', 'pending'],
      ['ESCAPE', 'pending'],
    ])
    await takeIn(office, listOf(ANA, BEN), LAST)
    expect((await found('J-1')).charges.map(({ status }) => status)).toEqual(['pending', 'pending', 'unknown'])
  })

  it('that is older, that comes from the future, or that another one overtook is refused', async () => {
    const desk = office.as('jailStaff')
    const file = fileOf(listOf(ANA, BEN, CLEO), LATER)
    const { after } = await desk.roster.preview(file)
    await takeIn(office, listOf(ANA, CLEO), LATER)
    await expect(desk.roster.takeIn(once({ ...file, after }))).rejects.toThrow('roster.overtaken')
    const now = (await desk.roster.preview(file)).after
    await expect(desk.roster.takeIn(once({ ...file, after: now }))).rejects.toThrow('roster.older')
    await expect(desk.roster.takeIn(once({ ...file, takenAt: '2026-03-09T00:00:00.000Z', after: now }))).rejects.toThrow(
      'roster.inFuture',
    )
  })

  it('of another system is compared with its own lists only', async () => {
    const { counts } = await takeIn(office, listOf(CLEO), LATER, { system: 'Annex' })
    expect(counts).toMatchObject({ added: 1, gone: 0 })
  })
})
