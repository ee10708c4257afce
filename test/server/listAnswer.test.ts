/** A person confirms what each row is, with a word of why; a list makes no decline; the answer is a letter and the evidence of every row. */
import { describe, expect, it } from 'vitest'
import { listAnswered, OURS } from '#test/support/listAnswered.ts'
import { juniper, listOffice } from '#test/support/lists.ts'
import { once } from '#test/support/office.ts'
import { pdfText, squeezed } from '#test/support/pdfText.ts'

describe('a person confirms', () => {
  it('one row with a word of why, and the request shows that it was listed', async () => {
    const { office, list, detainerId } = await listAnswered()
    const said = {
      listId: list.id,
      row: 2,
      version: 1,
      is: 'agrees' as const,
      detainerId,
      why: 'Their day is when they noticed.',
    }
    const row = await office.olsen().confirm(once(said))
    expect(row).toMatchObject({ class: 'differs', confirmed: 'agrees', confirmedByName: 'OLSEN', version: 2 })
    await expect(office.olsen().confirm(once(said))).rejects.toThrow('record.stale')
    const { timeline } = await office.stone.detainer.byId({ id: detainerId })
    expect(timeline.at(-1)).toMatchObject({
      act: 'list.confirmed',
      detail: { list: 'L2026-0001', number: '2026-00001', row: 2, is: 'agrees', proposed: 'differs' },
    })
  })

  it('no decline that our log does not have, and no request that there is none of', async () => {
    const office = await listOffice()
    const { id } = await office.received({ surname: 'OAKES', issuedOn: '2026-03-02' })
    await office.decided(id, 'notify_only')
    const { list, rows } = await office.taken([OURS])
    expect(rows[0]).toMatchObject({ class: 'decided_otherwise', ours: { outcome: 'notify_only' } })
    const said = { listId: list.id, row: 2, version: 1, is: 'agrees' as const, why: 'They say so.' }
    await expect(office.olsen().confirm(once({ ...said, detainerId: id }))).rejects.toThrow('list.noDecline')
    await expect(office.olsen().confirm(once(said))).rejects.toThrow('list.needsRequest')
    await expect(office.olsen().confirm(once({ ...said, detainerId: 'nobody' }))).rejects.toThrow('list.needsRequest')
    const { decisions } = await office.stone.detainer.byId({ id })
    expect(decisions.map(({ outcome }) => outcome)).toEqual(['notify_only'])
  })

  it('many at once only where nothing is left to weigh, and only as many as were on the screen', async () => {
    const { office, list } = await listAnswered()
    const said = { listId: list.id, why: 'Another state.' }
    await expect(office.olsen().confirmClass(once({ ...said, is: 'namesake' as const, rows: 2 }))).rejects.toThrow(
      'list.notCertain',
    )
    await expect(office.olsen().confirmClass(once({ ...said, is: 'unclear' as const, rows: 1 }))).rejects.toThrow(
      'list.notCertain',
    )
    expect(await office.olsen().confirmClass(once({ ...said, is: 'namesake' as const, rows: 1 }))).toEqual({ rows: 1 })
    const { rows } = await office.olsen().rows({ id: list.id, is: 'namesake', open: false })
    expect(rows).toMatchObject([{ confirmed: 'namesake', confirmedByName: 'OLSEN', why: 'Another state.' }])
  })

  it('other agencies of our state by their names, once each name was looked at', async () => {
    const office = await listOffice()
    const other = (name: string, state = 'WI') => `${name},${state},2026-03-05,2026-03-02,,`
    const { list } = await office.taken([
      other('Elm County Jail'),
      other('Elm County Jail'),
      other('Central Booking'),
      other('Elm County Jail', 'TX'),
      ',,2026-03-05,2026-03-02,,',
    ])
    expect(await office.olsen().agencies({ id: list.id })).toEqual([
      { name: 'Elm County Jail', rows: 2 },
      { name: 'Central Booking', rows: 1 },
    ])
    const said = { listId: list.id, names: ['Elm County Jail'], why: 'A neighbor.' }
    await expect(office.olsen().confirmAgencies(once({ ...said, rows: 3 }))).rejects.toThrow('list.notCertain')
    expect(await office.olsen().confirmAgencies(once({ ...said, rows: 2 }))).toEqual({ rows: 2 })
    expect(await office.olsen().agencies({ id: list.id })).toEqual([{ name: 'Central Booking', rows: 1 }])
    // What names nobody says nothing, and may be left as that together.
    expect(
      await office.olsen().confirmClass(once({ listId: list.id, is: 'unclear' as const, rows: 1, why: 'Names nobody.' })),
    ).toEqual({ rows: 1 })
    const { counts } = await office.olsen().byId({ id: list.id })
    expect(counts.map((one) => [one.class, one.rows, one.open])).toEqual([
      ['elsewhere', 4, 2],
      ['unclear', 1, 0],
    ])
  })

  it('and sees beside the row the requests that it may be about, which is a look at them', async () => {
    const { office, list, detainerId } = await listAnswered()
    const page = await office.olsen().row({ id: list.id, row: 2 })
    expect(page.ours).toMatchObject([{ id: detainerId, citizenship: 'Freedonia', outcome: 'decline' }])
    const looks = await office.as('auditor').look.list({ detainerId })
    expect(JSON.stringify(looks)).toContain('OLSEN')
  })
})

