/** A search and its certificate: every request is compared, and anyone can check later that the log has not been changed since. */
import { describe, expect, it } from 'vitest'
import { allow } from '#db/migration/trigger.ts'
import { sql } from 'kysely'
import { recordsOffice } from '#test/support/inquiries.ts'
import { once } from '#test/support/office.ts'
import { paper } from '#test/support/paper.ts'

const ASKED = { surname: 'VILLANUEVA PRADO', given: 'Marcos' } as const

async function searched() {
  const office = await recordsOffice()
  await office.named('LOPEZ-GARCIA', 'Jose')
  await office.named('VILLANUEVA', 'Ana')
  const { id } = await office.asked()
  const search = await office.search(id, ASKED)
  const check = (over: object = {}) => office.auditor().check({ number: search.number, ...over })
  return { ...office, id, search, check }
}

describe('a search of the log', () => {
  it('compares every request, says where the ledger stood, and is the next entry of it', async () => {
    const { search, auditor, id } = await searched()
    expect(search).toMatchObject({ number: 'Q2026-0001-1', scanned: 2, found: 0, near: 1, unit: 'request' })
    const { timeline } = await auditor().byId({ id })
    const own = timeline.at(-1)
    expect(own).toMatchObject({ act: 'inquiry.searched', seq: search.logSize + 1, previousHash: search.headHash })
  })

  it.each([
    ['VILLANUEVA', 'Marcos', 1, 'one of two surnames'],
    ['VILANUEVA PRADO', 'Marco', 1, 'slips'],
    ['PRADO VILLANUEVA', 'Marcos', 1, 'surnames in the other order'],
    ['VILLANUEVAPRADO', 'Marcos', 1, 'written together'],
    ['Marcos', 'Villanueva Prado', 1, 'names that changed places'],
    ['VILLANUEVA', 'Ana', 0, 'another person of that name'],
    ['PRADA', 'Luis', 0, 'somebody else'],
  ])('finds %s, %s: %i, for %s', async (surname, given, found) => {
    const office = await recordsOffice()
    await office.named(surname, given)
    const { id } = await office.asked()
    expect((await office.search(id, ASKED)).found).toBe(found)
  })

  it.each([
    ['DE LA CRUZ', 'CRUZ'],
    ['CRUZ', 'DE LA CRUZ'],
    ['DELACRUZ', 'DE LA CRUZ'],
  ])('finds %s under %s: particles stand aside', async (logged, asked) => {
    const office = await recordsOffice()
    await office.named(logged, 'Maria')
    const { id } = await office.asked()
    expect((await office.search(id, { surname: asked, given: 'Maria' })).found).toBe(1)
  })

  it('finds a person by the record of ours to whom the paper was attached, and by any of their numbers', async () => {
    const office = await recordsOffice()
    const { id: bookingId } = await office.booked()
    const match = { bookingId, identifiers: ['name' as const, 'born' as const], note: null }
    await office.as('jailStaff', 'reyes').detainer.receive(once({ paper: paper({ aNumber: null }), match }))
    const { id } = await office.asked()
    const found = async (over: object) => (await office.search(id, over)).found
    expect(await found({ number: '26-10498' })).toBe(1)
    expect(await found({ number: 'A 98 765 432' })).toBe(1)
    expect(await found({ number: '2026-00001' })).toBe(1)
    expect(await found({ number: '26-10499' })).toBe(0)
    expect(await found({ surname: 'LOPEZ', given: 'Jose', born: '1975' })).toBe(1)
    expect(await found({ surname: 'LOPEZ', given: 'Jose', born: '1991-11-30' })).toBe(0)
  })

  it('is limited by days of receipt and issue, the agency and the outcome, and counts only what lies in the span', async () => {
    const office = await recordsOffice()
    await office.named('LOPEZ', 'Jose', {
      receivedAt: '2026-01-10T12:00:00.000Z',
      issuedOn: '2026-01-09',
      issuingOffice: 'Madison',
    })
    await office.named('PEREZ', 'Ana', {
      receivedAt: '2026-02-01T04:00:00.000Z',
      issuedOn: '2026-01-31',
      issuingOffice: 'Chicago',
    })
    const { id } = await office.asked({ asks: { surname: null, given: null } })
    const counted = async (over: object) => {
      const { scanned, found } = await office.search(id, over)
      return [scanned, found]
    }
    expect(await counted({})).toEqual([2, 2])
    // Four in the morning of February 1 in London is still January in Wisconsin.
    expect(await counted({ receivedFrom: '2026-01-01', receivedTo: '2026-01-31' })).toEqual([2, 2])
    expect(await counted({ receivedFrom: '2026-02-01' })).toEqual([0, 0])
    expect(await counted({ issuedFrom: '2026-01-10' })).toEqual([2, 1])
    expect(await counted({ agency: 'madison' })).toEqual([2, 1])
    expect(await counted({ outcome: 'undecided' })).toEqual([2, 2])
    expect(await counted({ outcome: 'decline' })).toEqual([2, 0])
  })
})

