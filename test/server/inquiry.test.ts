/** A question about our records: it gets a number and a due day, a pause is an act, a second person approves, and after it was sent nothing changes. */
import { describe, expect, it } from 'vitest'
import { once } from '#test/support/office.ts'
import { question, recordsOffice } from '#test/support/inquiries.ts'

describe('a question comes in', () => {
  it('with its number, the target of the office where the state has no stored rule, and its due day', async () => {
    const office = await recordsOffice()
    const inquiry = await office.asked()
    expect(inquiry).toMatchObject({ number: 'Q2026-0001', state: 'open', openedByName: 'OLSEN', rule: { by: 'target' } })
    const { waiting } = await office.olsen().list()
    expect(waiting).toMatchObject([{ inquiry: { id: inquiry.id }, due: { due: '2026-03-17' }, overdue: false }])
    expect((await office.asked()).number).toBe('Q2026-0002')
  })

  it('but not from the future, and not in the name of an inquiry that there is none of', async () => {
    const office = await recordsOffice()
    await expect(office.asked({ receivedAt: '2026-03-03T19:00:00.000Z' })).rejects.toThrow('inquiry.receivedInFuture')
    await expect(office.asked({ follows: 'nobody' })).rejects.toThrow('record.notFound')
  })

  it('and its target can be set for those that come after', async () => {
    const office = await recordsOffice()
    await office.asked()
    await office.olsen().setTarget(once({ days: 3, note: 'Counsel asks for three days.' }))
    await office.asked()
    const { waiting } = await office.olsen().list()
    expect(waiting.map(({ due }) => due.due)).toEqual(['2026-03-17', '2026-03-06'])
    expect(await office.olsen().rule()).toMatchObject({ target: 3, rule: { state: 'WI', answer: null } })
  })

  it('and is overdue the day after it was due, unless its clock stands still', async () => {
    const office = await recordsOffice()
    const inquiry = await office.asked()
    const late = async () => (await office.olsen().list()).waiting.map(({ overdue }) => overdue)
    office.pass(14 * 24)
    expect(await late()).toEqual([false])
    office.pass(24)
    expect(await late()).toEqual([true])
    await office.olsen().withdraw(once({ ...(await office.now(inquiry.id)), why: 'The requester took it back.' }))
    expect(await late()).toEqual([])
  })
})

describe('its clock', () => {
  it('stands still by an act with a reason, runs again by another one, and the day moves by what it took', async () => {
    const office = await recordsOffice()
    const { id } = await office.asked()
    office.pass(24)
    await office.olsen().pause(once({ ...(await office.now(id)), reason: 'Asked which Marcos Villanueva is meant.' }))
    expect(await office.olsen().byId({ id })).toMatchObject({ due: { due: null, pausedSince: '2026-03-04', left: 10 } })
    await expect(office.olsen().pause(once({ ...(await office.now(id)), reason: 'Again.' }))).rejects.toThrow('alreadyPaused')
    office.pass(48)
    await office.olsen().resume(once({ ...(await office.now(id)), reason: 'They answered.' }))
    await expect(office.olsen().resume(once({ ...(await office.now(id)), reason: 'Again.' }))).rejects.toThrow('notPaused')
    const { due, pauses, timeline } = await office.olsen().byId({ id })
    expect(due.due).toBe('2026-03-19')
    expect(pauses).toMatchObject([{ reason: 'Asked which Marcos Villanueva is meant.', resumedByName: 'OLSEN' }])
    expect(timeline.map(({ act }) => act)).toEqual(['inquiry.opened', 'inquiry.paused', 'inquiry.resumed'])
  })

  it('takes no extension that the law of the state does not give', async () => {
    const office = await recordsOffice()
    const { id } = await office.asked()
    const extend = office.olsen().extend(once({ ...(await office.now(id)), why: 'Many records.' }))
    await expect(extend).rejects.toThrow('inquiry.noExtension')
    await office.olsen().acknowledge(once(await office.now(id)))
    expect((await office.olsen().byId({ id })).inquiry.acknowledgedAt).not.toBeNull()
  })
})

