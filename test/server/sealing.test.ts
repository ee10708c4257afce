/** A court orders a record away: what goes, what stays, what stands against it, who does it. */
import SQLite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { casesOf } from '#db/repository/report.ts'
import { booking, paper } from '#test/support/paper.ts'
import { bystander, everything, lifeOnRecord, naming, ORDER, spokenOf, TRACES } from '#test/support/lifeOnRecord.ts'
import { once } from '#test/support/office.ts'

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
