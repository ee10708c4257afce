/** People who may sign in: made by an administrator, disabled rather than deleted, and never the last administrator. */
import { getMigrations } from 'better-auth/db/migration'
import { describe, expect, it } from 'vitest'
import { openAuth } from '#server/auth/auth.ts'
import { CJIS_PROFILE } from '#shared/record/signInRule.ts'
import { once, openOffice } from '#test/support/office.ts'

const ortiz = { username: 'Ortiz.M', name: 'ORTIZ, M.', password: 'several plain words here', role: 'jailStaff' as const }

async function withOrtiz() {
  const office = await openOffice()
  const admin = office.as('administrator', 'adams')
  return { ...office, admin, user: await admin.user.create(once(ortiz)) }
}

describe('a person', () => {
  it('is made with a role, and the password is nowhere to be read', async () => {
    const { admin, user, db } = await withOrtiz()
    expect(user).toMatchObject({ username: 'ortiz.m', role: 'jailStaff', disabledAt: null })
    const { password } = await db.selectFrom('account').select('password').where('userId', '=', user.id).executeTakeFirstOrThrow()
    expect(password).toMatch(/^\$argon2id\$/)
    const ledger = JSON.stringify(await admin.ledger.recent({}))
    const answers = JSON.stringify(await db.selectFrom('answer').selectAll().execute())
    expect(ledger + answers).not.toContain(ortiz.password)
  })

  it('has a name that nobody else has', async () => {
    const { admin } = await withOrtiz()
    await expect(admin.user.create(once({ ...ortiz, name: 'ORTIZ, N.' }))).rejects.toThrow('user.nameTaken')
  })

  it.each([
    ['a short password', { password: 'short' }],
    ['a user name with blanks', { username: 'm ortiz' }],
    ['no name', { name: ' ' }],
    ['a role that does not exist', { role: 'sheriff' as never }],
  ])('is not made with %s', async (_, over) => {
    const { as, db } = await openOffice()
    await expect(as('administrator').user.create(once({ ...ortiz, ...over }))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await db.selectFrom('user').select('id').execute()).toHaveLength(1)
  })

  it.each(['disable', 'resetPassword', 'changeRole'] as const)('who is subject to %s is signed out everywhere', async (verb) => {
    const { admin, user, services, db } = await withOrtiz()
    const at = services.now()
    const session = { id: 's1', token: 't1', userId: user.id, createdAt: at, updatedAt: at, expiresAt: at }
    await services.databases.write.insertInto('session').values(session).execute()
    await {
      disable: () => admin.user.disable(once({ userId: user.id })),
      resetPassword: () => admin.user.resetPassword(once({ userId: user.id, password: 'some other plain words' })),
      changeRole: () => admin.user.changeRole(once({ userId: user.id, role: 'supervisor' as const })),
    }[verb]()
    expect(await db.selectFrom('session').select('id').execute()).toEqual([])
  })

  it('is disabled and enabled, and both stand in the ledger', async () => {
    const { admin, user } = await withOrtiz()
    await admin.user.disable(once({ userId: user.id }))
    expect((await admin.user.list()).find((one) => one.id === user.id)?.disabledAt).not.toBeNull()
    await admin.user.enable(once({ userId: user.id }))
    expect((await admin.user.list()).find((one) => one.id === user.id)?.disabledAt).toBeNull()
    expect((await admin.ledger.recent({})).map((entry) => entry.act).slice(0, 3)).toEqual([
      'user.enabled',
      'user.disabled',
      'user.created',
    ])
  })
})

describe('what an administrator does to an account', () => {
  it('takes a password typed lately; only to stop somebody does not', async () => {
    const { as, user } = await withOrtiz()
    const idle = as('administrator', 'adams', { steppedUp: false }).user
    const userId = user.id
    await expect(idle.create(once({ ...ortiz, username: 'other' }))).rejects.toThrow('account.stepUpNeeded')
    await expect(idle.changeRole(once({ userId, role: 'records' as const }))).rejects.toThrow('account.stepUpNeeded')
    await expect(idle.resetPassword(once({ userId, password: 'some other plain words' }))).rejects.toThrow('account.stepUpNeeded')
    await expect(idle.dropFactor(once({ userId }))).rejects.toThrow('account.stepUpNeeded')
    await expect(idle.disable(once({ userId }))).resolves.toMatchObject({ id: userId })
    await expect(idle.enable(once({ userId }))).rejects.toThrow('account.stepUpNeeded')
  })

  it('refuses a first password that is easy to guess', async () => {
    const { admin } = await withOrtiz()
    const made = admin.user.create(once({ ...ortiz, username: 'other', password: 'juniper county' }))
    await expect(made).rejects.toThrow('account.weakPassword')
  })
})