describe('after our log or our names have changed', () => {
  it('the list is compared again, and what a person confirmed stays', async () => {
    const office = await listOffice()
    await office.received({ surname: 'ELM', issuedOn: '2026-02-02' })
    const { list } = await office.taken([
      'Juniper County Jail,WI,,2026-03-02,Freedonia,',
      'Juniper Annex,WI,,2026-03-02,Freedonia,',
      'Oak County,TX,,2026-03-02,Freedonia,',
    ])
    expect(await office.classes(list.id)).toEqual({ never_received: 1, unclear: 1, elsewhere: 1 })
    await office
      .olsen()
      .confirm(once({ listId: list.id, row: 4, version: 1, is: 'elsewhere' as const, detainerId: null, why: 'Texas.' }))
    await office.received({ surname: 'OAKES', issuedOn: '2026-03-02', citizenship: 'Freedonia' })
    await office.olsen().setAgency(once(juniper({ spellings: ['Juniper County Jail', 'Juniper Annex'] })))
    const { changes } = await office.olsen().match(once({ listId: list.id, version: 1 }))
    expect(changes).toEqual({ 'never_received → differs': 1, 'unclear → differs': 1 })
    expect((await office.olsen().row({ id: list.id, row: 2 })).sharedWith).toEqual([3])
    await expect(office.olsen().match(once({ listId: list.id, version: 1 }))).rejects.toThrow('record.stale')
  })
})

describe('the answer', () => {
  it('waits until a person has looked at every row, and is kept as it was made', async () => {
    const { office, list, detainerId } = await listAnswered()
    await expect(office.olsen().answer(once({ listId: list.id, version: 1 }))).rejects.toThrow('list.unconfirmed')
    const say = (row: number, is: 'agrees' | 'unclear', id: string | null, why: string) =>
      office.olsen().confirm(once({ listId: list.id, row, version: 1, is, detainerId: id, why }))
    await say(2, 'agrees', detainerId, 'Their day is when they noticed.')
    await say(5, 'unclear', null, '=HYPERLINK("http://example.invalid")')
    for (const is of ['namesake', 'elsewhere'] as const)
      await office.olsen().confirmClass(once({ listId: list.id, is, rows: 1, why: 'Other state.' }))
    const done = await office.olsen().answer(once({ listId: list.id, version: 1 }))
    expect(done).toMatchObject({ answeredByName: 'OLSEN', version: 2 })
    const text = pdfText(Buffer.from((await office.olsen().letter({ id: list.id })).pdf, 'base64'))
    expect(text).toContain(squeezed('request 2026-00001: declined on 2026-03-10'))
    expect(text).toContain(squeezed('another agency of our name'))
    expect(text).not.toContain('OAKES')
    expect(await office.olsen().evidence(once({ listId: list.id }))).toEqual({ name: 'evidence-L2026-0001.csv' })
    const { csv } = await office.olsen().evidenceText({ id: list.id })
    const lines = csv.trim().split('\r\n')
    expect(lines).toHaveLength(5)
    expect(lines[1]).toContain('differs: day of the decline')
    expect(csv).toContain(`"'=HYPERLINK`)
    expect(csv).not.toContain('OAKES')
  })
})
