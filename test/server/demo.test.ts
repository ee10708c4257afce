/** The demonstration county: every stage of life is in it, its ledger is sound, no screen fails on it, and the same start gives the same ledger. */
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabases } from '#db/open.ts'
import { readHead } from '#db/repository/ledger.ts'
import { insertOffice } from '#db/repository/office.ts'
import { listUsers } from '#db/repository/user.ts'
import { systemServices } from '#server/context.ts'
import { clearEarlier } from '#server/demo/clearEarlier.ts'
import { tellDemo } from '#server/demo/tell.ts'
import { openLive } from '#server/live.ts'
import { appRouter } from '#server/router.ts'
import { newSetUpCode } from '#server/setUpCode.ts'
import { createCaller } from '#server/trpc.ts'
import { verifyLedger } from '#server/verifyLedger.ts'
import { ROLES } from '#shared/core/permit.ts'
import { STANDINGS, standing } from '#shared/core/standing.ts'
import { FORMS } from '#shared/record/detainer.ts'

const START = '2026-03-03T20:05:00.000Z'

async function told(start: string) {
  const databases = await openDatabases(':memory:')
  const services = systemServices(databases, openLive(), newSetUpCode())
  await tellDemo(services, start)
  return { databases, services }
}

const county = await told(START)
const { read } = county.databases
const desk = createCaller(appRouter)({
  db: read,
  services: county.services,
  actor: { id: 'visitor', name: 'VISITOR', role: 'auditor' },
  at: START,
  session: null,
  steppedUpAt: null,
  stillSignedIn: async () => true,
})

const matters: Awaited<ReturnType<typeof desk.detainer.find>>['matters'] = []
for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
  const page: Awaited<ReturnType<typeof desk.detainer.find>> = await desk.detainer.find(cursor === null ? {} : { cursor })
  matters.push(...page.matters)
  cursor = page.next
}

const hours = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 3_600_000

