/** Before a text is proposed its owner asks what it would have said of every past request; the answer is counted and named case by case. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { pastFacts, stretches } from '#db/repository/replay.ts'
import type { Policy } from '#shared/record/policy.ts'
import type { ReplayInput, ReplayResult, ReplayStep } from '#shared/record/replay.ts'
import { listed } from '#test/support/arrived.ts'
import { bind, drafted, library } from '#test/support/bind.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking, charge, i200, paper } from '#test/support/paper.ts'

const folder = mkdtempSync(join(tmpdir(), 'replay-'))
let count = 0
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const MODEL = library('selective_convicted')
const convicted = { status: 'convicted', disposedOn: '2026-03-02' } as const
const PEOPLE = [listed(convicted), listed(convicted), charge({ status: 'dismissed' }), charge()]

/** Four people under the model policy: two convicted of a listed crime, one acquitted, one with a charge pending. */
async function office(people = PEOPLE) {
  const here = await openOffice({ file: join(folder, `${++count}.sqlite`) })
  const clerk = () => here.as('jailStaff', 'reyes')
  const received = []
  for (const [i, one] of people.entries()) {
    const booked = await clerk().booking.record(once(booking({ number: `26-4000${i}`, charges: [one] })))
    const match = { bookingId: booked.id, identifiers: ['name' as const, 'born' as const], note: null }
    received.push({ booked, ...(await clerk().detainer.receive(once({ paper: paper(), warrants: [i200], match }))) })
  }
  const steps = async (input: ReplayInput): Promise<ReplayStep[]> => {
    const all: ReplayStep[] = []
    for await (const step of (await here.as('policyOwner', 'price').policy.replay(input)) as AsyncIterable<ReplayStep>)
      all.push(step)
    return all
  }
  const replay = async (of: ReplayInput['of'], day = '2026-03-03') => (await steps({ of, day })).at(-1)?.result as ReplayResult
  const draft = async (written: unknown) => ({ draft: (await drafted(here, written)).id })
  return { ...here, clerk, received, steps, replay, draft }
}

const without = (clause: string, over: object = {}): Policy => ({
  ...MODEL,
  ...over,
  provisions: MODEL.provisions.filter((one) => one.clause !== clause),
})

describe('a draft without the clause on listed crimes', () => {
  it('would have declined the two who were held, by another clause, and changed nobody else', async () => {
    const here = await office()
    const result = await here.replay(await here.draft({ policies: [without('5')] }))
    expect(result).toMatchObject({
      day: '2026-03-03',
      detainers: 4,
      counts: [
        { from: 'hold', to: 'decline', count: 2 },
        { from: 'decline', to: 'decline', count: 2 },
      ],
    })
    const [first, second] = here.received
    expect(result.flips.map(({ number, detainerId }) => [number, detainerId])).toEqual([
      [first?.number, first?.id],
      [second?.number, second?.id],
    ])
    expect(result.flips[0]).toMatchObject({
      from: 'hold',
      to: 'decline',
      clausesBefore: [{ policy: MODEL.id, clause: '5' }],
      clausesAfter: [{ policy: MODEL.id, clause: '6' }],
    })
    expect(result.flips[0]?.actions).toContainEqual({ action: 'hold', from: 'must', to: 'must_not' })
  })

  it('is read as though it were in force, whatever its own dates', async () => {
    const here = await office()
    const result = await here.replay(await here.draft({ policies: [without('5', { from: '2030-01-01' })] }))
    expect(result.flips).toHaveLength(2)
  })

  it('binds nobody by that: the desk and the ledger are as before', async () => {
    const here = await office()
    const of = await here.draft({ policies: [without('5')] })
    const before = await here.as('auditor').ledger.head()
    await here.replay(of)
    expect(await here.as('auditor').ledger.head()).toEqual(before)
  })
})

