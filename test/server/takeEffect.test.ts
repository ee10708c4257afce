/** A signed policy begins at its instant: the desk itself evaluates what is open, once, whether or not anybody is there or it was running. */
import { beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '#server/context.ts'
import { takeEffect, watchPolicy } from '#server/takeEffect.ts'
import { reviewQueue } from '#shared/core/reviewQueue.ts'
import { arrived, listed } from '#test/support/arrived.ts'
import { bind, library } from '#test/support/bind.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking, i200, paper } from '#test/support/paper.ts'

type Office = Awaited<ReturnType<typeof openOffice>>

const LEON = { policies: [library('leon_fl_2014')] }
const MIDNIGHT = '2026-03-05T06:00:00.000Z'
const acts = async ({ as }: Pick<Office, 'as'>) => (await as('auditor').ledger.recent({})).map(({ act }) => act)

describe('Travis, 1 February 2017: 196 in one day', () => {
  const HONORED = { ...library('travis_tx_2017_honors_all'), from: '2016-01-01' }
  const BEGINS = '2017-02-01T06:00:00.000Z'
  const murder = listed({ title: 'MURDER', statute: 'TX PC 19.03', degree: 'capital' })
  const theft = listed({ title: 'THEFT', statute: 'TX PC 31.03', class: 'misdemeanor', degree: 'B' })
  let office: Office

  beforeAll(async () => {
    office = await openOffice({ start: '2017-01-20T16:00:00.000Z' })
    await bind(office, { policies: [HONORED] })
    await bind(office, { policies: [library('travis_tx_2017')] }, BEGINS)
    const [clerk, supervisor] = [office.as('jailStaff', 'reyes'), office.as('supervisor', 'stone')]
    for (let i = 0; i < 196; i += 1) {
      const person = {
        ...booking({ number: `17-${i}`, charges: [i % 14 === 0 ? murder : theft] }),
        bookedAt: '2017-01-19T12:00:00.000Z',
      }
      const { id: bookingId } = await clerk.booking.record(once(person))
      const match = { bookingId, identifiers: ['name' as const, 'born' as const], note: null }
      const arrival = paper({ receivedAt: '2017-01-20T15:00:00.000Z', issuedOn: '2017-01-19' })
      const { id: detainerId } = await clerk.detainer.receive(once({ paper: arrival, warrants: [i200], match }))
      const evaluation = await clerk.evaluation.onDay({ detainerId, at: office.services.now() })
      const hold = { detainerId, evaluationId: evaluation?.id ?? '', outcome: 'hold' as const, reason: '' }
      await supervisor.decision.decide(once(hold))
    }
    office.pass(24 * 12)
  }, 60_000)

  it('all 196 are evaluated at the instant, in one act of the desk that names those that flip', async () => {
    await takeEffect(office.services)
    const [entry, before] = await office.as('auditor').ledger.recent({})
    expect(entry).toMatchObject({
      act: 'policy.inForce',
      actorId: 'desk',
      actorName: 'Detainer Desk',
      detail: { number: 3, from: BEGINS },
    })
    const { evaluated, flipped } = (entry?.detail ?? {}) as { evaluated: unknown[]; flipped: { was: string; is: string }[] }
    expect([evaluated.length, flipped.length, before?.act]).toEqual([196, 196, 'decision.decided'])
    expect(flipped.filter(({ is }) => is === 'hold')).toHaveLength(14)
  })

  it('and those that flip wait in the review queue', async () => {
    const supervisor = office.as('supervisor', 'stone')
    const queue = reviewQueue(await supervisor.detainer.desk(), office.services.now())
    expect(queue.map(({ group, matters }) => [group, matters.length])).toEqual([['changed', 196]])
    const now = queue[0]?.matters.map(({ decided, evaluation }) => `${decided?.evaluatedOutcome} → ${evaluation?.outcome}`) ?? []
    expect(now.filter((one) => one === 'hold → decline')).toHaveLength(182)
  })

  it('once, however often the desk looks', async () => {
    await Promise.all([takeEffect(office.services), takeEffect(office.services)])
    expect((await acts(office)).filter((act) => act === 'policy.inForce')).toHaveLength(1)
  })
})

describe('a version signed for a later instant', () => {
  it('binds nobody before it, and from it on also when the desk was not running', async () => {
    const office = await arrived()
    await bind(office, LEON, MIDNIGHT)
    expect((await office.page()).evaluations).toHaveLength(1)
    expect(await takeEffect(office.services)).toBe(MIDNIGHT)
    expect(await office.as('auditor').policy.inForce()).toMatchObject({ number: 1 })
    office.pass(24 * 7)
    await takeEffect(office.services)
    expect((await office.page()).matter.evaluation).toMatchObject({ outcome: 'decline', evaluatedAt: '2026-03-10T14:00:00.000Z' })
    expect((await acts(office)).filter((act) => act === 'policy.inForce')).toHaveLength(1)
  })

  it('never begins where a version signed later is in force by then', async () => {
    const office = await arrived()
    await bind(office, LEON, MIDNIGHT)
    await bind(office, { policies: [library('williamson_tx_2017')] })
    office.pass(24 * 7)
    await takeEffect(office.services)
    expect(await office.as('auditor').policy.inForce()).toMatchObject({ number: 3, policies: [{ id: 'williamson_tx_2017' }] })
    expect(await acts(office)).not.toContain('policy.inForce')
  })

  it('is not evaluated again where it was signed for now', async () => {
    const office = await arrived()
    await bind(office, LEON)
    expect(await takeEffect(office.services)).toBeUndefined()
    expect((await acts(office))[0]).toBe('policy.signed')
  })
})

it('a day on which a clause of the text ends turns the verdicts as well, once', async () => {
  const office = await arrived()
  const policy = library('selective_convicted')
  const provisions = policy.provisions.map((one) => (one.clause === '5' ? { ...one, to: '2026-03-05' } : one))
  await bind(office, { policies: [{ ...policy, provisions }] })
  expect((await office.page()).matter.evaluation?.outcome).toBe('hold')
  expect(await takeEffect(office.services)).toBe(MIDNIGHT)
  office.pass(48)
  await takeEffect(office.services)
  await takeEffect(office.services)
  expect((await office.page()).matter.evaluation?.outcome).toBe('decline')
  expect((await acts(office)).filter((act) => act === 'policy.dayCame')).toHaveLength(1)
})

it('the desk waits for a version signed while it runs, acts at its instant, and stops when told', async () => {
  const office = await openOffice({ start: systemClock() })
  const stopping = new AbortController()
  const failures: unknown[] = []
  const services = { ...office.services, now: systemClock }
  const watching = watchPolicy(services, stopping.signal, (error) => void failures.push(error))
  const begins = new Date(Date.now() + 700).toISOString()
  await bind(office, LEON, begins)
  await expect.poll(() => acts(office), { timeout: 5_000 }).toContain('policy.inForce')
  const [entry] = await office.as('auditor').ledger.recent({})
  expect(Date.parse(entry?.at ?? '') - Date.parse(begins)).toBeGreaterThanOrEqual(0)
  expect(Date.parse(entry?.at ?? '') - Date.parse(begins)).toBeLessThan(2_000)
  stopping.abort()
  await watching
  expect(failures).toEqual([])
})
