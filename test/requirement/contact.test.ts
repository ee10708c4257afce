/** What happens with ICE and with other agencies is in the log and nowhere else; a request goes where its person goes. */
import { describe, expect, it } from 'vitest'
import { ROLES } from '#shared/core/permit.ts'
import { once } from '#test/support/office.ts'
import { i200, paper } from '#test/support/paper.ts'
import { DUE, releaseDesk, WALKS_OUT } from '#test/support/releaseDesk.ts'

describe('a contact', () => {
  it.each([
    ['an interview that ICE asks for', { told: 'interview', method: 'phone', result: 'reached' }],
    [
      'a copy of the request for the person',
      { to: 'person', whom: 'LOPEZ GARCIA', told: 'copy_of_request', method: 'in_person' },
    ],
    ['the same for counsel', { to: 'counsel', whom: 'Public defender', told: 'copy_of_request', method: 'email' }],
    ['a notice to the one whom the person named', { to: 'designee', whom: 'A sister', told: 'release_date', method: 'phone' }],
    ['a call to the judge', { to: 'judge', whom: 'Branch 2', told: 'other', method: 'phone' }],
  ] as const)('R17: %s is recorded with when, how, who and what came of it, and is in the ledger', async (_, over) => {
    const desk = await releaseDesk()
    await desk.tell(over)
    expect((await desk.sheet()).contacts).toMatchObject([{ ...over, at: WALKS_OUT, by: 'reyes', byName: 'REYES' }])
    const entry = (await desk.timeline()).at(-1)
    expect(entry).toMatchObject({ act: 'contact.recorded', detainerId: desk.detainer.id, bookingId: desk.bookingId })
    expect(entry?.detail).toMatchObject({ told: over.told, method: over.method, at: WALKS_OUT })
  })

  it('R17: a contact is recorded also after the request has ended and the person has left', async () => {
    const desk = await releaseDesk()
    await desk.custody({ ...DUE, custody: 'released', releasedAt: WALKS_OUT, releaseNote: 'Out by the front door.' })
    await desk.tell({ told: 'decision' })
    expect((await desk.sheet()).contacts).toHaveLength(1)
  })

  it('R17: what was sent to ICE is a document that the ledger knows by its hash', async () => {
    const desk = await releaseDesk()
    await desk.print({ kind: 'reply', detainerId: desk.detainer.id })
    const entry = (await desk.timeline()).at(-1)
    expect(entry).toMatchObject({ act: 'document.made', actorName: 'REYES' })
    expect(entry?.detail).toMatchObject({ kind: 'reply', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  it('R17: every member of the desk can write a contact down; others cannot', async () => {
    const desk = await releaseDesk()
    const write = async (role: (typeof ROLES)[number]) =>
      desk
        .as(role, 'somebody')
        .release.recordContact(
          once({
            detainerId: desk.detainer.id,
            to: 'ice',
            whom: 'Duty desk',
            method: 'phone',
            told: 'other',
            result: 'reached',
            at: WALKS_OUT,
          }),
        )
        .then(
          () => true,
          () => false,
        )
    const may = []
    for (const role of ROLES) if (await write(role)) may.push(role)
    expect(may).toEqual(['jailStaff', 'supervisor', 'records'])
  })
})

describe('a person who goes to another jail', () => {
  const moved = { custody: 'transferred', releasedAt: WALKS_OUT, movedTo: 'Alder County Jail', relayed: 'yes' }

  it('R13: a person who goes to another jail takes every request along: each ends here as moved, with where and whether a copy went, and nobody declined it', async () => {
    const desk = await releaseDesk()
    const match = { bookingId: desk.bookingId, identifiers: ['name', 'born'] as ('name' | 'born')[], note: null }
    const second = await desk
      .reyes()
      .detainer.receive(once({ paper: paper({ issuedOn: '2026-03-03' }), warrants: [i200], match }))
    await desk.custody(moved)
    for (const id of [desk.detainer.id, second.id]) {
      const { detainer, matter } = await desk.reyes().detainer.byId({ id })
      expect(detainer).toMatchObject({
        status: 'moved',
        statusNote: 'With the person to Alder County Jail; a copy went along.',
      })
      expect(matter.decided).toBeNull()
    }
    expect(await desk.reyes().detainer.desk()).toEqual([])
  })

  it('R13: whether a copy went along is said also where nobody wrote it down', async () => {
    const desk = await releaseDesk()
    await desk.custody({ ...moved, relayed: null })
    expect((await desk.page()).detainer.statusNote).toBe(
      'With the person to Alder County Jail; whether a copy went along is not recorded.',
    )
  })

  it('R13: the list that charges us months later is answered from the file: found by name, with the end, the instant and who entered it', async () => {
    const desk = await releaseDesk()
    await desk.custody(moved)
    const { matters } = await desk.as('records', 'olsen').detainer.find({ text: 'LOPEZ' })
    expect(matters).toMatchObject([{ detainer: { status: 'moved' }, booking: { custody: 'transferred', releasedAt: WALKS_OUT } }])
    const entry = (await desk.timeline()).at(-1)
    expect(entry).toMatchObject({
      act: 'custody.changed',
      actorName: 'REYES',
      detail: { movedTo: 'Alder County Jail', relayed: 'yes' },
    })
    expect(entry?.detail).toMatchObject({ moved: [desk.detainer.number] })
    expect(await desk.print({ kind: 'decision', detainerId: desk.detainer.id })).toContain('gonewiththepersontoanotheragency')
  })

  it('R13: the request that moved is not decided, held or declined here any more', async () => {
    const desk = await releaseDesk()
    await desk.custody(moved)
    await expect(desk.decide('decline')).rejects.toThrow('detainer.closed')
    await expect(desk.start()).rejects.toThrow('detainer.closed')
  })

  it('R13: a hold that ran ends with the leaving, not later', async () => {
    const desk = await releaseDesk()
    await desk.custody(DUE)
    await desk.decide('hold')
    await desk.start()
    await desk.custody({ ...DUE, ...moved, releasedAt: '2026-03-03T13:59:00.000Z' })
    expect((await desk.page()).holds).toMatchObject([{ endedAt: '2026-03-03T13:59:00.000Z' }])
  })
})
