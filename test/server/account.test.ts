/** What an account has still to do at the door, when it is disabled because nobody uses it, and when a session ends by itself; over real HTTP. */
import { TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setAccount } from '#db/repository/signIn.ts'
import { createUser, dropFactor } from '#server/action/manageUser.ts'
import { disableUnusedAccounts } from '#server/watchAccounts.ts'
import { openDoor, PASSWORD } from '#test/support/door.ts'
import { easySignIn } from '#test/support/easySignIn.ts'
import { desk } from '#test/support/export.ts'
import { visitor } from '#test/support/visitor.ts'

let door: Awaited<ReturnType<typeof openDoor>>
beforeAll(async () => {
  door = await openDoor()
}, 60_000)
afterAll(() => door?.close())

describe('under the profile of the CJIS Security Policy', () => {
  it('a first password opens nothing but the change of it, and a second factor is set up before anything else', async () => {
    const id = await door.person('mora', false)
    const mora = visitor(door.address)
    await mora.auth('sign-in/username', { username: 'mora', password: PASSWORD })
    expect(await mora.call('office.status', undefined)).toMatchObject({ actor: null, todo: 'newPassword' })
    expect(await mora.call('detainer.desk', undefined)).toBe('actor.notSignedIn')
    const weak = { currentPassword: PASSWORD, newPassword: 'juniper county', revokeOtherSessions: true }
    expect((await mora.auth('change-password', weak)).answer).toMatchObject({ code: 'WEAK_KNOWN' })
    const changed = await mora.auth('change-password', { ...weak, newPassword: 'nobody else has these words' })
    expect(changed.status).toBe(200)
    expect(await mora.call('office.status', undefined)).toMatchObject({ actor: null, todo: 'secondFactor' })
    expect(await mora.call('detainer.desk', undefined)).toBe('actor.notSignedIn')

    const { answer } = await mora.auth('two-factor/enable', { password: 'nobody else has these words' })
    const authenticator = URI.parse(String(answer['totpURI'])) as TOTP
    await mora.auth('two-factor/verify-totp', { code: authenticator.generate() })
    expect(await mora.call('office.status', undefined)).toMatchObject({ actor: { name: 'MORA' }, todo: null })
    expect(await door.entriesOf(id)).toEqual([
      'user.created',
      'session.started',
      'account.passwordChanged',
      'account.secondFactorSet',
    ])

    expect((await mora.auth('two-factor/enable', { password: 'nobody else has these words' })).answer).toMatchObject({
      code: 'FACTOR_SET',
    })
    await door.asAdmin((acting) => dropFactor(acting, { userId: id }))
    expect(await mora.call('office.status', undefined)).toMatchObject({ actor: null, todo: null })
  }, 20_000)
})

describe('an account', () => {
  beforeAll(() => easySignIn(door.services))

  it('of the last administrator opens also after a year, or nobody could enable anybody', async () => {
    const year = new Date(Date.now() - 365 * 86_400_000).toISOString()
    const { write } = door.services.databases
    await write.updateTable('user').set({ usedAt: year }).where('username', '=', 'adams').execute()
    const adams = visitor(door.address)
    expect((await adams.auth('sign-in/username', { username: 'adams', password: PASSWORD })).status).toBe(200)
  })

  it('that nobody used for ninety days is disabled when somebody tries', async () => {
    const id = await door.person('ochoa')
    const long = new Date(Date.now() - 91 * 86_400_000).toISOString()
    await door.write.transaction().execute((tx) => setAccount(tx, id, { usedAt: long }))
    const ochoa = visitor(door.address)
    const sent = { username: 'ochoa', password: PASSWORD }
    expect((await ochoa.auth('sign-in/username', sent)).answer).toMatchObject({ code: 'UNUSED' })
    expect((await ochoa.auth('sign-in/username', sent)).answer).toMatchObject({ code: 'DISABLED' })
    expect(await door.entriesOf(id)).toEqual(['user.created', 'user.disabled', 'session.refused', 'session.refused'])
  })

  it('is disabled without anybody trying, too, once it was not used for so long; the last administrator stays', async () => {
    const id = await door.person('alvarez')
    const { databases } = door.services
    const long = new Date(Date.now() - 91 * 86_400_000).toISOString()
    await databases.write.updateTable('user').set({ usedAt: long }).where('username', 'in', ['alvarez', 'adams']).execute()
    await disableUnusedAccounts(door.services)
    const open = await databases.read.selectFrom('user').select('username').where('disabledAt', 'is', null).execute()
    expect(open.map(({ username }) => username)).toContain('adams')
    expect(await door.entriesOf(id)).toEqual(['user.created', 'user.disabled'])
  })

  it('is let in again at the machine itself, when no administrator can', async () => {
    const id = await door.person('salas')
    const { databases } = door.services
    await databases.write
      .updateTable('user')
      .set({ lockedAt: '2026-03-03', disabledAt: '2026-03-03' })
      .where('id', '=', id)
      .execute()
    expect(await desk(door.dataFolder, 'let', 'in', 'nobody')).toMatchObject({ code: 2 })
    expect((await desk(door.dataFolder, 'let', 'in', 'salas')).out).toContain('SALAS may sign in')
    const salas = visitor(door.address)
    expect((await salas.auth('sign-in/username', { username: 'salas', password: PASSWORD })).status).toBe(200)
    expect(await door.entriesOf(id)).toEqual(['user.created', 'user.enabled', 'session.started'])
  })

  it('that has no password gets one at the machine itself, for one sign-in: for the hour when the provider is down', async () => {
    const made = { username: 'medina', name: 'MEDINA', role: 'administrator' as const, providerName: 'medina@juniper.example' }
    await door.asAdmin((acting) => createUser(acting, made))
    const { out } = await desk(door.dataFolder, 'let', 'in', 'medina')
    const password = /the first password (\S+)/.exec(out)?.[1] ?? ''
    const medina = visitor(door.address)
    expect((await medina.auth('sign-in/username', { username: 'medina', password })).status).toBe(200)
    expect(await medina.call('office.status', undefined)).toMatchObject({ actor: null, todo: 'newPassword' })
  })

  it('takes no sign-in that skips the code, and shows the secret of its second factor once', async () => {
    await door.person('quinn')
    const quinn = visitor(door.address)
    await quinn.auth('sign-in/username', { username: 'quinn', password: PASSWORD })
    for (const path of ['two-factor/disable', 'two-factor/get-totp-uri', 'two-factor/send-otp'])
      expect((await quinn.auth(path, { password: PASSWORD }).catch(() => ({ status: 404 }))).status).toBe(404)
    expect((await quinn.auth('two-factor/verify-totp', { code: '123456', trustDevice: true })).status).toBe(400)
  })

  it('leaves idle: after the minutes of the rule the session opens nothing, though pages went on asking in the background', async () => {
    await door.person('lopez')
    const lopez = visitor(door.address)
    await lopez.auth('sign-in/username', { username: 'lopez', password: PASSWORD })
    expect(await lopez.call('office.status', undefined)).toMatchObject({ actor: { name: 'LOPEZ' } })
    const idle = new Date(Date.now() - 16.5 * 60_000 - 1000).toISOString()
    await door.write.updateTable('session').set({ updatedAt: idle }).execute()
    expect(await lopez.call('office.status', undefined)).toMatchObject({ actor: null, todo: null })
  })
})
