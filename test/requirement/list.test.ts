/**
 * The corrections that ICE made to its first Declined Detainer Outcome Report (2017), as situations of an invented county: what was charged to
 * a namesake, what had moved elsewhere, what was never here. With LISTS=folder (holding ddor.csv) the quotable rows themselves are taken in.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ListField } from '#shared/record/list.ts'
import { juniper, listOffice, mapping } from '#test/support/lists.ts'
import { once } from '#test/support/office.ts'

describe('R12: a list from outside is neither taken nor denied without matching', () => {
  it('a county is not charged with the requests of its namesakes in two other states', async () => {
    const office = await listOffice()
    const { list, rows } = await office.taken([
      'Juniper County,NE,2026-03-05,2026-03-01,Freedonia,Assault',
      'Juniper County Jail,PA,2026-03-05,2026-03-01,Freedonia,',
      'JUNIPER COUNTY,IA,2026-03-06,2026-02-11,Sylvania,',
    ])
    expect(rows.map((row) => [row.class, row.evidence.because, row.certain])).toEqual([
      ['namesake', 'other_state', true],
      ['namesake', 'other_state', true],
      ['namesake', 'other_state', true],
    ])
    expect(
      await office.olsen().confirmClass(once({ listId: list.id, is: 'namesake' as const, rows: 3, why: 'Other states.' })),
    ).toEqual({ rows: 3 })
  })

  it('R13: a person who was moved to another jail and released there was not declined here', async () => {
    const office = await listOffice()
    const moved = await office.received({ surname: 'OAKES', issuedOn: '2026-03-02', citizenship: 'Freedonia' })
    await office.moved(moved.bookingId, '2026-03-03T20:00:00.000Z', 'Oak County Jail')
    const { rows } = await office.taken(['Juniper County,WI,2026-03-05,2026-03-02,Freedonia,'])
    expect(rows[0]).toMatchObject({
      class: 'moved_before',
      evidence: { because: 'left_before' },
      ours: { id: moved.id, movedOn: '2026-03-03', movedTo: 'Oak County Jail', outcome: null },
    })
  })

  it('a request that was sent to the wrong place is one that we never received', async () => {
    const office = await listOffice()
    await office.received({ surname: 'ELM', issuedOn: '2026-02-02' })
    const { rows } = await office.taken(['Juniper County,WI,2026-03-05,2026-03-02,Freedonia,Assault'])
    expect(rows[0]).toMatchObject({ class: 'never_received', ours: null, certain: false })
  })

  it('one of years ago, declined now, agrees with our own record of it', async () => {
    const office = await listOffice()
    const old = await office.received({ surname: 'ELM', issuedOn: '2020-10-16', charges: ['DRUG POSSESSION'] })
    await office.decided(old.id, 'decline')
    const { rows } = await office.taken(['Juniper County,WI,2026-03-10,2020-10-16,,Drug possession'])
    expect(rows[0]).toMatchObject({ class: 'agrees', ours: { id: old.id, decidedOn: '2026-03-10' } })
  })

  it('what we decided to hold is no decline, and what was not decided yet is none either', async () => {
    const office = await listOffice()
    const held = await office.received({ surname: 'OAKES', issuedOn: '2026-03-02' })
    await office.decided(held.id, 'notify_only')
    await office.received({ surname: 'ELM', issuedOn: '2026-02-02' })
    const { rows } = await office.taken([
      'Juniper County,WI,2026-03-05,2026-03-02,,',
      'Juniper County,WI,2026-03-05,2026-02-02,,',
    ])
    expect(rows.map((row) => row.class)).toEqual(['decided_otherwise', 'differs'])
    expect(rows[1]?.evidence.fields).toContainEqual({ field: 'outcome', likeness: 'differs', bits: 0 })
    const decided = await office.db.selectFrom('decision').select('outcome').execute()
    expect(decided).toEqual([{ outcome: 'notify_only' }])
  })
})

const file = join(process.env['LISTS'] ?? '', 'ddor.csv')

describe.runIf(process.env['LISTS'] && existsSync(file))('the quotable rows of the first report', () => {
  const COLUMNS: Partial<Record<ListField, number>> = {
    agency: 1,
    state: 2,
    declinedOn: 3,
    issuedOn: 4,
    citizenship: 5,
    charges: 6,
  }
  const content = () => readFileSync(file).toString('base64')
  const read = (over: Parameters<typeof juniper>[0]) => async () => {
    const office = await listOffice('2017-02-10T14:00:00.000Z')
    await office.olsen().setAgency(once(juniper({ county: null, ori: null, fips: null, spellings: [], ...over })))
    return office
  }
  const taken = async (office: Awaited<ReturnType<typeof listOffice>>) =>
    (await office.taken([], { content: content(), mapping: mapping(COLUMNS, { claims: 'declined' }), spanTo: '2017-02-03' })).rows

  it('make no decline of any office in any of the states named', async () => {
    for (const [state, county] of [
      ['TX', 'Williamson'],
      ['PA', 'Chester'],
      ['NC', 'Richmond'],
      ['WA', 'King'],
    ] as const) {
      const office = await read({ name: `${county} County`, state, county })()
      const rows = await taken(office)
      expect(rows).toHaveLength(8)
      for (const row of rows) {
        expect(row.ours).toBeNull()
        expect(row.reading.state === state ? ['unclear', 'elsewhere'] : ['namesake', 'elsewhere']).toContain(row.class)
      }
    }
  })

  it('are namesakes for a county of that name in another state', async () => {
    const office = await read({ name: 'Chester County', state: 'SC', county: 'Chester' })()
    const rows = await taken(office)
    expect(rows.filter((row) => row.class === 'namesake').map((row) => row.reading.state)).toEqual(['PA'])
  })
})