describe('the answer', () => {
  const answered = async () => {
    const office = await recordsOffice()
    const { id } = await office.asked()
    const { answer, approve, send } = {
      answer: async (kind: 'found' | 'no_record' | 'cannot_confirm' | 'not_ours', otherAgency: string | null = null) =>
        office.olsen().answer(once({ ...(await office.now(id)), answer: kind, remark: null, otherAgency })),
      approve: async (who = office.stone()) => who.approve(once(await office.now(id))),
      send: async () => office.olsen().send(once({ ...(await office.now(id)), how: 'By email to the newsroom.' })),
    }
    return { office, id, answer, approve, send }
  }

  it('"no responsive record" rests on a search that covers the question and found nothing', async () => {
    const { office, id, answer } = await answered()
    await expect(answer('no_record')).rejects.toThrow('inquiry.needsSearch')
    await office.search(id, { surname: 'SOMEBODY', given: 'Else' })
    await expect(answer('no_record')).rejects.toThrow('inquiry.needsEmptySearch')
    await office.search(id, { surname: 'VILLANUEVA PRADO', receivedFrom: '2026-01-01' })
    await expect(answer('no_record')).rejects.toThrow('inquiry.needsEmptySearch')
    await office.search(id, { surname: 'VILLANUEVA', agency: 'Chicago' })
    await expect(answer('no_record')).rejects.toThrow('inquiry.needsEmptySearch')
    expect((await office.olsen().byId({ id })).searches.map(({ uncovered }) => uncovered)).toEqual([
      ['other_person'],
      ['shorter_span'],
      ['narrower'],
    ])
    await office.search(id, { surname: 'VILLANUEVA PRADO', given: 'Marcos' })
    expect(await answer('no_record')).toMatchObject({ state: 'prepared', preparedByName: 'OLSEN' })
  })

  it('is refused when a request has come since the search that it would find', async () => {
    const { office, id, answer, approve } = await answered()
    await office.search(id, { surname: 'VILLANUEVA PRADO', given: 'Marcos' })
    await answer('no_record')
    await office.named('VILANUEVA-PRADO', 'Marcos')
    await expect(approve()).rejects.toThrow('inquiry.foundSince')
    await expect(answer('no_record')).rejects.toThrow('inquiry.foundSince')
  })

  it('is refused where the question itself finds a request, though a shorter name that was searched does not', async () => {
    const office = await recordsOffice()
    await office.named('VEGA PENA', 'Ramon')
    const { id } = await office.asked({ asks: { surname: 'DE LA VEGA PENA', given: 'Ramon' } })
    await office.search(id, { surname: 'DE LA' })
    const answer = once({ ...(await office.now(id)), answer: 'no_record' as const, remark: null, otherAgency: null })
    await expect(office.olsen().answer(answer)).rejects.toThrow(/inquiry\.(foundSince|needsEmptySearch)/)
  })

  it('names the other agency, and sends no records where it says that there are none', async () => {
    const { office, id, answer } = await answered()
    await office.search(id, { surname: 'VILLANUEVA PRADO' })
    await expect(answer('not_ours')).rejects.toThrow('inquiry.needsAgency')
    await expect(answer('found')).rejects.toThrow('inquiry.needsRecord')
    expect(await answer('not_ours', 'Juniper County Sheriff, Nebraska')).toMatchObject({ answer: 'not_ours' })
  })

  it('is approved by another person than the one who prepared it, as it was on their screen', async () => {
    const { office, id, answer, approve } = await answered()
    await answer('cannot_confirm')
    await expect(approve(office.olsen())).rejects.toThrow('inquiry.ownAnswer')
    const seen = await office.now(id)
    await answer('cannot_confirm')
    await expect(office.stone().approve(once(seen))).rejects.toThrow('record.stale')
    expect(await approve()).toMatchObject({ state: 'approved', approvedByName: 'STONE' })
  })

  it('is sent only once approved, and after it was sent nothing changes; a correction names it', async () => {
    const { office, id, answer, approve, send } = await answered()
    await answer('cannot_confirm')
    await expect(send()).rejects.toThrow('inquiry.wrongState')
    await approve()
    expect(await send()).toMatchObject({ state: 'sent', sentHow: 'By email to the newsroom.' })
    await expect(office.search(id, { surname: 'VILLANUEVA' })).rejects.toThrow('inquiry.wrongState')
    await expect(answer('no_record')).rejects.toThrow('inquiry.wrongState')
    await expect(office.olsen().pause(once({ ...(await office.now(id)), reason: 'Late.' }))).rejects.toThrow('wrongState')
    const row = office.services.databases.write.updateTable('inquiry').set({ question: 'Another one.' })
    await expect(row.where('id', '=', id).execute()).rejects.toThrow('inquiry is closed')
    const next = await office.asked({ follows: id })
    expect((await office.olsen().byId({ id })).followers).toEqual([{ id: next.id, number: next.number }])
    expect(await office.olsen().byId({ id: next.id })).toMatchObject({ follows: { id, number: 'Q2026-0001' } })
  })

  it('goes back with a note, and a search after it was prepared opens it again', async () => {
    const { office, id, answer, approve } = await answered()
    await answer('cannot_confirm')
    await approve()
    await expect(office.search(id, { surname: 'VILLANUEVA' })).rejects.toThrow('inquiry.wrongState')
    await office.stone().sendBack(once({ ...(await office.now(id)), note: 'Say which records were searched.' }))
    expect((await office.olsen().byId({ id })).inquiry).toMatchObject({
      state: 'open',
      approvedBy: null,
      returned: expect.any(String),
    })
    await answer('cannot_confirm')
    await office.search(id, { surname: 'VILLANUEVA' })
    await expect(approve()).rejects.toThrow('inquiry.wrongState')
  })
})

it('every step is one entry of the ledger, without the name that was asked about', async () => {
  const office = await recordsOffice()
  const { id } = await office.asked()
  await office.search(id, { surname: 'VILLANUEVA PRADO' })
  await office.olsen().answer(once({ ...(await office.now(id)), answer: 'no_record', remark: null, otherAgency: null }))
  await office.stone().approve(once(await office.now(id)))
  await office.olsen().send(once({ ...(await office.now(id)), how: 'By email.' }))
  const { timeline } = await office.auditor().byId({ id })
  expect(timeline.map(({ act }) => act.replace('inquiry.', ''))).toEqual(['opened', 'searched', 'answered', 'approved', 'sent'])
  expect(JSON.stringify(timeline)).not.toMatch(/villanueva|nguyen/i)
  expect(await office.as('auditor').ledger.verify()).toMatchObject({ firstBad: null })
  expect(question().asks.surname).toBe('VILLANUEVA PRADO')
})
