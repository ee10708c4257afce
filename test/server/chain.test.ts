/** What was written stays written: the database refuses to change it, and a change behind its back is found. */
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { allow } from '#db/migration/trigger.ts'
import { arrived } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'

const KEPT = ['ledger', 'evaluation', 'decision', 'finding', 'policyVersion'] as const

/** One row in each table that is kept for ever. */
async function decided() {
  const office = await arrived()
  const { clerk, supervisor, detainer, seen } = office
  const finding = { fact: 'subject.terror_match', value: 'no', source: 'database_query' as const }
  await clerk.detainer.recordFinding(once({ detainerId: detainer.id, finding }))
  await supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const }))
  return office
}

describe('a table that is kept for ever', () => {
  it.each(KEPT)('%s refuses to be changed or emptied', async (table) => {
    const { services } = await decided()
    const { write } = services.databases
    const rows = async () => JSON.stringify((await sql`select * from ${sql.table(table)}`.execute(write)).rows)
    const before = await rows()
    const column = table === 'ledger' ? 'seq' : 'id'
    await expect(sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)}`.execute(write)).rejects.toThrow(
      'never changed',
    )
    await expect(sql`delete from ${sql.table(table)}`.execute(write)).rejects.toThrow('never changed')
    expect(before).not.toBe('[]')
    expect(await rows()).toBe(before)
  })
})

describe('the chain of the ledger', () => {
  it('is sound as the office made it, and its head stands for all of it', async () => {
    const { as } = await decided()
    const { head, looks, ...sound } = await as('auditor').ledger.verify()
    expect(sound).toEqual({ entries: 5, firstBad: null, sealed: 0 })
    expect(looks).toMatchObject({ firstBad: null })
    expect(head).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each([
    ['a name was changed', `update ledger set "actorName" = 'NOBODY' where seq = 3`, 3],
    ['a time was changed', `update ledger set at = '2020-01-01T00:00:00.000Z' where seq = 2`, 2],
    ['what happened was changed', `update ledger set detail = '{"outcome":"decline"}' where seq = 5`, 5],
    ['an entry was taken out', `delete from ledger where seq = 4`, 4],
    ['the first entry was taken out', `delete from ledger where seq = 1`, 1],
    ['two entries changed places', `update ledger set seq = case seq when 2 then -3 else -2 end where seq in (2, 3)`, 2],
    ['a hash was made to fit its entry but not the next', `update ledger set hash = 'x' where seq = 2`, 2],
  ])('names the first bad entry when %s behind the triggers', async (_, tamper, firstBad) => {
    const { as, services } = await decided()
    await allow(services.databases.write, { name: 'ledger_no_update' })
    await allow(services.databases.write, { name: 'ledger_no_delete' })
    await sql.raw(tamper).execute(services.databases.write)
    await sql`update ledger set seq = -seq where seq < 0`.execute(services.databases.write)
    expect(await as('auditor').ledger.verify()).toMatchObject({ firstBad })
  })

  it('cannot tell a cut tail from inside, but its head is another one than that written down before', async () => {
    const { as, services } = await decided()
    const before = await as('auditor').ledger.verify()
    await allow(services.databases.write, { name: 'ledger_no_delete' })
    await sql`delete from ledger where seq = 5`.execute(services.databases.write)
    const after = await as('auditor').ledger.verify()
    expect(after).toMatchObject({ entries: 4, firstBad: null })
    expect(after.head).not.toBe(before.head)
  })

  it('takes the act back when its entry cannot be written', async () => {
    const { clerk, services, db } = await decided()
    await sql`drop table ledger`.execute(services.databases.write)
    await expect(clerk.booking.record(once(booking({ number: '26-77777' })))).rejects.toThrow('ledger')
    expect(await db.selectFrom('booking').select('number').execute()).toEqual([{ number: '26-10498' }])
    expect(await db.selectFrom('subject').select('id').execute()).toHaveLength(1)
  })
})
