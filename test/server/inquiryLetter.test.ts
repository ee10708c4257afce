/** What goes out: the records that answer, without what is withheld, and for no other reason than one that stands beside it. */
import { describe, expect, it } from 'vitest'
import { pdfText, squeezed } from '#test/support/pdfText.ts'
import { once } from '#test/support/office.ts'
import { found, PERSON } from '#test/support/foundRecord.ts'
import { recordsOffice } from '#test/support/inquiries.ts'

/** Words that stand in the record and nowhere else. */
const NAME = /QUETZALCO|Xiomara/
describe('a released record', () => {
  it('of the press has no name and no number of the person, in the answer of the desk and in the bytes of the letter', async () => {
    const { olsen, id, release, send } = await found()
    await release()
    const copies = await olsen().released({ id })
    expect(JSON.stringify(copies)).not.toMatch(/QUETZALCO|Xiomara|1971|Freedonia|A055|EVT77881/)
    expect(copies[0]?.fields).toContainEqual({ field: 'name', value: null, withheld: { reason: 'held_for_ice', citation: null } })
    const { bytes, text } = await send()
    for (const hidden of ['QUETZALCO', 'Xiomara', '1971-07-19', 'Freedonia', 'A055111222', 'EVT77881']) {
      expect(text).not.toContain(hidden)
      expect(bytes.includes(hidden)).toBe(false)
    }
    expect(text).toContain(squeezed('[withheld] names or describes a person held for immigration authorities (8 CFR 236.6)'))
    expect(text).toContain(squeezed('OFFICER BRANDT'))
  })

  it('of the person has their own name and numbers', async () => {
    const { release, send } = await found('person')
    await release()
    const { text } = await send()
    expect(text).toMatch(NAME)
    expect(text).toContain('A055111222')
  })

  it('of a young person is withheld for that reason', async () => {
    const { olsen, id, release } = await found('public', { subject: { ...PERSON.subject, born: '2009-01' } })
    await release()
    const [copy] = await olsen().released({ id })
    expect(copy?.fields.find(({ field }) => field === 'name')?.withheld?.reason).toBe('juvenile')
  })

  it('is withheld as whoever prepares it says, with a rule of their own, but never without one', async () => {
    const { olsen, id, release } = await found()
    await release([{ field: 'officer', reason: 'other', citation: 'State law 12-3' }])
    const [copy] = await olsen().released({ id })
    expect(copy?.fields.filter(({ withheld }) => withheld)).toEqual([
      { field: 'officer', value: null, withheld: { reason: 'other', citation: 'State law 12-3' } },
    ])
    await expect(release([{ field: 'officer', reason: 'other', citation: null }])).rejects.toThrow('the rule that it rests on')
    await release('off')
    expect(await olsen().released({ id })).toEqual([])
  })

  it('is one that a search of this inquiry found', async () => {
    const { named, olsen, now, id } = await found()
    const other = await named('LATER', 'Ana', { receivedAt: '2026-02-01T12:00:00.000Z' })
    const call = olsen().release(once({ ...(await now(id)), detainerIds: [other.id], withheld: 'usual' as const }))
    await expect(call).rejects.toThrow('inquiry.notFoundByIt')
  })
})

