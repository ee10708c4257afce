/** A certificate printed before a record was removed: what can still be checked agrees, and it says what no longer can. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STILL_HERE } from '#shared/record/booking.ts'
import { booking } from '#test/support/paper.ts'
import { criteria, question } from '#test/support/inquiries.ts'
import { lifeOnRecord, spokenOf } from '#test/support/lifeOnRecord.ts'
import { once } from '#test/support/office.ts'

let other: { readonly id: string; readonly subjectId: string }
let life: Awaited<ReturnType<typeof lifeOnRecord>>
beforeAll(async () => {
  life = await lifeOnRecord()
  await spokenOf(life)
})
afterAll(() => life.end())

const inquiry = () => life.as('records', 'olsen').inquiry
const check = (number: string) => life.as('auditor').inquiry.check({ number })

const request = () => ({ reach: 'request' as const, recordId: life.detainer.id })

describe('the certificate of a search', () => {
  it('by span and outcome finds the same after the request was removed; while the question waits nothing goes', async () => {
    const asks = criteria({ receivedFrom: '2026-03-01', outcome: 'hold' })
    const { id } = await inquiry().open(once(question({ asks, question: 'All that were held, please.' })))
    await inquiry().search(once({ inquiryId: id, version: 1, criteria: asks }))
    const { version } = (await inquiry().byId({ id })).inquiry
    await inquiry().release(once({ inquiryId: id, version, detainerIds: [life.detainer.id], withheld: 'usual' as const }))
    expect((await life.stone().sealing.plan(request())).blocks).toMatchObject([{ why: 'inquiryOpen', number: 'Q2026-0002' }])
    await inquiry().withdraw(once({ inquiryId: id, version: version + 1, why: 'No longer wanted.' }))
    await life.carriedOut('expunge', 'request', life.detainer.id)
    expect(await check('Q2026-0002-1')).toMatchObject({ good: true, search: { foundNow: 1, removed: 0, changed: [] } })
  })

  it('by name agrees, and says that the one found was removed since with its booking', async () => {
    other = await life.reyes().booking.record(once(booking({ number: '26-30001' })))
    const subjectIds: [string, string] = [life.booked.subjectId, other.subjectId]
    await life.reyes().person.link(once({ subjectIds, says: 'same' as const, note: null }))
    await life.carriedOut('expunge', 'booking', life.bookingId)
    expect(await check('Q2026-0001-1')).toMatchObject({ good: true, search: { foundNow: 0, removed: 1, changed: [] } })
  })

  it('for a person who was removed is checked by its place in the ledger alone', async () => {
    const { version } = (await life.reyes().booking.byId({ id: other.id })).booking
    const left = { custody: 'released' as const, releasedAt: life.services.now(), releaseCode: 'released_no_ice' as const }
    await life.reyes().booking.changeCustody(once({ bookingId: other.id, version, ...STILL_HERE, ...left }))
    await life.carriedOut('expunge', 'person', other.subjectId)
    const checked = await check('Q2026-0001-1')
    expect(checked).toMatchObject({ good: true, entry: 'same', search: { removed: 'question' } })
    expect(JSON.stringify(checked)).not.toContain('LOPEZ')
  })
})
