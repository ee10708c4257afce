/** The policy owner loads a file: every fault is named where it stands; a sound one binds every open request, and the old one is still read. */
import type { TRPCError } from '@trpc/server'
import { describe, expect, it } from 'vitest'
import { ROLES } from '#shared/core/permit.ts'
import { LIBRARY } from '#shared/policy/library.ts'
import type { Problem } from '#shared/problem.ts'
import { arrived, listed } from '#test/support/arrived.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking, i200, paper } from '#test/support/paper.ts'

type Fault = { readonly place: string; readonly says: string }

const library = (id: string) => LIBRARY.find((policy) => policy.id === id)
const json = (id: string) => once({ json: JSON.stringify(library(id)) })

/** One provision, sound but for what a row changes. */
const clause = (over: object = {}) => ({
  clause: '1',
  citation: 'Order 12, section 1',
  sentence: 'We hold on a judge’s warrant.',
  when: { always: true },
  says: { hold: 'must' },
  ...over,
})
const file = (over: object = {}, ...provisions: object[]) =>
  JSON.stringify({
    ...library('selective_convicted'),
    id: 'ours',
    provisions: provisions.length ? provisions : [clause()],
    ...over,
  })
const when = (condition: unknown) => file({}, clause({ when: condition }))

const WINDOW = { within: { years: 5, of: 'convicted_on', before: 'as_of' } }
const FELONY = { fact: 'class', is: 'felony' }
const AT = 'provisions[0].when'

/** The fault, the file, where it stands, and words that the sentence must say. */
const FAULTS: [string, string, string, string][] = [
  ['half a file', '{ "id": "ours", ', 'the file', 'This is not JSON'],
  ['nothing', '', 'the file', 'This is not JSON'],
  ['a number', '42', 'the file', 'expected object'],
  ['a stack without a policy', '{ "policies": [] }', 'policies', 'expected array to have >=1 items'],
  ['no provision', file({ provisions: [] }), 'provisions', 'at least one provision'],
  ['an id with blanks', file({ id: 'our order' }), 'id', 'small letters, digits and underscores'],
  ['a list that nobody has', file({ lists: ['bad_people'] }), 'lists', 'There is no offense list "bad_people".'],
  ['an end before the beginning', file({ to: '1999-12-31' }), 'to', 'The policy ends before it begins.'],
  ['no sentence', file({}, clause({ sentence: '' })), 'provisions[0].sentence', 'in one English sentence'],
  ['the same clause twice', file({}, clause(), clause()), 'provisions[1].clause', 'stands above already'],
  ['a clause that is silent', file({}, clause({ says: {} })), 'provisions[0]', 'says nothing'],
  [
    'a clause that ends before it begins',
    file({}, clause({ from: '2026-02-01', to: '2026-01-01' })),
    'provisions[0].to',
    'ends before it begins',
  ],
  ['no condition', when({ if: true }), AT, 'A condition starts with one of'],
  ['an empty "any"', when({ any: [] }), `${AT}.any`, 'Name at least one condition.'],
  ['two tests in one', when({ fact: 'bond', is: 'posted', has: 'x' }), AT, 'Say exactly one of'],
  ['a fact that nobody knows', when({ not: { fact: 'subject.race', is: 'x' } }), `${AT}.not`, 'not in the vocabulary'],
  ['a value that the fact never has', when({ fact: 'request.form', is: 'I-247Z' }), AT, '"I-247Z" is not a value'],
  ['a set tested as one value', when({ fact: 'request.asks', is: 'hold' }), AT, 'test it with "has"'],
  ['one value tested as a set', when({ fact: 'request.form', has: 'I-247A' }), AT, 'test it with "is"'],
  ['a number tested as a word', when({ fact: 'subject.age', is: 'old' }), AT, '"old" is not a value'],
  ['a window outside convictions', when({ any: [WINDOW] }), `${AT}.any[0]`, 'belongs inside a test of convictions'],
  ['a window among charges', when({ some: 'charges', where: WINDOW }), `${AT}.where`, 'belongs inside a test of convictions'],
  [
    'half a year',
    when({ some: 'convictions', where: { within: { ...WINDOW.within, years: 0.5 } } }),
    `${AT}.where.within.years`,
    'int',
  ],
  [
    'a list within a list',
    when({ some: 'charges', where: { all: [FELONY, { some: 'convictions', where: FELONY }] } }),
    `${AT}.where.all[1]`,
    'cannot stand inside',
  ],
  [
    'an offense list that the policy does not name',
    when({ some: 'charges', where: { fact: 'lists', has: 'homicide' } }),
    `${AT}.where`,
    'one of the lists that the policy names',
  ],
]