describe('the letter', () => {
  it('is kept as it was approved: what is logged or changed later does not change it', async () => {
    const { release, send, olsen, id, detainer, services } = await found('person')
    await release()
    const { sha256 } = await send()
    await services.databases.write
      .updateTable('detainer')
      .set({ officer: 'SOMEBODY ELSE' })
      .where('id', '=', detainer.id)
      .execute()
    const again = await olsen().letter({ id })
    expect(again.sha256).toBe(sha256)
    expect(pdfText(Buffer.from(again.pdf, 'base64'))).toContain(squeezed('OFFICER BRANDT'))
    const { timeline } = await olsen().byId({ id })
    expect(timeline.find(({ act }) => act === 'inquiry.approved')?.detail['letterHash']).toBe(sha256)
  })

  it('is approved as it was on the screen: a record that was changed meanwhile is read again first', async () => {
    const { release, olsen, stone, now, id, detainer, services } = await found('person')
    await release()
    await olsen().answer(once({ ...(await now(id)), answer: 'found', remark: null, otherAgency: null }))
    const { letterText } = await stone().byId({ id })
    const row = services.databases.write.updateTable('detainer').set({ officer: 'SOMEBODY ELSE' })
    await row.where('id', '=', detainer.id).execute()
    const approve = async (letter: string) => stone().approve(once({ ...(await now(id)), letter }))
    await expect(approve(letterText)).rejects.toThrow('inquiry.letterChanged')
    expect(await approve((await stone().byId({ id })).letterText)).toMatchObject({ state: 'approved' })
  })

  it('that can confirm nothing reads the same whether there is a record or not', async () => {
    const one = await found()
    const { text: withRecord } = await one.send('cannot_confirm')
    const other = await recordsOffice()
    const { id } = await other.asked({
      asks: { surname: null, given: null, receivedFrom: '2026-03-01' },
      question: 'All detainers of March, please.',
    })
    await other.olsen().answer(once({ ...(await other.now(id)), answer: 'cannot_confirm', remark: null, otherAgency: null }))
    await other.stone().approve(once(await other.now(id)))
    const without = pdfText(Buffer.from((await other.olsen().letter({ id })).pdf, 'base64'))
    const body = (text: string): string => text.slice(0, text.indexOf('DetainerDesk,log'))
    expect(body(withRecord)).toBe(body(without))
    expect(withRecord).toContain(squeezed('The law (8 CFR 236.6) keeps what you ask about'))
    expect(withRecord).toContain(squeezed('neither confirms nor denies'))
    expect(withRecord).not.toContain('Compared')
  })

  it('does not exist before it is approved, and takes no records along where it says that there are none', async () => {
    const { olsen, id, release, send } = await found()
    await expect(olsen().letter({ id })).rejects.toThrow('record.notFound')
    await release()
    await expect(send('not_ours', 'Juniper, Nebraska')).rejects.toThrow('inquiry.hasRecords')
  })

  it('of a search that found nothing repeats no criterion that the requester did not give', async () => {
    const office = await recordsOffice()
    const { id } = await office.asked()
    await office.search(id, { surname: 'VILLANUEVA PRADO', number: 'A077888999' })
    await office.olsen().answer(once({ ...(await office.now(id)), answer: 'no_record', remark: null, otherAgency: null }))
    await office.stone().approve(once(await office.now(id)))
    const text = pdfText(Buffer.from((await office.olsen().letter({ id })).pdf, 'base64'))
    expect(text).toContain(squeezed('there is no record that answers your question'))
    expect(text).not.toContain('A077888999')
  })

  it('does not say that there is nothing because a narrower search found nothing', async () => {
    const { search, id, send } = await found()
    await search(id, { receivedFrom: '2026-03-01', agency: 'Elsewhere' })
    await expect(send('no_record')).rejects.toThrow('inquiry.needsEmptySearch')
  })
})

it('the certificate of a search is one page with its criteria, span, counts, and how to check it', async () => {
  const office = await recordsOffice()
  await office.named('LOPEZ', 'Ana')
  const { id } = await office.asked()
  const search = await office.search(id, { surname: 'VILLANUEVA PRADO', given: 'Marcos' })
  const { pdf } = await office.auditor().certificate(once({ number: search.number }))
  const text = pdfText(Buffer.from(pdf, 'base64'))
  for (const said of [
    'Certificate Q2026-0001-1',
    'No request in the log answers this search.',
    'VILLANUEVA PRADO',
    'the whole log',
    '1: every one that the log had in that span',
    search.headHash,
    `desk certificate ${search.number}`,
  ])
    expect(text).toContain(squeezed(said))
  expect(await office.as('auditor').ledger.recent({})).toMatchObject([
    { act: 'document.made', detail: { kind: 'certificate' } },
    {},
    {},
    {},
    {},
  ])
})
