/** What is said of the office's records rests on a search that can be repeated, and what is public stays public. */
import { describe, expect, it } from 'vitest'
import { found } from '#test/support/foundRecord.ts'
import { recordsOffice } from '#test/support/inquiries.ts'
import { once } from '#test/support/office.ts'
import { pdfText, squeezed } from '#test/support/pdfText.ts'

const answered = async (
  office: Awaited<ReturnType<typeof recordsOffice>>,
  id: string,
  answer: 'found' | 'no_record' | 'cannot_confirm' | 'not_ours',
  otherAgency: string | null = null,
) => {
  await office.olsen().answer(once({ ...(await office.now(id)), answer, remark: null, otherAgency }))
  await office.stone().approve(once(await office.now(id)))
  const { pdf } = await office.olsen().letter({ id })
  return pdfText(Buffer.from(pdf, 'base64'))
}

describe('a claim about our records', () => {
  it('R12: of a federal report is neither taken nor denied without a search, also when it means a county of the same name', async () => {
    const office = await recordsOffice()
    const { id } = await office.asked({ question: 'The report says that Juniper County did not honor a detainer. Is it so?' })
    await expect(answered(office, id, 'not_ours', 'Juniper County Sheriff, Nebraska')).rejects.toThrow('inquiry.needsSearch')
    await expect(answered(office, id, 'no_record')).rejects.toThrow('inquiry.needsSearch')
    await office.search(id, { surname: 'VILLANUEVA PRADO', given: 'Marcos' })
    const letter = await answered(office, id, 'not_ours', 'Juniper County Sheriff, Nebraska')
    expect(letter).toContain(squeezed('please ask: Juniper County Sheriff, Nebraska'))
    expect(letter).toContain(squeezed('Agencies of the same or a similar name are often mistaken for each other'))
  })

  it('R12: of a person who was transferred is found under the request that went with them', async () => {
    const office = await recordsOffice()
    const moved = await office.named('VILLANUEVA PRADO', 'Marcos')
    await office
      .as('jailStaff', 'reyes')
      .detainer.close(once({ detainerId: moved.id, version: moved.version, status: 'not_ours', note: 'Addressed to Nebraska.' }))
    const { id } = await office.asked()
    const { found } = await office.search(id, { surname: 'VILLANUEVA PRADO', given: 'Marcos' })
    expect(found).toBe(1)
    await expect(answered(office, id, 'no_record')).rejects.toThrow('inquiry.needsEmptySearch')
  })
})

describe('a claim about a namesake', () => {
  it('R12: is denied only after whoever was found under the name was compared and left out as another person', async () => {
    const office = await recordsOffice()
    const namesake = await office.named('VILLANUEVA', 'Marcos')
    const { id } = await office.asked()
    await office.search(id, { surname: 'VILLANUEVA PRADO', given: 'Marcos' })
    await expect(answered(office, id, 'no_record')).rejects.toThrow('inquiry.needsEmptySearch')
    const withheld = { leftOut: 'other_person' as const, citation: null }
    await office.olsen().release(once({ ...(await office.now(id)), detainerIds: [namesake.id], withheld }))
    expect(await answered(office, id, 'no_record')).toContain(squeezed('1 about another person'))
  })
})

describe('what is withheld', () => {
  it('R30: leaves the office in no letter, no copy, no certificate, no check of it by an outsider, and no entry of the ledger', async () => {
    const office = await found('public')
    await office.release()
    const { bytes, text } = await office.send()
    const [search] = (await office.olsen().byId({ id: office.id })).searches
    if (!search) throw new Error('nothing was searched')
    const { pdf } = await office.auditor().certificate(once({ number: search.number }))
    const held = { number: search.number, entryHash: search.headHash, resultHash: search.resultHash }
    const outside = [
      text,
      bytes.toString('latin1'),
      pdfText(Buffer.from(pdf, 'base64')),
      JSON.stringify(await office.as(null).inquiry.checkHeld(held)),
      JSON.stringify(await office.olsen().released({ id: office.id })),
      JSON.stringify((await office.olsen().byId({ id: office.id })).timeline),
    ]
    for (const one of outside) expect(one).not.toMatch(/QUETZALCO|Xiomara|1971-07-19|Freedonia|A055111222|A055-111-222|EVT77881/)
  })
})

describe('correspondence with ICE', () => {
  it('R20: is public by default: form, dates, office, officer and decision go out, only the person is withheld, each with a reason', async () => {
    const office = await recordsOffice()
    const { id: detainerId } = await office.logged({ officer: 'OFFICER BRANDT' })
    const { id } = await office.asked({ requester: 'public', asks: { surname: null, given: null } })
    await office.search(id, {})
    await office.olsen().release(once({ ...(await office.now(id)), detainerIds: [detainerId], withheld: 'usual' as const }))
    const [copy] = await office.olsen().released({ id })
    const kept = copy?.fields.filter(({ withheld }) => withheld).map(({ field }) => field)
    expect(kept).toEqual(['name', 'born', 'sex', 'aNumber'])
    const open = copy?.fields.filter(({ withheld }) => !withheld).map(({ field }) => field)
    expect(open).toEqual(
      expect.arrayContaining(['form', 'asks', 'issuedOn', 'issuingOffice', 'officer', 'receivedAt', 'outcome']),
    )
    expect(await answered(office, id, 'found')).toContain(squeezed('OFFICER BRANDT'))
  })
})
