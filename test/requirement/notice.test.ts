/** What law suits taught about being told: nobody is held without notice on record, and what ICE was told can be proved to the minute. */
import { describe, expect, it } from 'vitest'
import { NOTICE_OF_RELEASE } from '#shared/core/owedDuties.ts'
import { eventsOf } from '#server/action/releaseSheet.ts'
import { appRouter } from '#server/router.ts'
import { minutesBefore } from '#client/feature/contact/minutesBefore.ts'
import { squeezed } from '#test/support/pdfText.ts'
import { once } from '#test/support/office.ts'
import { DUE, releaseDesk } from '#test/support/releaseDesk.ts'

const TEXAS = { office: { policyIds: ['texas_sb4'] } }

describe('the person is told', () => {
  it.each(['I-247A', 'I-247D', 'I-247X', 'I-247_2012', 'I-247_2011', 'I-247', 'other'] as const)(
    'R2: on form %s nobody is held past the release before a copy was handed over, whatever the form says of it',
    async (form) => {
      const desk = await releaseDesk({ paper: { form, asks: ['hold'] }, service: null })
      await desk.decide('hold')
      await expect(desk.start()).rejects.toThrow('hold.notServed')
      expect((await desk.page()).holds).toEqual([])
      await desk.serve('2026-03-03T13:58:00.000Z')
      expect(await desk.start()).toMatchObject({ endedAt: null })
    },
  )

  it('R2: a copy that is still to be handed over counts for nothing', async () => {
    const desk = await releaseDesk({ service: null })
    await desk.decide('hold')
    await expect(desk.serve('2026-03-03T18:00:00.000Z')).rejects.toThrow('detainer.servedInFuture')
    await expect(desk.start()).rejects.toThrow('hold.notServed')
  })

  it('R2: the service stands on record with when, how and by whom, and in the ledger', async () => {
    const desk = await releaseDesk({ service: null })
    await desk.serve('2026-03-03T13:58:00.000Z')
    const entry = (await desk.timeline()).at(-1)
    expect(entry).toMatchObject({ act: 'detainer.served', actorName: 'REYES', at: '2026-03-03T14:00:00.000Z' })
    expect(entry?.detail).toMatchObject({ service: { servedAt: '2026-03-03T13:58:00.000Z', how: 'in_person', by: 'REYES' } })
  })

  it.each([
    ['en', 'Objecting is your right.', 'that you are a U.S. citizen', 'you must be free by Thursday, March 5, 2026, 07:55'],
    ['es', 'Objetar es su derecho.', 'ciudadan', 'jueves, 5 de marzo de 2026'],
  ] as const)(
    'R2: the notice (%s) of a running hold says until when, and how to object, with room to sign',
    async (language, ...says) => {
      const desk = await releaseDesk()
      await desk.custody(DUE)
      await desk.decide('hold')
      await desk.start()
      const notice = await desk.print({ kind: 'notice', detainerId: desk.detainer.id, language })
      for (const part of says) expect(notice).toContain(squeezed(part))
      expect(notice).toMatch(language === 'en' ? /refusedtosign/ : /firma/i)
    },
  )

  it('R2: what the person objects with is written down, and a claim of citizenship keeps the hold from starting', async () => {
    const desk = await releaseDesk()
    await desk.decide('hold')
    const claim = {
      fact: 'subject.citizenship_evidence',
      value: 'claim_only',
      source: 'person' as const,
      note: 'Says: born here.',
    }
    await desk.reyes().detainer.recordFinding(once({ detainerId: desk.detainer.id, finding: claim }))
    expect((await desk.page()).findings.at(-1)).toMatchObject({ source: 'person', note: 'Says: born here.', enteredBy: 'reyes' })
    await expect(desk.start()).rejects.toThrow(/decision\.(frozen|evaluationChanged)/)
  })

  it('R2: a copy or a notice that the policy owes the person, unanswered, stops the release sheet', async () => {
    const desk = await releaseDesk({ service: null })
    await desk.checkAll()
    await desk.check({ step: 'second' }, desk.stone())
    await desk.tell()
    expect(await desk.stops()).toEqual(['duty', 'duty'])
    const { duties } = await desk.reyes().release.duties({ detainerId: desk.detainer.id })
    const open = duties.filter(({ state }) => state === 'open').map(({ duty }) => duty.name)
    expect(open).toEqual(['inform_subject_held_on_detainer', 'copy_of_request_to_subject'])
    await desk.answerDuties()
    expect(await desk.stops()).toEqual([])
  })

  it('R2: the copy that was served is not owed once more', async () => {
    const desk = await releaseDesk({ service: null })
    await desk.serve('2026-03-03T13:58:00.000Z')
    const { duties } = await desk.reyes().release.duties({ detainerId: desk.detainer.id })
    expect(duties.filter(({ state }) => state === 'done')).toMatchObject([
      { duty: { name: 'copy_of_request_to_subject' }, record: { at: '2026-03-03T13:58:00.000Z', byName: 'REYES' } },
    ])
  })
})