describe('the demonstration county', () => {
  it('has some 520 people, 270 requests on every form, and a sign-in for every role', async () => {
    const bookings = await read.selectFrom('booking').select('id').execute()
    expect([bookings.length, matters.length]).toEqual([518, 270])
    expect(new Set(matters.map((matter) => matter.detainer.form))).toEqual(new Set(FORMS))
    expect(new Set((await listUsers(read)).map((user) => user.role))).toEqual(new Set(ROLES))
    expect(await desk.office.status()).toMatchObject({ demo: true, timeZone: 'America/Chicago' })
  })

  it('shows a request at every stage of life, and a decision of every outcome', async () => {
    expect(new Set(matters.map((matter) => standing(matter, START)))).toEqual(new Set(STANDINGS))
    const outcomes = new Set(matters.flatMap((matter) => matter.decided?.outcome ?? []))
    expect(outcomes).toEqual(new Set(['hold', 'notify_only', 'decline', 'court_process', 'no_action']))
    const conformities = new Set(matters.map((matter) => matter.decision?.conformity))
    expect(conformities).toEqual(new Set(['follows', 'chooses', 'departs', null, undefined]))
    const ends = new Set(matters.flatMap((matter) => matter.hold?.endedBecause ?? []))
    expect(ends).toEqual(new Set(['picked_up', 'expired', 'rescinded']))
    expect(new Set(matters.map((matter) => matter.detainer.status))).toEqual(
      new Set(['active', 'rescinded', 'superseded', 'closed', 'not_ours', 'moved']),
    )
  })

  it('has a list from outside with rows of each kind, some of which a person has confirmed', async () => {
    const [taken] = await desk.list.all()
    const classes = Object.fromEntries(taken?.counts.map((one) => [one.class, one.rows]) ?? [])
    expect(classes).toEqual({ agrees: 2, decided_otherwise: 2, moved_before: 1, namesake: 2, elsewhere: 1, unclear: 3 })
    expect(taken?.counts.filter((one) => one.open === 0).map((one) => one.class)).toEqual(['namesake'])
  })

  it('has a hold that runs early, one in its last hour, and one that is overdue', () => {
    const left = matters.flatMap(({ hold }) => (hold?.endedAt === null ? [hours(START, hold.mustBeFreeBy)] : []))
    expect(left.toSorted((a, b) => a - b).map(Math.floor)).toEqual([-2, 0, 37, 45])
  })

  it('waits for each kind of fact: a disposition, a history check, a signer, a database, counsel', async () => {
    const waiting = matters.filter((matter) => standing(matter, START) === 'waiting')
    const facts = waiting.flatMap((matter) => matter.evaluation?.verdict.needs.map((need) => need.fact) ?? [])
    expect([...new Set(facts)].toSorted()).toEqual([
      'charges[0].status',
      'convictions',
      'pc_review',
      'subject.terror_match',
      'warrants[0].signed_by',
    ])
  })

  it('has two lists of the jail, the second with everything that a list can bring', async () => {
    const [today, yesterday] = await desk.roster.list()
    expect(yesterday?.counts).toMatchObject({ listed: 5, added: 5 })
    expect(today?.counts).toMatchObject({ listed: 4, added: 1, changed: 1, unchanged: 2, gone: 2, unreadable: 2 })
    expect((await desk.roster.missing()).map(({ number }) => number)).toEqual(['H-2044', 'H-2045'])
  })

  it('has questions about its records: answered, waiting for a second person, paused, and one overdue', async () => {
    const { waiting } = await desk.inquiry.list()
    const { inquiries: closed } = await desk.inquiry.answered({})
    expect(closed.map(({ answer }) => answer ?? '').toSorted()).toEqual(['cannot_confirm', 'no_record'])
    expect(waiting.map(({ inquiry, due, overdue }) => [inquiry.state, due.pausedSince !== null, overdue])).toEqual([
      ['open', false, true],
      ['open', true, false],
      ['prepared', false, false],
      ['open', false, false],
    ])
    const [search] = (await desk.inquiry.byId({ id: closed.find(({ answer }) => answer === 'no_record')?.id ?? '' })).searches
    expect(await desk.inquiry.check({ number: search?.number })).toMatchObject({ good: true })
  })

  it('has a past that reports show: requests received and decided in each of the last twelve months', async () => {
    const days = { from: '2025-03-01', to: '2026-02-28' }
    const { course } = await desk.report.make({ id: 'course', days, step: 'month' })
    expect(course.filter(({ counts }) => (counts.received ?? 0) < 5 || (counts.decided ?? 0) < 4)).toEqual([])
  })

  it('has a sound ledger in the order of time', async () => {
    const { firstBad, entries } = await verifyLedger(read)
    expect(firstBad).toBeNull()
    expect(entries).toBeGreaterThan(1000)
    const instants = (await read.selectFrom('ledger').select('at').orderBy('seq').execute()).map((entry) => entry.at)
    expect(instants).toEqual(instants.toSorted())
    expect(instants.at(-1) ?? '').toSatisfy((at: string) => at <= START)
  })

  it('is read by every screen, and each evaluation comes out again the same', async () => {
    expect((await desk.detainer.desk()).length).toBeGreaterThan(100)
    for (const { detainer } of matters) expect((await desk.detainer.byId({ id: detainer.id })).timeline.length).toBeGreaterThan(0)
    for (const { booking } of matters.filter((matter) => matter.booking)) {
      expect((await desk.booking.byId({ id: booking?.id ?? '' })).charges.length).toBeGreaterThan(0)
    }
    for (const { evaluation } of matters.filter((matter) => matter.evaluation)) {
      expect((await desk.evaluation.rerun({ id: evaluation?.id ?? '' })).same).toBe(true)
    }
  })

  it('is the same county for the same start', { timeout: 30_000 }, async () => {
    const again = await told(START)
    expect(await readHead(again.databases.read)).toEqual(await readHead(read))
  })
})

describe('making room for a new demonstration', () => {
  const office = {
    name: 'An office',
    state: 'WI',
    code: '55999',
    timeZone: 'America/Chicago',
    holidays: 'holidays-statutory' as const,
    facilities: [{ id: 'jail', name: 'Jail' }],
  }
  const kept = async (demo: boolean): Promise<string> => {
    const file = join(mkdtempSync(join(tmpdir(), 'desk-')), 'desk.sqlite')
    const databases = await openDatabases(file)
    await databases.write.transaction().execute((tx) => insertOffice(tx, { ...office, demo }, START))
    await databases.close()
    return file
  }

  it('clears the last one, and never the log of a real office', async () => {
    const [demonstration, real] = [await kept(true), await kept(false)]
    await clearEarlier(demonstration)
    await expect(clearEarlier(real)).rejects.toThrow('does not touch it')
    expect([existsSync(demonstration), existsSync(real)]).toEqual([false, true])
  })
})
