/** A court orders a record away: what goes, what stays, what stands against it, who does it. */
import SQLite from 'better-sqlite3'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { casesOf } from '#db/repository/report.ts'
import { booking, paper } from '#test/support/paper.ts'
import { bystander, CANARY, everything, lifeOnRecord, naming, ORDER, spokenOf, TRACES } from '#test/support/lifeOnRecord.ts'
import { once } from '#test/support/office.ts'

const KEY = 'a1'.repeat(32)

describe('an expungement', () => {
  it('leaves the person in no table and in no byte of the file', async () => {
    const life = await lifeOnRecord()
    await spokenOf(life)
    const before = naming(await everything(life.db))
    expect(new Set(before.map((one) => one.split(':')[0])).size).toBeGreaterThan(18)
    expect(TRACES.filter((trace) => !life.bytes().includes(trace))).toEqual([])
    await life.carriedOut('expunge')
    expect(naming(await everything(life.db))).toEqual([])
    expect(TRACES.filter((trace) => life.bytes().includes(trace))).toEqual([])
    await life.end()
  }, 60_000)

  it('changes nothing of anybody else, and no number of a report but those by offense and by the day of birth', async () => {
    const life = await lifeOnRecord()
    const { booked, request } = await bystander(life)
    const page = async () => {
      const { matter, evaluations } = await life.reyes().detainer.byId({ id: request.id })
      return JSON.stringify([await life.reyes().booking.byId({ id: booked.id }), matter, evaluations])
    }
    const counted = await casesOf(life.db, null)
    const before = await page()
    await life.carriedOut('expunge')
    expect(await page()).toBe(before)
    const ofMan = (id: string) => (id === life.detainer.id ? { born: '1975', offense: null } : {})
    expect(await casesOf(life.db, null)).toEqual(counted.map((one) => ({ ...one, ...ofMan(one.id) })))
    await life.end()
  }, 60_000)

  it('takes with it what an older desk had left in the free space of the file, and once more what a later order removes', async () => {
    const life = await lifeOnRecord()
    const older = new SQLite(life.file)
    older.pragma('secure_delete = OFF')
    older.exec(`create table former (name text)`)
    older.prepare('insert into former values (?)').run('Wanderlust '.repeat(2_000))
    older.exec('drop table former')
    older.pragma('wal_checkpoint(truncate)')
    older.close()
    expect(life.bytes().includes('Wanderlust')).toBe(true)
    const { request } = await bystander(life)
    await life.carriedOut('expunge')
    expect(life.bytes().includes('Wanderlust')).toBe(false)
    const left = { status: 'not_ours' as const, note: 'Another county.' }
    const other = await life.reyes().detainer.receive(
      once({
        paper: paper({ subject: { ...paper().subject, surname: 'WOODCOCK' }, aNumber: 'A011122233' }),
        searched: 'Nobody.',
      }),
    )
    await life.reyes().detainer.close(once({ detainerId: other.id, version: 1, ...left }))
    expect(life.bytes().includes('WOODCOCK')).toBe(true)
    await life.carriedOut('expunge', 'request', other.id)
    expect(life.bytes().includes('WOODCOCK')).toBe(false)
    expect(life.bytes().includes('ARAGON')).toBe(true)
    expect((await life.reyes().detainer.byId({ id: request.id })).matter.detainer.subject.surname).toBe('ARAGON')
    await life.end()
  }, 60_000)

  it('leaves who did it under which order, and no name, in one entry of the ledger', async () => {
    const life = await lifeOnRecord()
    const { id } = await life.carriedOut('expunge')
    const [entry] = await life.as('auditor').ledger.recent({})
    expect(entry).toMatchObject({
      act: 'record.expunged',
      actorName: 'STONE',
      subjectId: id,
      detail: { number: 'S2026-0001', caseNumber: ORDER.caseNumber, detainerIds: [life.detainer.id], counts: { paperFile: 1 } },
    })
    expect(TRACES.filter((trace) => JSON.stringify(entry).includes(trace))).toEqual([])
    await life.end()
  }, 60_000)

  it('is the end of it: nothing is entered about the record, found, printed or run again', async () => {
    const life = await lifeOnRecord()
    await life.carriedOut('expunge')
    const note = {
      detainerId: life.detainer.id,
      finding: { fact: 'subject.terror_match', value: 'no', source: 'court' as const },
    }
    await expect(life.reyes().detainer.recordFinding(once({ ...note }))).rejects.toThrow('record.removed')
    await expect(life.reyes().document.make(once({ kind: 'face' as const, bookingId: life.bookingId }))).rejects.toThrow(
      'record.removed',
    )
    const found = await life.reyes().person.find({ text: 'Lopez Garcia, Jose' })
    expect(JSON.stringify(found)).not.toContain(life.booked.subjectId)
    const { evaluations, matter } = await life.page()
    expect(matter.detainer.subject.surname).toBe('(removed)')
    expect(await life.as('auditor').evaluation.rerun({ id: evaluations[0]?.id ?? '' })).toMatchObject({ same: null })
    await expect(
      life.olsen().sealing.propose(once({ ...ORDER, kind: 'seal', reach: 'person', recordId: life.booked.subjectId })),
    ).rejects.toThrow('sealing.already')
    await life.end()
  }, 60_000)

  it('of one of two bookings leaves the person and the other booking', async () => {
    const life = await lifeOnRecord()
    const other = await life.reyes().booking.record(once(booking({ number: '26-30001' })))
    const subjectIds: [string, string] = [life.booked.subjectId, other.subjectId]
    await life.reyes().person.link(once({ subjectIds, says: 'same' as const, note: 'Same photo.' }))
    const plan = await life.stone().sealing.plan({ reach: 'booking', recordId: life.bookingId })
    expect(plan).toMatchObject({ personStays: true, bookings: [{ number: '26-10498' }] })
    await life.carriedOut('expunge', 'booking', life.bookingId)
    expect((await life.reyes().booking.byId({ id: other.id })).subject.surname).toBe('LOPEZ GARCIA')
    const gone = await life.db.selectFrom('booking').select('number').where('id', '=', life.bookingId).executeTakeFirst()
    expect(gone?.number).toBe(`removed ${life.bookingId}`)
    await life.end()
  }, 60_000)
})

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