describe('the certificate of a search', () => {
  it('holds while nothing was changed, by its number or by the entry and the hash alone', async () => {
    const { check, search, auditor } = await searched()
    expect(await check()).toMatchObject({ good: true, entry: 'same', printed: 'not_compared', firstBad: null })
    expect(await check({ hash: search.headHash.slice(0, 16) })).toMatchObject({ good: true, printed: 'same' })
    const alone = { seq: search.logSize, hash: search.headHash }
    expect(await auditor().check(alone)).toMatchObject({ good: true, search: null })
    expect(await auditor().check({ ...alone, hash: 'f'.repeat(64) })).toMatchObject({ good: false, entry: 'different' })
    expect(await auditor().check({ ...alone, seq: 900 })).toMatchObject({ good: false, entry: 'missing' })
    expect(await check({ hash: 'f'.repeat(20) })).toMatchObject({ good: false, printed: 'different' })
    await expect(auditor().check({ number: 'Q2026-0009-1' })).rejects.toThrow('record.notFound')
    await expect(auditor().check({ number: null })).rejects.toThrow('number of the certificate')
  })

  it('holds after a request of that name was logged later, and shows it; one that had been received before is told apart', async () => {
    const { named, check, pass } = await searched()
    await named('VILLANUEVA PRADO', 'Marcos', { receivedAt: '2026-03-02T08:00:00.000Z' })
    pass(24)
    await named('VILLANUEVA-PRADO', 'Marcos', { receivedAt: '2026-03-04T10:00:00.000Z', issuedOn: '2026-03-04' })
    const { good, search } = await check()
    expect(good).toBe(true)
    expect(search).toMatchObject({ foundNow: 0, scannedNow: 2, changed: [] })
    expect(search?.later).toMatchObject([
      { number: '2026-00003', receivedBefore: true },
      { number: '2026-00004', receivedBefore: false },
    ])
  })

  it('says so when our own record of the person was attached or renamed since', async () => {
    const { check, services } = await searched()
    const first = await services.databases.read.selectFrom('detainer').selectAll().orderBy('number').executeTakeFirstOrThrow()
    const subject = JSON.stringify({ ...JSON.parse(first.subject), surname: 'VILLANUEVA PRADO', given: 'Marcos' })
    await services.databases.write.updateTable('detainer').set({ subject }).where('id', '=', first.id).execute()
    expect(await check()).toMatchObject({ good: false, search: { foundNow: 1, changed: ['2026-00001'] } })
  })

  const tampered = async (statement: (seq: number) => string) => {
    const office = await searched()
    const { write } = office.services.databases
    for (const act of ['update', 'delete']) await allow(write, { name: `ledger_no_${act}` })
    await sql.raw(statement(office.search.logSize)).execute(write)
    return office.check()
  }

  it('fails when an entry before it was changed, taken out, or its own entry says another count', async () => {
    expect(await tampered((seq) => `update ledger set "actorName" = 'NOBODY' where seq = ${seq}`)).toMatchObject({ good: false })
    expect(await tampered(() => 'delete from ledger where seq = 2')).toMatchObject({ good: false, firstBad: 2 })
    expect(await tampered((seq) => `delete from ledger where seq >= ${seq}`)).toMatchObject({ good: false, entry: 'missing' })
    const recount = (seq: number) => `update ledger set detail = replace(detail, '"found":0', '"found":1') where seq = ${seq + 1}`
    expect(await tampered(recount)).toMatchObject({ good: false, search: { recorded: false } })
  })

  it.skipIf(process.env['DESK_TEST_POSTGRES'])('fails when a request was taken out of the log', async () => {
    const { check, services } = await searched()
    const { write } = services.databases
    await sql`pragma foreign_keys = off`.execute(write)
    await write.deleteFrom('detainer').where('number', '=', '2026-00001').execute()
    expect(await check()).toMatchObject({ good: false, search: { scannedNow: 1 } })
  })
})

describe('whoever holds the paper, without a sign-in', () => {
  const held = async () => {
    const office = await searched()
    const { number, headHash, resultHash } = office.search
    const check = (over: object = {}) =>
      office.as(null).inquiry.checkHeld({ number, entryHash: headHash.slice(0, 16), resultHash, ...over })
    return { ...office, check }
  }

  it('is told whether it still holds, and nothing that does not stand on it', async () => {
    const { check, named } = await held()
    await named('VILLANUEVA PRADO', 'Marcos')
    const checked = await check()
    expect(checked).toMatchObject({ good: true, ledger: true, search: true, scanned: 2, found: 0 })
    expect(checked?.criteria.surname).toBe('VILLANUEVA PRADO')
    expect(JSON.stringify(checked)).not.toMatch(/later|foundIds|2026-00003/)
  })

  it('must have both hashes, and learns from a wrong one nothing, not even whether there is such a number', async () => {
    const { check } = await held()
    expect(await check({ resultHash: 'f'.repeat(64) })).toBeNull()
    expect(await check({ entryHash: 'f'.repeat(64) })).toBeNull()
    expect(await check({ number: 'Q2026-0009-1' })).toBeNull()
    await expect(check({ resultHash: 'f'.repeat(12) })).rejects.toThrow('at least the first 16')
  })

  it('is told that the ledger was changed', async () => {
    const { check, services } = await held()
    const { write } = services.databases
    await allow(write, { name: 'ledger_no_update' })
    await sql`update ledger set "actorName" = 'SOMEBODY ELSE' where seq = 2`.execute(write)
    expect(await check()).toMatchObject({ good: false, ledger: false })
  })
})
