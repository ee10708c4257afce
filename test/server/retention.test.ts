/** What is over its time: nothing goes without a rule of the office, two people, and no legal hold; what goes leaves the file, and the chain holds. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabases } from '#db/open.ts'
import { act } from '#server/act.ts'
import { setRetention } from '#server/action/destroyRecords.ts'
import { setUpOffice } from '#server/action/setUpOffice.ts'
import { systemServices } from '#server/context.ts'
import { openLive } from '#server/live.ts'
import { newSetUpCode } from '#server/setUpCode.ts'
import { desk, newFolder } from '#test/support/export.ts'
import type { Series } from '#shared/record/retention.ts'
import { CANARY, everything, lifeOnRecord, naming, spokenOf, TRACES } from '#test/support/lifeOnRecord.ts'
import { aCounty, once } from '#test/support/office.ts'

type Life = Awaited<ReturnType<typeof lifeOnRecord>>
const records = (life: Life) => life.as('records', 'olsen').retention
const supervisor = (life: Life) => life.as('supervisor', 'stone').retention
const AUTHORITY = 'Fictional schedule JC-2026, item 12'

const kept = (life: Life, series: Series, count: number | null, unit: 'days' | 'years' = 'years') =>
  records(life).set(once({ series, count, unit, authority: AUTHORITY }))
const due = async (life: Life, series: Series) => (await records(life).due()).find((one) => one.series === series)

async function destroyed(life: Life, series: Series) {
  const { id } = await records(life).propose(once({ series }))
  const { hash } = await supervisor(life).plan({ id })
  return supervisor(life).destroy(once({ destructionId: id, plan: hash }))
}

describe('a schedule', () => {
  it('presets nothing, and counts from the end of the record', async () => {
    const life = await lifeOnRecord()
    life.pass(24 * 365 * 20)
    expect((await records(life).due()).map(({ rule, due: count }) => [rule, count])).toEqual(Array(7).fill([null, 0]))
    await kept(life, 'requests', 19)
    expect(await due(life, 'requests')).toMatchObject({ due: 1, kept: 0, cutoff: '2027-02-26' })
    await kept(life, 'requests', 20)
    expect(await due(life, 'requests')).toMatchObject({ due: 0 })
    await kept(life, 'requests', null)
    expect(await due(life, 'requests')).toMatchObject({ due: 0, cutoff: null })
    await expect(records(life).propose(once({ series: 'requests' as const }))).rejects.toThrow('retention.noRule')
    await life.end()
  }, 60_000)

  it('keeps looks for a year at the least (AU-11)', async () => {
    const life = await lifeOnRecord()
    await expect(kept(life, 'looks', 364, 'days')).rejects.toThrow('a year at the least')
    await kept(life, 'looks', 365, 'days')
    await life.end()
  }, 60_000)
})

describe('on the command line', () => {
  it('says what is due, series by series', async () => {
    const folder = newFolder()
    const databases = await openDatabases(join(folder, 'desk.sqlite'))
    const services = systemServices(databases, openLive(), newSetUpCode())
    const actor = { id: 'adams', name: 'ADAMS', role: 'administrator' } as const
    const call = { key: randomUUID(), procedure: 'test', input: null, actor, at: services.now() }
    const administrator = { username: 'adams', name: 'ADAMS', password: 'four plain words here' }
    await act(services, call, (acting) => setUpOffice(acting, { office: aCounty, administrator }))
    const rule = { series: 'answers' as const, count: 30, unit: 'days' as const, authority: AUTHORITY }
    await act(services, { ...call, key: randomUUID(), procedure: 'rule' }, (acting) => setRetention(acting, rule))
    await databases.close()
    const { code, out } = await desk(folder, 'retention')
    expect(code).toBe(0)
    expect(out).toContain('requests   no rule set')
    expect(out).toMatch(/answers {4}0 ended before \d{4}-\d\d-\d\d \(Fictional schedule/)
    const said = JSON.parse((await desk(folder, 'retention', '--json')).out) as { series: string }[]
    expect(said.map(({ series }) => series)).toEqual(['requests', 'bookings', 'papers', 'inquiries', 'lists', 'looks', 'answers'])
  }, 30_000)
})

describe('a destruction', () => {
  it('of every series, one after another, leaves the person in no byte of the file, and the chains hold', async () => {
    const life = await lifeOnRecord()
    await spokenOf(life)
    life.pass(24 * 800)
    const all = ['papers', 'requests', 'bookings', 'inquiries', 'lists', 'looks', 'answers'] as const
    for (const series of all) await kept(life, series, 2)
    await expect(records(life).propose(once({ series: 'bookings' as const }))).rejects.toThrow('retention.nothingDue')
    for (const series of all) {
      const done = await destroyed(life, series)
      expect(done).toMatchObject({
        state: 'done',
        authority: AUTHORITY,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      })
      const { firstBad, looks } = await life.as('auditor').ledger.verify()
      expect([series, firstBad, looks.firstBad]).toEqual([series, null, null])
    }
    // The answers to what was asked and done since are not over their time.
    expect(naming(await everything(life.db))).toEqual([])
    expect(TRACES.filter((trace) => life.bytes().includes(trace))).toEqual([])
    for (const { due: count } of await records(life).due()) expect(count).toBe(0)
    await life.end()
  }, 90_000)

  it('stands in one entry with series, authority, counts and the hash of what went, and no name', async () => {
    const life = await lifeOnRecord()
    life.pass(24 * 800)
    await kept(life, 'papers', 2)
    const { sha256 } = await destroyed(life, 'papers')
    const [entry] = await life.as('auditor').ledger.recent({})
    expect(entry).toMatchObject({
      act: 'record.destroyed',
      actorName: 'STONE',
      detail: { number: 'D2028-0001', series: 'papers', authority: AUTHORITY, records: 1, counts: { paperFile: 1 }, sha256 },
    })
    expect(JSON.stringify(entry)).not.toContain(CANARY)
    expect(await life.as('auditor').paperFile.ofDetainer({ detainerId: life.detainer.id })).toMatchObject([
      { name: '(removed)', sha256: expect.stringContaining('removed') as unknown },
    ])
    await life.end()
  }, 60_000)

  it('takes two people who proved who they are, on the rows that stood on the screen', async () => {
    const life = await lifeOnRecord()
    life.pass(24 * 800)
    await kept(life, 'requests', 2)
    const unproven = life.as('records', 'olsen', { steppedUp: false }).retention
    await expect(unproven.propose(once({ series: 'requests' as const }))).rejects.toThrow('account.stepUpNeeded')
    const { id } = await records(life).propose(once({ series: 'requests' as const }))
    const { hash } = await records(life).plan({ id })
    await expect(records(life).destroy(once({ destructionId: id, plan: hash }))).rejects.toThrow('retention.ownProposal')
    await life.tell({ whom: 'Somebody' })
    await expect(supervisor(life).destroy(once({ destructionId: id, plan: hash }))).rejects.toThrow('sealing.planChanged')
    await supervisor(life).withdraw(once({ destructionId: id, why: 'Counsel wants to look first.' }))
    await expect(supervisor(life).destroy(once({ destructionId: id, plan: hash }))).rejects.toThrow('retention.closed')
    await life.end()
  }, 60_000)
})

describe('a legal hold', () => {
  it.each([
    ['person', '26-10498'],
    ['booking', '26-10498'],
    ['request', '2026-00001'],
    ['everything', null],
  ] as const)(
    'on %s wins over the schedule and over an expungement, until it is lifted',
    async (reach, number) => {
      const life = await lifeOnRecord()
      life.pass(24 * 800)
      await kept(life, 'requests', 2)
      const hold = await records(life).hold(once({ reach, number, why: 'A claim was filed.' }))
      expect(await due(life, 'requests')).toMatchObject({ due: 1, kept: 1 })
      await expect(records(life).propose(once({ series: 'requests' as const }))).rejects.toThrow('retention.nothingDue')
      const plan = await life.stone().sealing.plan({ reach: 'person', recordId: life.booked.subjectId })
      expect(plan.blocks).toMatchObject([{ why: 'legalHold' }])
      await expect(life.carriedOut('expunge')).rejects.toThrow('sealing.blocked')
      await supervisor(life).lift(once({ holdId: hold.id, why: 'The claim was settled.' }))
      await expect(supervisor(life).lift(once({ holdId: hold.id, why: 'Twice.' }))).rejects.toThrow('retention.lifted')
      expect((await destroyed(life, 'requests')).counts).toMatchObject({ detainer: 1, decision: 1 })
      await life.end()
    },
    60_000,
  )

  it('on an inquiry keeps it and its letter', async () => {
    const life = await lifeOnRecord()
    await spokenOf(life)
    life.pass(24 * 800)
    await kept(life, 'inquiries', 2)
    await records(life).hold(once({ reach: 'inquiry' as const, number: 'q2026-0001', why: 'The requester appealed.' }))
    expect(await due(life, 'inquiries')).toMatchObject({ due: 1, kept: 1 })
    await life.end()
  }, 60_000)

  it('needs a number that is borne by a record', async () => {
    const life = await lifeOnRecord()
    await expect(records(life).hold(once({ reach: 'person' as const, number: '99-1', why: 'x' }))).rejects.toThrow(
      'record.notFound',
    )
    await expect(records(life).hold(once({ reach: 'person' as const, number: null, why: 'x' }))).rejects.toThrow(
      'Give the number',
    )
    await life.end()
  }, 60_000)
})
