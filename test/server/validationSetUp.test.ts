/** The first visitor's form: each field that can be wrong gets its sentence, the code is asked for last, and a half set-up office does not exist. */
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openDatabases } from '#db/open.ts'
import { systemServices } from '#server/context.ts'
import { openLive } from '#server/live.ts'
import { appRouter } from '#server/router.ts'
import { newSetUpCode } from '#server/setUpCode.ts'
import { createCaller } from '#server/trpc.ts'
import { aCounty, once } from '#test/support/office.ts'
import { sentences } from '#test/support/sentences.ts'

const administrator = { username: 'adams', name: 'ADAMS, P.', password: 'four plain words here' }

/** A desk that nobody has set up, with a visitor before it who reads the code off the terminal. */
async function freshDesk() {
  const databases = await openDatabases(':memory:')
  const { read } = databases
  const services = systemServices(databases, openLive(), newSetUpCode())
  const visitor = createCaller(appRouter)({
    db: read,
    services,
    actor: null,
    at: services.now(),
    session: null,
    steppedUpAt: null,
    stillSignedIn: async () => true,
  })
  const form = (office: object = {}, person: object = {}, code = services.setUpCode.text) => ({
    code,
    office: { ...aCounty, ...office },
    administrator: { ...administrator, ...person },
  })
  const rows = async () => {
    const tables = ['office', 'facility', 'user', 'account', 'policyVersion', 'ledger', 'answer'] as const
    const counts = await Promise.all(tables.map((table) => read.selectFrom(table).selectAll().execute()))
    return counts.flat().length
  }
  return { visitor, form, rows }
}

const MISSING = 'is missing. Type it as it stands on the paper.'
const CODE = 'Give the ORI (nine characters, starting with the state) or the FIPS code of the county (five digits).'
const USERNAME = 'Use 3 to 40 letters, digits, dots, dashes or underscores.'

describe('the form is sent back', () => {
  it.each([
    ['no name', { name: ' ' }, {}, 'office.name', `The name of the office ${MISSING}`],
    [
      'an endless name',
      { name: 'x'.repeat(121) },
      {},
      'office.name',
      'The name of the office is longer than 120 characters. Shorten it.',
    ],
    ['a state that is none', { state: 'ZZ' }, {}, 'office.state', 'Choose the state.'],
    ['no code of the agency', { code: '' }, {}, 'office.code', CODE],
    ['a FIPS code of four digits', { code: '5599' }, {}, 'office.code', CODE],
    ['an ORI without its state', { code: '550250000' }, {}, 'office.code', CODE],
    ['a time zone that is none', { timeZone: 'Chicago' }, {}, 'office.timeZone', 'Choose the time zone of the jail.'],
    ['no jail', { facilities: [] }, {}, 'office.facilities', 'Name at least one facility.'],
    ['a jail without a name', { facilities: ['Main', ''] }, {}, 'office.facilities.1', `The name of the facility ${MISSING}`],
    [
      'fifty-one jails',
      { facilities: Array.from({ length: 51 }, () => 'Jail') },
      {},
      'office.facilities',
      'Name at most 50 facilities.',
    ],
    ['no policy', { policyIds: [] }, {}, 'office.policyIds', 'Choose the policy to start from.'],
    ['a short user name', {}, { username: 'ad' }, 'administrator.username', USERNAME],
    ['a user name with a blank', {}, { username: 'p adams' }, 'administrator.username', USERNAME],
    ['nobody to sign', {}, { name: '' }, 'administrator.name', `The name as it should stand in the log ${MISSING}`],
    [
      'a short password',
      {},
      { password: 'four' },
      'administrator.password',
      'Use at least 12 characters; several words are easiest to remember.',
    ],
    ['an endless password', {}, { password: 'x'.repeat(129) }, 'administrator.password', 'Use at most 128 characters.'],
  ])('with %s', async (_, office, person, field, sentence) => {
    const { visitor, form, rows } = await freshDesk()
    expect(await sentences(visitor.office.setUp(once(form(office, person))))).toEqual([[field, sentence]])
    expect(await rows()).toBe(0)
  })

  it.each([
    ['a wrong code', {}, 'AAAA-AAAA-AAAA', 'office.wrongCode'],
    ['no code', {}, '', 'office.wrongCode'],
    ['a policy that is not in the library', { policyIds: ['our_own'] }, undefined, 'policy.faulty'],
  ])('with %s, and nothing of it is kept', async (_, office, code, problem) => {
    const { visitor, form, rows } = await freshDesk()
    await expect(visitor.office.setUp(once(form(office, {}, code)))).rejects.toThrow(problem)
    expect(await rows()).toBe(0)
    expect(await visitor.office.status()).toMatchObject({ name: null })
  })
})

describe('an office', () => {
  it('is set up by the code as people type it: small letters, blanks for dashes', async () => {
    const { visitor, form } = await freshDesk()
    const typed = form({ code: ' wi0250000 ' })
    await visitor.office.setUp(once({ ...typed, code: typed.code.toLowerCase().replaceAll('-', ' ') }))
    expect(await visitor.office.status()).toMatchObject({ name: 'Juniper County Sheriff', demo: false })
  })

  it('is set up once, also when the button is pressed twice or two visitors press it', async () => {
    const { visitor, form, rows } = await freshDesk()
    const call = once(form())
    const pressed = await Promise.allSettled([call, call, { ...call, key: randomUUID() }].map((one) => visitor.office.setUp(one)))
    expect(pressed.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    expect(pressed[0]).toEqual(pressed[1])
    const before = await rows()
    await expect(visitor.office.setUp(once(form({ name: 'Another office' })))).rejects.toThrow('office.alreadySetUp')
    expect(await rows()).toBe(before)
    expect(await visitor.office.status()).toMatchObject({ name: 'Juniper County Sheriff' })
  })
})
