/** A policy as a file: every fault is named where it stands; what has a fault that stops it is neither proposed nor signed. */
import type { TRPCError } from '@trpc/server'
import { describe, expect, it } from 'vitest'
import type { ReadPolicies } from '#server/readPolicies.ts'
import type { Problem } from '#shared/problem.ts'
import { library, proposed } from '#test/support/bind.ts'
import { openOffice } from '#test/support/office.ts'

/** One provision, sound but for what a row changes. */
const clause = (over: object = {}) => ({
  clause: '1',
  citation: 'Order 12, section 1',
  sentence: 'We hold on a judge’s warrant.',
  when: { always: true },
  says: { hold: 'must' },
  ...over,
})
const file = (over: object = {}, ...provisions: object[]) => ({
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
const FAULTS: [string, unknown, string, string][] = [
  ['a number', 42, 'the file', 'expected object'],
  ['nothing', null, 'the file', 'expected object'],
  ['a stack without a policy', { policies: [] }, 'policies', 'expected array to have >=1 items'],
  ['no provision', file({ provisions: [] }), 'provisions', 'at least one provision'],
  ['an id with blanks', file({ id: 'our order' }), 'id', 'small letters, digits and underscores'],
  ['a list that nobody has', file({ lists: ['bad_people'] }), 'lists', 'There is no offense list "bad_people".'],
  ['a beginning before all years', file({ from: '0000-01-01' }), 'from', 'four digits'],
  [
    'a window of a million years',
    when({ some: 'convictions', where: { within: { ...WINDOW.within, years: 1e6 } } }),
    `${AT}.where.within.years`,
    'longer than any text can mean',
  ],
  [
    'hours beyond the calendar',
    when({ passed: { hours: 1e12, since: 'request.received_at' } }),
    `${AT}.passed.hours`,
    'longer than any text',
  ],
  [
    'more charges than a booking takes',
    when({ some: 'charges', where: FELONY, atLeast: 1e9 }),
    `${AT}.atLeast`,
    'Count to 100 at most',
  ],
  [
    'a duty due beyond the calendar',
    file(
      {},
      clause({ duties: [{ name: 'tell', to: 'ICE', by: 'some day', due: { hours: 1e12, side: 'after', of: 'receipt' } }] }),
    ),
    'provisions[0].duties[0].due.hours',
    'longer than any text',
  ],
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
    'Invalid',
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
  it.each(FAULTS)('%s is refused, and the fault is named in its place', async (_, raw, place, says) => {
    const office = await openOffice()
    const owner = office.as('policyOwner', 'price')
    const faults = [expect.objectContaining({ place, says: expect.stringContaining(says) as unknown })]
    expect(stopping(await owner.draft.check({ raw }))).toEqual(faults)

    const refused = (await proposed(office, written(raw)).catch((reason: unknown) => reason)) as TRPCError
    // What has no shape is no draft at all; what has one may be written on, but not proposed.
    const shapeless = refused.code === 'BAD_REQUEST'
    expect(shapeless ? faults : (refused.cause as Problem).detail).toEqual(faults)
    expect((await owner.draft.list()).map(({ state }) => state)).toEqual(shapeless ? [] : ['draft'])
    expect(await owner.policy.versions()).toHaveLength(1)
  })
})

const stopping = ({ faults }: ReadPolicies) => faults.filter(({ weight }) => weight === 'stops')

const written = (raw: unknown): unknown => (raw !== null && typeof raw === 'object' && 'id' in raw ? { policies: [raw] } : raw)

it('a fault in the second of two layers is named with its layer', async () => {
  const { as } = await openOffice()
  const raw = { policies: [file(), file({ id: 'state', to: '1999-12-31' })] }
  expect(stopping(await as('policyOwner').draft.check({ raw }))).toMatchObject([{ place: 'policies[1].to' }])
})

it('a sound file has no fault, and to look for one leaves no trace', async () => {
  const { as } = await openOffice()
  const checked = await as('policyOwner').draft.check({ raw: file() })
  expect([checked.policies.map(({ id }) => id), stopping(checked)]).toEqual([['ours'], []])
  expect((await as('auditor').ledger.verify()).entries).toBe(1)
})