describe('ICE is told', () => {
  it('R9: a command to tell ICE stops the sheet until ICE was told, though the text names no duty for it; the contact is entered once', async () => {
    const desk = await releaseDesk()
    await desk.checkAll()
    await desk.check({ step: 'second' }, desk.stone())
    await desk.answerDuties(NOTICE_OF_RELEASE)
    expect(await desk.stops()).toEqual(['duty'])
    await desk.tell({ result: 'no_answer' })
    expect(await desk.stops()).toEqual(['duty'])
    await desk.tell({ result: 'reached', proof: 'Confirmation 0417' })
    expect(await desk.stops()).toEqual([])
    const { duties } = await desk.reyes().release.duties({ detainerId: desk.detainer.id })
    expect(duties.find(({ duty }) => duty.name === NOTICE_OF_RELEASE)).toMatchObject({ state: 'done', duty: { clause: '5' } })
  })

  it('R9: a fax sent at 23:33 for a release at 23:59 reads as 26 minutes before it', async () => {
    const desk = await releaseDesk(TEXAS)
    desk.pass(16)
    const wouldBeReleasedAt = '2026-03-04T05:59:00.000Z'
    await desk.custody({ ...DUE, wouldBeReleasedAt })
    await desk.tell({ at: '2026-03-04T05:33:00.000Z', proof: 'Confirmation 0417, 2 pages, OK' })
    const [told] = (await desk.sheet()).contacts
    expect(told).toMatchObject({
      at: '2026-03-04T05:33:00.000Z',
      enteredAt: '2026-03-04T06:00:00.000Z',
      number: '555-0100',
      method: 'fax',
      result: 'sent',
      proof: 'Confirmation 0417, 2 pages, OK',
      byName: 'REYES',
    })
    expect(minutesBefore(told?.at ?? '', wouldBeReleasedAt)).toBe('0 h 26 min before')
  })

  it('R9: the order at 11:52, the call 8 minutes later, the door at 14:34: each instant is kept apart', async () => {
    const desk = await releaseDesk(TEXAS)
    desk.pass(8)
    const set = { releaseOrderedAt: '2026-03-03T17:52:00.000Z', releaseEvidence: 'Order 26-CF-77' }
    await desk.custody(set)
    await desk.tell({ method: 'phone', result: 'reached', at: '2026-03-03T18:00:00.000Z' })
    await desk.custody({ ...set, custody: 'released', releasedAt: '2026-03-03T20:34:00.000Z', releaseNote: 'ICE declined.' })
    const { events } = await desk.reyes().booking.byId({ id: desk.bookingId })
    const { contacts } = await desk.sheet()
    const all = [...events.slice(1), ...contacts].map(({ at }) => at.slice(11, 16)).toSorted()
    expect(all).toEqual(['17:52', '18:00', '20:34'])
    const entry = (await desk.timeline()).find(({ act }) => act === 'contact.recorded')
    expect(entry?.detail).toMatchObject({ to: 'ice', told: 'release_date', at: '2026-03-03T18:00:00.000Z' })
  })

  it('R9: two calls that nobody answered and one that was: all three stay, none can be changed or taken back', async () => {
    const desk = await releaseDesk(TEXAS)
    for (const result of ['no_answer', 'left_message', 'reached'] as const) await desk.tell({ method: 'phone', result })
    expect((await desk.sheet()).contacts.map(({ result }) => result).toSorted()).toEqual(['left_message', 'no_answer', 'reached'])
    const acts = Object.keys(appRouter._def.procedures).filter((path) => /contact/i.test(path))
    expect(acts).toEqual(['release.recordContact'])
  })

  it('R9: a call that nobody answered tells ICE nothing: what is due after the notice counts from the one that arrived', async () => {
    const desk = await releaseDesk({ office: { policyIds: ['california_sb54'] } })
    const noticed = async () => eventsOf(await desk.matter(), (await desk.sheet()).contacts).notice_to_ice
    const told = (over: Parameters<typeof desk.tell>[0]) => desk.tell({ against: 'Where it may not be told.', ...over })
    await told({ method: 'phone', result: 'no_answer', at: '2026-03-03T13:50:00.000Z' })
    await told({ method: 'phone', result: 'refused', at: '2026-03-03T13:51:00.000Z' })
    expect(await noticed()).toBeNull()
    await told({ at: '2026-03-03T13:55:00.000Z' })
    expect(await noticed()).toBe('2026-03-03T13:55:00.000Z')
  })

  it('R9: a notice cannot be written down before it was given', async () => {
    const desk = await releaseDesk(TEXAS)
    await expect(desk.tell({ at: '2026-03-03T14:00:01.000Z' })).rejects.toThrow('duty.inFuture')
    expect((await desk.sheet()).contacts).toEqual([])
  })

  it('R9: whose release date the policy keeps from ICE is not told; what was told all the same is kept as that', async () => {
    const desk = await releaseDesk({ office: { policyIds: ['philadelphia_eo_5_16'] } })
    await desk.custody(DUE)
    await desk.decide('decline')
    await expect(desk.tell()).rejects.toThrow('contact.notAllowed')
    expect(await desk.tell({ against: 'Read out by mistake' })).toMatchObject({ against: 'Read out by mistake' })
    const reply = await desk.print({ kind: 'reply', detainerId: desk.detainer.id })
    expect(reply).toContain(squeezed('The office will not tell ICE the release date.'))
    for (const release of ['07:55', 'Would-be', 'Bond']) expect(reply).not.toContain(release)
  })
})
