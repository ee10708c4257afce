/** The office's own policy: loaded as a file, refused with every fault in its place, binding every open request at once. */
import type { TRPCError } from '@trpc/server'
import { describe, expect, it } from 'vitest'
import { LIBRARY } from '#shared/policy/library.ts'
import type { Problem } from '#shared/problem.ts'
import { arrived } from '#test/support/arrived.ts'
import { once, openOffice } from '#test/support/office.ts'

const library = (id: string) => LIBRARY.find((policy) => policy.id === id) as (typeof LIBRARY)[number]
const own = (over: object = {}) => ({ ...library('selective_convicted'), id: 'ours', title: 'Our own order', ...over })
const provision = (over: object) => ({ ...library('leon_fl_2014').provisions[0], ...over })

describe('a faulty file', () => {
  it.each([
    ['that is no JSON', '{ "id": ', ['the file']],
    ['that is no policy', '[]', ['the file']],
    ['with a word for a date', JSON.stringify(own({ from: 'soon' })), ['from']],
    ['with a key that nobody knows', JSON.stringify({ ...own(), valid: true }), ['the file']],
    [
      'with an action that does not exist',
      JSON.stringify(own({ provisions: [provision({ says: { arrest: 'must' } })] })),
      ['provisions[0].says'],
    ],
    ['without a citation', JSON.stringify(own({ provisions: [provision({ citation: '' })] })), ['provisions[0].citation']],
    [
      'with two faults far apart',
      JSON.stringify(
        own({ provisions: [provision({ when: { fact: 'race', is: 'x' } }), provision({ when: { fact: 'bond', is: 'paid' } })] }),
      ),
      ['provisions[0].when', 'provisions[1].when', 'provisions[1].clause'],
    ],
    [
      'in the second of two layers',
      JSON.stringify({ policies: [own(), own({ id: 'state', lists: ['bad_people'] })] }),
      ['policies[1].lists', 'policies[1].provisions[5].when.where.all[0]'],
    ],
    [
      'deep within a condition',
      JSON.stringify(
        own({ provisions: [provision({ when: { all: [{ always: true }, { some: 'charges', where: { fact: 'status' } }] } })] }),
      ),
      ['provisions[0].when.all[1].where'],
    ],
  ])('%s is refused with its faults, and the old policy stays in force', async (_, json, places) => {
    const { as } = await openOffice()
    const error = (await as('policyOwner')
      .policy.load(once({ json }))
      .catch((reason: unknown) => reason)) as TRPCError
    const problem = error.cause as Problem
    expect(problem.code).toBe('policy.faulty')
    const faults = problem.detail as { place: string; says: string }[]
    expect(faults.map((fault) => fault.place)).toEqual(places)
    expect(faults.every((fault) => fault.says.length > 10)).toBe(true)
    expect(await as('records').policy.inForce()).toMatchObject({ number: 1, policies: [{ id: 'selective_convicted' }] })
    expect((await as('auditor').ledger.verify()).entries).toBe(1)
  })

  it('can be checked before it is loaded', async () => {
    const { as } = await openOffice()
    const check = (raw: unknown) => as('policyOwner').policy.check({ raw })
    expect((await check(own({ to: '1999-01-01' }))).faults).toEqual([{ place: 'to', says: 'The policy ends before it begins.' }])
    expect((await check(own())).faults).toEqual([])
    expect((await as('auditor').ledger.verify()).entries).toBe(1)
  })
})

describe('a policy that is loaded', () => {
  it('comes into force at once, evaluates every open request anew, and says so in one entry', async () => {
    const { as, page, detainer } = await arrived()
    expect((await page()).matter.evaluation?.outcome).toBe('hold')
    const version = await as('policyOwner').policy.load(once({ json: JSON.stringify(library('leon_fl_2014')) }))
    expect(version).toMatchObject({ number: 2, policies: [{ id: 'leon_fl_2014' }] })

    const { evaluations, matter } = await page()
    expect(evaluations.map((one) => one.trigger)).toEqual(['received', 'policy_changed'])
    expect(matter.evaluation).toMatchObject({ outcome: 'decline', verdict: { actions: { hold: 'must_not', notify: 'silent' } } })
    const [entry] = await as('auditor').ledger.recent({})
    expect(entry).toMatchObject({
      act: 'policy.loaded',
      detail: { number: 2, policies: ['leon_fl_2014'], evaluated: [{ detainerId: detainer.id, outcome: 'decline' }] },
    })
  })

  it('leaves closed requests as they were decided', async () => {
    const { as, clerk, detainer, page } = await arrived()
    await clerk.detainer.close(
      once({ detainerId: detainer.id, version: 1, status: 'rescinded' as const, note: 'Letter of today.' }),
    )
    const before = (await page()).evaluations.length
    await as('policyOwner').policy.load(once({ json: JSON.stringify(library('williamson_tx_2017')) }))
    expect((await page()).evaluations).toHaveLength(before)
  })

  it('may be a stack of layers with its own offense list, and earlier versions can still be read', async () => {
    const { as } = await openOffice()
    const list = {
      id: 'our_list',
      title: 'Our list',
      source: 'Order 4',
      from: '2026-01-01',
      openEnded: false,
      entries: [{ name: 'Arson' }],
    }
    const county = own({ lists: ['our_list'], provisions: [provision({})] })
    const first = await as('records').policy.inForce()
    await as('policyOwner').policy.load(
      once({ json: JSON.stringify({ policies: [library('texas_sb4'), county], lists: [list] }) }),
    )
    expect(await as('records').policy.inForce()).toMatchObject({
      number: 2,
      policies: [{ id: 'texas_sb4' }, { id: 'ours' }],
      lists: [{ id: 'our_list' }],
    })
    expect(await as('records').policy.byId({ id: first.id })).toEqual(first)
    expect((await as('records').policy.versions()).map((version) => version.number)).toEqual([2, 1])
  })
})