describe('a file with', () => {
  it.each(FAULTS)('%s is refused, and the fault is named in its place', async (_, text, place, says) => {
    const { as } = await openOffice()
    const owner = as('policyOwner', 'price')
    const error = (await owner.policy.load(once({ json: text })).catch((reason: unknown) => reason)) as TRPCError
    expect(error.message).toBe('policy.faulty')
    expect((error.cause as Problem).detail as Fault[]).toEqual([{ place, says: expect.stringContaining(says) }])
    expect(await owner.policy.versions()).toHaveLength(1)
  })
})

describe('a sound file', () => {
  it('is loaded by the policy owner and by nobody else', async () => {
    const { as } = await openOffice()
    for (const role of ROLES.filter((one) => one !== 'policyOwner'))
      await expect(as(role).policy.load(json('leon_fl_2014'))).rejects.toThrow('actor.notPermitted')
    expect(await as('policyOwner', 'price').policy.load(json('leon_fl_2014'))).toMatchObject({ number: 2, loadedByName: 'PRICE' })
  })

  it('evaluates each open request once, also one without a booking and one that is held, and no ended one', async () => {
    const { as, clerk, supervisor, detainer, seen } = await arrived()
    await supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const }))
    const { id: holdId } = await clerk.hold.start(
      once({ detainerId: detainer.id, wouldBeReleasedAt: '2026-03-03T13:55:00.000Z', evidence: 'Bond receipt 4417' }),
    )
    const other = await clerk.booking.record(once(booking({ number: '26-20000', charges: [listed()] })))
    const match = { bookingId: other.id, identifiers: ['name' as const, 'born' as const], note: null }
    const pending = await clerk.detainer.receive(once({ paper: paper(), warrants: [i200], match }))
    const unmatched = await clerk.detainer.receive(once({ paper: paper(), searched: 'Name and A-number.' }))
    const ended = await clerk.detainer.receive(once({ paper: paper(), searched: 'Name and A-number.' }))
    await clerk.detainer.close(
      once({ detainerId: ended.id, version: 1, status: 'not_ours' as const, note: 'For the state jail.' }),
    )

    const version = await as('policyOwner').policy.load(json('williamson_tx_2017'))
    const triggers = async (id: string) => (await clerk.detainer.byId({ id })).evaluations.map((one) => one.trigger)
    for (const { id } of [detainer, pending, unmatched])
      expect((await triggers(id)).filter((one) => one === 'policy_changed')).toHaveLength(1)
    expect(await triggers(ended.id)).not.toContain('policy_changed')
    const { evaluations, holds } = await clerk.detainer.byId({ id: detainer.id })
    expect(evaluations.at(-1)).toMatchObject({ policyVersionId: version.id })
    expect(holds).toMatchObject([{ id: holdId, endedAt: null }])
  })

  it('leaves the earlier version as it was: what was decided by it is read and worked out by it', async () => {
    const { as, supervisor, seen, page } = await arrived()
    const auditor = as('auditor')
    const first = await auditor.policy.inForce()
    await supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const }))
    await as('policyOwner').policy.load(json('leon_fl_2014'))
    const { decisions, matter } = await page()
    expect([matter.decided?.evaluatedOutcome, matter.evaluation?.outcome]).toEqual(['hold', 'decline'])
    const decided = await auditor.evaluation.byId({ id: decisions[0]?.evaluationId ?? '' })
    expect(await auditor.policy.byId({ id: decided.policyVersionId })).toEqual(first)
    expect(await auditor.evaluation.rerun({ id: decided.id })).toMatchObject({ same: true, verdict: { outcome: 'hold' } })
  })
})
