/** Whoever is no longer on the jail's list is asked after and never released by it, however the list says so. */
import { beforeEach, describe, expect, it } from 'vitest'
import { openOffice, once } from '#test/support/office.ts'
import { ANA, BEN, CLEO, listOf, takeIn } from '#test/support/roster.ts'

const EARLY = '2026-03-03T12:00:00.000Z'
const LATER = '2026-03-03T13:00:00.000Z'
const LAST = '2026-03-03T13:30:00.000Z'

let office: Awaited<ReturnType<typeof openOffice>>

beforeEach(async () => {
  office = await openOffice()
})

const found = async (number: string) => {
  const row = await office.db.selectFrom('booking').selectAll().where('number', '=', number).executeTakeFirstOrThrow()
  return office.as('jailStaff').booking.byId({ id: row.id })
}

describe('the next list', () => {
  beforeEach(async () => void (await takeIn(office, listOf(ANA, BEN), EARLY)))

  it('without somebody releases nobody: it asks how they left, until a person says so', async () => {
    const { counts } = await takeIn(office, listOf(ANA, CLEO), LATER)
    expect(counts).toMatchObject({ added: 1, gone: 1 })
    const { booking: ben } = await found('J-2')
    expect(ben.custody).toBe('in_custody')
    expect(await office.as('records').roster.missing()).toMatchObject([{ number: 'J-2', surname: 'ROWAN', goneAt: LATER }])
    await office.as('jailStaff').booking.changeCustody(
      once({
        bookingId: ben.id,
        version: ben.version,
        custody: 'released' as const,
        releasedAt: LATER,
        releaseNote: 'bond posted',
        releaseCode: 'released_no_ice' as const,
      }),
    )
    expect(await office.as('records').roster.missing()).toEqual([])
    const { id } = await takeIn(office, listOf(ANA, BEN, CLEO), LAST)
    expect((await office.as('auditor').roster.byId({ id })).found.kept).toEqual([
      { number: 'J-2', field: 'custody', why: 'released' },
    ])
    expect((await found('J-2')).booking.custody).toBe('released')
  })

  it('without somebody who is still here is answered with how it is known; listed again, nothing is asked', async () => {
    await takeIn(office, listOf(ANA), LATER)
    const answer = { system: 'Jail system', number: 'J-2', note: 'seen at count' }
    await office.as('jailStaff').roster.stillHere(once(answer))
    expect(await office.as('records').roster.missing()).toEqual([])
    await expect(office.as('jailStaff').roster.stillHere(once(answer))).rejects.toThrow('roster.notMissing')
    const { counts } = await takeIn(office, listOf(ANA, BEN), LAST)
    expect(counts).toMatchObject({ back: 1, added: 0, gone: 0 })
  })
})

it('a list cut off in the middle is taken in only when somebody says that it is whole', async () => {
  const many = Array.from({ length: 20 }, (_, i) => [`K-${i}`, `OSIER, N${i}`, 'TRESPASS', 'M', ''] as const)
  await takeIn(office, listOf(...many), EARLY)
  const half = listOf(...many.slice(0, 10))
  await expect(takeIn(office, half, LATER)).rejects.toThrow('roster.manyGone')
  expect(await office.as('records').roster.missing()).toEqual([])
  expect((await takeIn(office, half, LATER, { whole: true })).counts.gone).toBe(10)
})

it('a list may say itself that somebody has left: they are asked after too, and whoever came and went is not taken in', async () => {
  const mapping = { columns: { number: 'No', bookedAt: 'In', leftAt: 'Out', surname: 'Name' }, split: null, dayFirst: false }
  const list = (...rows: string[]) => ['No,In,Out,Name', ...rows].join('\n')
  await takeIn(office, list('1,2026-03-01,,REED', '2,2026-03-01,,TEASEL'), EARLY, { mapping })
  const { counts } = await takeIn(
    office,
    list('1,2026-03-01,2026-03-03 05:00 CST,REED', '2,2026-03-01,,TEASEL', '3,2026-03-02,2026-03-02 09:00,VETCH'),
    LATER,
    { mapping },
  )
  expect(counts).toMatchObject({ gone: 1, leftAlready: 1, added: 0 })
  expect(await office.as('records').roster.missing()).toMatchObject([{ number: '1', saysLeftAt: '2026-03-03T11:00:00.000Z' }])
})