describe('the facts', () => {
  it('are those of the day that is asked about, without what became known or was received later', async () => {
    const here = await office()
    const pending = here.received.at(-1)
    here.pass(24)
    const [one] = (await here.clerk().booking.byId({ id: pending?.booked.id ?? '' })).charges
    const change = listed({ ...convicted, disposedOn: '2026-03-04' })
    await here.clerk().booking.changeCharge(once({ chargeId: one?.id ?? '', version: 1, change }))
    await here.clerk().detainer.receive(once({ paper: paper(), searched: 'Name and A-number.', another: true }))
    const of = await here.draft({ policies: [without('5')] })
    expect(await here.replay(of, '2026-03-03')).toMatchObject({ detainers: 4, flips: { length: 2 } })
    expect(await here.replay(of, '2026-03-04')).toMatchObject({ detainers: 5, flips: { length: 3 } })
    await expect(here.replay(of, '2026-03-02')).rejects.toThrow('policy.noneInForce')
  })

  it('are read by the version of that day beside the draft', async () => {
    const here = await office()
    here.pass(24)
    await bind(here, { policies: [library('leon_fl_2014')] })
    const { id: version } = await here.as('auditor').policy.inForce()
    expect((await here.replay({ version }, '2026-03-03')).flips).toHaveLength(4)
    expect((await here.replay({ version }, '2026-03-04')).flips).toEqual([])
  })

  it('are read by a text in force as though it always had been: beside itself it changes nobody, whatever its first day', async () => {
    const here = await office()
    for (const { id } of here.received)
      await here.clerk().detainer.close(once({ detainerId: id, version: 1, status: 'closed' as const, note: 'Left.' }))
    here.pass(24 * 30)
    const { id: version } = await bind(here, { policies: [{ ...MODEL, from: '2026-04-01' }] })
    expect(await here.replay({ version }, '2026-04-02')).toMatchObject({ detainers: 4, flips: [] })
    expect((await here.replay(await here.draft({ policies: [without('5')] }), '2026-04-02')).flips).toHaveLength(2)
  })

  it('are looked up again on a list that the draft changes, and an officer’s tick stays', async () => {
    const ticked = charge({ ...convicted, title: 'BATTERY', ticks: { serious_crime: true } })
    const here = await office([listed(convicted), ticked])
    const { policies, lists } = await here.as('auditor').policy.inForce()
    const shorter = lists.map((list) => ({ ...list, openEnded: false, entries: list.entries.slice(0, 0) }))
    const { flips } = await here.replay(await here.draft({ policies, lists: shorter }))
    expect(flips.map(({ number }) => number)).toEqual([here.received[0]?.number])
  })
})

describe('while it runs', () => {
  it('shares the log between its threads, each request read by one of them', async () => {
    const { db, received } = await office()
    const [first, second] = await stretches(db, 4, 2)
    const numbers = received.map(({ number }) => number)
    expect([first, second]).toEqual([
      { after: '', upTo: numbers[1] },
      { after: numbers[1], upTo: numbers[3] },
    ])
    const read = await Promise.all([first, second].map((one) => pastFacts(db, '9999', one ?? { after: '', upTo: '' }, 500)))
    expect(read.flat().map(({ number }) => number)).toEqual(numbers)
    expect(await stretches(db, 0, 1)).toEqual([])
  })

  it('says how far it is, and the result comes last and once', async () => {
    const here = await office()
    const steps = await here.steps({ of: await here.draft({ policies: [MODEL] }), day: '2026-03-03' })
    expect(steps.every(({ done, total }) => done <= total && total === 4)).toBe(true)
    expect(steps.map(({ result }) => result !== null)).toEqual([...steps.slice(1).map(() => false), true])
  })

  it('stops with its thread when nobody listens any more', async () => {
    const here = await office()
    const of = await here.draft({ policies: [MODEL] })
    const threads = () => process.getActiveResourcesInfo().filter((one) => one === 'MessagePort').length
    const before = threads()
    for await (const step of (await here
      .as('policyOwner')
      .policy.replay({ of, day: '2026-03-03' })) as AsyncIterable<ReplayStep>) {
      expect([step.result, threads()]).toEqual([null, before + 1])
      break
    }
    expect(threads()).toBe(before)
  })

  it('is not for who may not read requests, nor of a draft that is not there', async () => {
    const here = await office()
    const input = { of: { draft: 'none' }, day: '2026-03-03' }
    await expect(here.as('administrator').policy.replay(input)).rejects.toThrow('actor.notPermitted')
    await expect(here.as('policyOwner').policy.replay(input)).rejects.toThrow('record.notFound')
  })
})
