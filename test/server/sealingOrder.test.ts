/** Sealing and its undoing, who carries an order out and when, and that the doors through which content goes stand closed. */
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { booking, paper } from '#test/support/paper.ts'
import { CANARY, everything, lifeOnRecord, naming, ORDER, spokenOf, TRACES } from '#test/support/lifeOnRecord.ts'
import { once } from '#test/support/office.ts'

const KEY = 'a1'.repeat(32)

describe('a sealing', () => {
  it('locks the content away, and an order to unseal brings it back as it was', async () => {
    const life = await lifeOnRecord()
    await spokenOf(life)
    const before = await everything(life.db)
    const sealed = await life.carriedOut('seal', 'person', life.booked.subjectId, KEY)
    expect(naming(await everything(life.db))).toEqual([])
    expect(TRACES.filter((trace) => life.bytes().includes(trace))).toEqual([])
    expect(life.bytes().includes(KEY)).toBe(false)
    const order = await life.olsen().sealing.proposeUndoing(once({ ...ORDER, caseNumber: '2026-CV-0200', undoes: sealed.id }))
    const wrong = life.stone().sealing.carryOut(once({ sealingId: order.id, plan: '', key: 'b2'.repeat(32) }))
    await expect(wrong).rejects.toThrow('sealing.wrongKey')
    await life.stone().sealing.carryOut(once({ sealingId: order.id, plan: '', key: KEY.toUpperCase().replace(/(.{8})/g, '$1 ') }))
    const after = await everything(life.db)
    const anew = ['answer', 'ledger', 'look', 'sealing', 'person', 'personKey', 'personPair']
    for (const table of Object.keys(before).filter((one) => !anew.includes(one))) expect(after[table]).toBe(before[table])
    for (const table of ['ledger', 'look']) expect(after[table]?.startsWith(before[table]?.slice(0, -1) ?? '-')).toBe(true)
    expect(await life.as('auditor').ledger.verify()).toMatchObject({
      firstBad: null,
      sealed: 0,
      looks: { firstBad: null, sealed: 0 },
    })
    expect(JSON.stringify(await life.reyes().person.find({ text: 'Lopez Garcia, Jose' }))).toContain(life.booked.subjectId)
    const third = life.olsen().sealing.proposeUndoing(once({ ...ORDER, undoes: sealed.id }))
    await expect(third).rejects.toThrow('sealing.nothingSealed')
    await life.end()
  }, 60_000)

  it('needs the key that is printed, and keeps it nowhere', async () => {
    const life = await lifeOnRecord()
    await expect(life.carriedOut('seal')).rejects.toThrow('sealing.needsKey')
    await life.end()
  }, 60_000)
})

describe('an order', () => {
  it('is carried out by another person than entered it, who has proved who they are', async () => {
    const life = await lifeOnRecord()
    const input = { ...ORDER, kind: 'expunge' as const, reach: 'person' as const, recordId: life.booked.subjectId }
    await expect(life.as('records', 'olsen', { steppedUp: false }).sealing.propose(once(input))).rejects.toThrow(
      'account.stepUpNeeded',
    )
    const { id } = await life.olsen().sealing.propose(once(input))
    const { hash } = await life.olsen().sealing.plan({ reach: 'person', recordId: life.booked.subjectId })
    await expect(life.olsen().sealing.carryOut(once({ sealingId: id, plan: hash }))).rejects.toThrow('sealing.ownProposal')
    await life.stone().sealing.withdraw(once({ sealingId: id, why: 'The order names another person.' }))
    await expect(life.stone().sealing.carryOut(once({ sealingId: id, plan: hash }))).rejects.toThrow('sealing.closed')
    await life.end()
  }, 60_000)

  it('waits while the person is here, or a request of theirs stands', async () => {
    const life = await lifeOnRecord()
    const subject = booking().subject
    const here = await life
      .reyes()
      .booking.record(once(booking({ number: '26-40001', subject: { ...subject, surname: 'HERE' } })))
    const match = { bookingId: here.id, identifiers: ['name', 'born'] as ('name' | 'born')[], note: 'Seen.' }
    await life.reyes().detainer.receive(once({ paper: paper({ issuedOn: '2026-03-03' }), match }))
    const plan = await life.stone().sealing.plan({ reach: 'booking', recordId: here.id })
    expect(plan.blocks.map(({ why }) => why)).toEqual(['stillHere', 'requestStands'])
    await expect(life.carriedOut('expunge', 'booking', here.id)).rejects.toThrow('sealing.blocked')
    await life.end()
  }, 60_000)

  it('is carried out only on the rows that stood on the screen', async () => {
    const life = await lifeOnRecord()
    const reach = { reach: 'person' as const, recordId: life.booked.subjectId }
    const { id } = await life.olsen().sealing.propose(once({ ...ORDER, kind: 'expunge' as const, ...reach }))
    const { hash } = await life.stone().sealing.plan(reach)
    await life.tell({ whom: 'Somebody else' })
    await expect(life.stone().sealing.carryOut(once({ sealingId: id, plan: hash }))).rejects.toThrow('sealing.planChanged')
    await life.end()
  }, 60_000)
})

describe('the doors of the kept tables', () => {
  it('stand closed before, after, and for every column that stays', async () => {
    const life = await lifeOnRecord()
    const { write } = life.services.databases
    await expect(sql`update decision set reason = ''`.execute(write)).rejects.toThrow('never changed')
    await life.carriedOut('expunge')
    expect((await sql`select * from "removalDoor"`.execute(write)).rows).toEqual([])
    await expect(sql`update decision set reason = ${CANARY}`.execute(write)).rejects.toThrow('never changed')
    await sql`insert into "removalDoor" select 'decision', id from decision`.execute(write)
    await sql`update decision set reason = 'x'`.execute(write)
    await expect(sql`update decision set outcome = 'decline'`.execute(write)).rejects.toThrow('never changed')
    await expect(sql`delete from decision`.execute(write)).rejects.toThrow('never changed')
    await life.end()
  }, 60_000)
})