describe('a person whom the office knows at its identity provider', () => {
  const there = 'ortiz@juniper.example'

  it('is named there with or without a password of the desk, and the ledger says which; their sessions end', async () => {
    const { admin, user, db, services } = await withOrtiz()
    const at = services.now()
    const session = { id: 's1', token: 't1', userId: user.id, createdAt: at, updatedAt: at, expiresAt: at, way: null }
    await services.databases.write.insertInto('session').values(session).execute()
    const link = { userId: user.id, providerName: ` ${there.toUpperCase()}`, keepsPassword: true }
    expect(await admin.user.link(once(link))).toMatchObject({ providerName: there, hasPassword: true, tied: false })
    expect(await db.selectFrom('session').select('id').execute()).toEqual([])
    expect(await admin.user.link(once({ ...link, keepsPassword: false }))).toMatchObject({ hasPassword: false })
    expect(await db.selectFrom('account').select('id').where('userId', '=', user.id).execute()).toEqual([])
    const said = await db.selectFrom('ledger').select('detail').where('act', '=', 'user.linked').orderBy('seq').execute()
    expect(said.map(({ detail }) => JSON.parse(detail) as unknown)).toMatchObject([
      { was: null, providerName: there, password: true },
      { was: there, providerName: there, password: false },
    ])
  })

  it('is nobody else: two accounts do not share a name there', async () => {
    const { admin, user } = await withOrtiz()
    await admin.user.link(once({ userId: user.id, providerName: there, keepsPassword: true }))
    const other = { username: 'other', name: 'OTHER', role: 'jailStaff' as const, providerName: there }
    await expect(admin.user.create(once(other))).rejects.toThrow('user.providerNameTaken')
  })

  it('is taken off it, untied, and needs a password then where there was none', async () => {
    const { admin, user, services, db } = await withOrtiz()
    await admin.user.link(once({ userId: user.id, providerName: there, keepsPassword: false }))
    const tied = { providerIssuer: 'https://id.juniper.example', providerSubject: 'one' }
    await services.databases.write.updateTable('user').set(tied).where('id', '=', user.id).execute()
    expect(await admin.user.unlink(once({ userId: user.id }))).toMatchObject({
      providerName: null,
      tied: false,
      hasPassword: false,
    })
    await admin.user.resetPassword(once({ userId: user.id, password: 'some other plain words' }))
    expect(await db.selectFrom('account').select('providerId').where('userId', '=', user.id).execute()).toEqual([
      { providerId: 'credential' },
    ])
  })

  it('is made without a password, and nobody is made with no way in at all', async () => {
    const { admin } = await withOrtiz()
    const made = { username: 'other', name: 'OTHER', role: 'jailStaff' as const }
    expect(await admin.user.create(once({ ...made, providerName: 'other@juniper.example' }))).toMatchObject({
      hasPassword: false,
      mustChange: false,
      signedInAt: null,
    })
    await expect(admin.user.create(once({ ...made, username: 'third' }))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('the rule of the sign-in', () => {
  it('is the profile of the CJIS Security Policy until an administrator sets it, with the reason in the ledger', async () => {
    const { as, admin } = await withOrtiz()
    expect(await admin.user.signInRule()).toEqual(CJIS_PROFILE)
    const rule = { ...CJIS_PROFILE, idleMinutes: 30, note: 'The front desk is staffed at all hours.' }
    await expect(as('supervisor', 'stone').user.setSignInRule(once(rule))).rejects.toThrow('actor.notPermitted')
    await admin.user.setSignInRule(once(rule))
    expect(await admin.user.signInRule()).toMatchObject({ idleMinutes: 30 })
    expect((await as('auditor').ledger.recent({}))[0]).toMatchObject({
      act: 'signIn.set',
      detail: { was: CJIS_PROFILE, note: rule.note },
    })
    await expect(admin.user.setSignInRule(once({ ...rule, idleMinutes: 31 }))).rejects.toThrow('At most 30 minutes')
  })
})

describe('the last administrator', () => {
  it('is neither disabled nor given another role, until there is a second one', async () => {
    const { admin, user } = await withOrtiz()
    const userId = 'administrator'
    await expect(admin.user.disable(once({ userId }))).rejects.toThrow('user.lastAdministrator')
    await expect(admin.user.changeRole(once({ userId, role: 'records' as const }))).rejects.toThrow('user.lastAdministrator')
    await admin.user.changeRole(once({ userId: user.id, role: 'administrator' as const }))
    await expect(admin.user.disable(once({ userId }))).resolves.toMatchObject({ id: userId })
    await expect(admin.user.disable(once({ userId: user.id }))).rejects.toThrow('user.lastAdministrator')
  })
})

describe.skipIf(process.env['DESK_TEST_POSTGRES'])('the tables of the sign-in', () => {
  it('are all there: the sign-in library wants nothing created and nothing added', async () => {
    const { services } = await openOffice()
    const { toBeCreated, toBeAdded } = await getMigrations(openAuth(services, 'x'.repeat(32), 'http://127.0.0.1:4400').options)
    expect([toBeCreated, toBeAdded]).toEqual([[], []])
  })
})
