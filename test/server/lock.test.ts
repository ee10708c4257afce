/** The lock on an account, over real HTTP: what five failures do, who frees it, what stands in the ledger of it, and what is still to be done at the door. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountUsed, setAccount } from '#db/repository/signIn.ts'
import { act } from '#server/act.ts'
import { createUser, dropFactor, freeUser } from '#server/action/manageUser.ts'
import { setUpOffice } from '#server/action/setUpOffice.ts'
import type { Acting } from '#server/context.ts'
import { type Serving, serve } from '#server/serve.ts'
import { disableUnusedAccounts } from '#server/watchAccounts.ts'
import { easySignIn } from '#test/support/easySignIn.ts'
import { desk } from '#test/support/export.ts'
import { aCounty } from '#test/support/office.ts'
import { visitor } from '#test/support/visitor.ts'

const PASSWORD = 'four plain words here'
const dataFolder = mkdtempSync(join(tmpdir(), 'lock-'))
let serving: Serving

const asAdmin = <T>(action: (acting: Acting) => Promise<T>) => {
  const actor = { id: 'adams', name: 'ADAMS, P.', role: 'administrator' } as const
  return act(serving.services, { key: randomUUID(), procedure: 'test', input: null, actor, at: serving.services.now() }, action)
}
const person = async (username: string, own = true) => {
  const made = { username, name: username.toUpperCase(), role: 'jailStaff' as const, password: PASSWORD }
  const { id } = await asAdmin((acting) => createUser(acting, made))
  if (own) await serving.services.databases.write.transaction().execute((tx) => setAccount(tx, id, { mustChange: 0 }))
  return id
}
const entriesOf = async (subjectId: string) =>
  (
    await serving.services.databases.read
      .selectFrom('ledger')
      .select('act')
      .where('subjectId', '=', subjectId)
      .orderBy('seq')
      .execute()
  ).map(({ act: name }) => name)

beforeAll(async () => {
  serving = await serve({ dataFolder, host: '127.0.0.1', port: 0, origin: null, quiet: true })
  const administrator = { username: 'adams', name: 'ADAMS, P.', password: PASSWORD }
  await asAdmin((acting) => setUpOffice(acting, { office: aCounty, administrator }))
}, 30_000)
afterAll(async () => {
  await serving?.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

describe('under the profile of the CJIS Security Policy', () => {
  it('a first password opens nothing but the change of it, and a second factor is set up before anything else', async () => {
    const id = await person('mora', false)
    const mora = visitor(serving.address)
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
    expect(await entriesOf(id)).toEqual(['user.created', 'session.started', 'account.passwordChanged', 'account.secondFactorSet'])

    expect((await mora.auth('two-factor/enable', { password: 'nobody else has these words' })).answer).toMatchObject({
      code: 'FACTOR_SET',
    })
    await asAdmin((acting) => dropFactor(acting, { userId: id }))
    expect(await mora.call('office.status', undefined)).toMatchObject({ actor: null, todo: null })
  }, 20_000)
})

describe('an account', () => {
  beforeAll(() => easySignIn(serving.services))

  it('is locked by five failures where its owner works, also for the right password, until an administrator frees it', async () => {
    const id = await person('reyes')
    await serving.services.databases.write
      .transaction()
      .execute((tx) => accountUsed(tx, id, '127.0.0.1', new Date(Date.now() - 3_600_000).toISOString()))
    const reyes = visitor(serving.address)
    const wrong = { username: 'reyes', password: 'five plain words here' }
    const spread = async () => {
      await reyes.auth('sign-in/username', wrong)
      // Each failure makes the next try wait: as though that time had passed.
      await serving.services.databases.write.updateTable('signInFailure').set({ at: earlier() }).execute()
    }
    for (let tries = 0; tries < 5; tries += 1) await spread()
    expect((await reyes.auth('sign-in/username', { username: 'reyes', password: PASSWORD })).answer).toMatchObject({
      code: 'LOCKED',
    })
    expect(await entriesOf(id)).toEqual(['user.created', ...Array.from({ length: 4 }, () => 'session.refused'), 'account.locked'])
    await asAdmin((acting) => freeUser(acting, { userId: id }))
    await serving.services.databases.write.deleteFrom('signInFailure').execute()
    expect((await reyes.auth('sign-in/username', { username: 'reyes', password: PASSWORD })).status).toBe(200)
    expect((await entriesOf(id)).slice(-2)).toEqual(['user.freed', 'session.started'])
  }, 20_000)

  it('is not locked from an address that nobody of the office uses: that address waits', async () => {
    const id = await person('stone')
    const stranger = visitor(serving.address)
    const answers: unknown[] = []
    for (let tries = 0; tries < 7; tries += 1) {
      const { status } = await stranger.auth('sign-in/username', { username: 'stone', password: 'five plain words here' })
      answers.push(status)
      await serving.services.databases.write.updateTable('signInFailure').set({ at: earlier() }).execute()
    }
    expect(answers).toEqual([401, 401, 401, 401, 429, 429, 429])
    expect(await entriesOf(id)).not.toContain('account.locked')
    await serving.services.databases.write.deleteFrom('signInFailure').execute()
  }, 20_000)

  it('is not locked by many tries at once either: those under way count', async () => {
    const id = await person('vega')
    const stranger = visitor(serving.address)
    const tries = Array.from({ length: 12 }, () =>
      stranger.auth('sign-in/username', { username: 'vega', password: 'five plain words here' }),
    )
    const answers = (await Promise.all(tries)).map(({ status }) => status)
    expect(answers.filter((status) => status === 401).length).toBeLessThanOrEqual(4)
    expect(answers.filter((status) => status === 429).length).toBeGreaterThanOrEqual(8)
    expect(await entriesOf(id)).not.toContain('account.locked')
    await serving.services.databases.write.deleteFrom('signInFailure').execute()
  }, 20_000)

  it('of the last administrator opens also after a year, or nobody could enable anybody', async () => {
    const year = new Date(Date.now() - 365 * 86_400_000).toISOString()
    const { write } = serving.services.databases
    await write.updateTable('user').set({ usedAt: year }).where('username', '=', 'adams').execute()
    const adams = visitor(serving.address)
    expect((await adams.auth('sign-in/username', { username: 'adams', password: PASSWORD })).status).toBe(200)
  })

  it('opens to nobody who has not read the notice', async () => {
    await person('weber')
    const answer = await fetch(`${serving.address}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: serving.address },
      body: JSON.stringify({ username: 'weber', password: PASSWORD }),
    })
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'NOTICE' }])
  })

  it('that nobody used for ninety days is disabled when somebody tries', async () => {
    const id = await person('ochoa')
    const long = new Date(Date.now() - 91 * 86_400_000).toISOString()
    await serving.services.databases.write.transaction().execute((tx) => setAccount(tx, id, { usedAt: long }))
    const ochoa = visitor(serving.address)
    const sent = { username: 'ochoa', password: PASSWORD }
    expect((await ochoa.auth('sign-in/username', sent)).answer).toMatchObject({ code: 'UNUSED' })
    expect((await ochoa.auth('sign-in/username', sent)).answer).toMatchObject({ code: 'DISABLED' })
    expect(await entriesOf(id)).toEqual(['user.created', 'user.disabled'])
  })

  it('is disabled without anybody trying, too, once it was not used for so long; the last administrator stays', async () => {
    const id = await person('alvarez')
    const { databases } = serving.services
    const long = new Date(Date.now() - 91 * 86_400_000).toISOString()
    await databases.write.updateTable('user').set({ usedAt: long }).where('username', 'in', ['alvarez', 'adams']).execute()
    await disableUnusedAccounts(serving.services)
    const open = await databases.read.selectFrom('user').select('username').where('disabledAt', 'is', null).execute()
    expect(open.map(({ username }) => username)).toContain('adams')
    expect(await entriesOf(id)).toEqual(['user.created', 'user.disabled'])
  })

  it('is let in again at the machine itself, when no administrator can', async () => {
    const id = await person('salas')
    const { databases } = serving.services
    await databases.write
      .updateTable('user')
      .set({ lockedAt: '2026-03-03', disabledAt: '2026-03-03' })
      .where('id', '=', id)
      .execute()
    expect(await desk(dataFolder, 'let', 'in', 'nobody')).toMatchObject({ code: 2 })
    expect((await desk(dataFolder, 'let', 'in', 'salas')).out).toContain('SALAS may sign in')
    const salas = visitor(serving.address)
    expect((await salas.auth('sign-in/username', { username: 'salas', password: PASSWORD })).status).toBe(200)
    expect(await entriesOf(id)).toEqual(['user.created', 'user.enabled', 'session.started'])
  })

  it('takes no sign-in that skips the code, and shows the secret of its second factor once', async () => {
    await person('quinn')
    const quinn = visitor(serving.address)
    await quinn.auth('sign-in/username', { username: 'quinn', password: PASSWORD })
    for (const path of ['two-factor/disable', 'two-factor/get-totp-uri', 'two-factor/send-otp'])
      expect((await quinn.auth(path, { password: PASSWORD }).catch(() => ({ status: 404 }))).status).toBe(404)
    expect((await quinn.auth('two-factor/verify-totp', { code: '123456', trustDevice: true })).status).toBe(400)
  })

  it('leaves idle: after the minutes of the rule the session opens nothing, though pages went on asking in the background', async () => {
    await person('lopez')
    const lopez = visitor(serving.address)
    await lopez.auth('sign-in/username', { username: 'lopez', password: PASSWORD })
    expect(await lopez.call('office.status', undefined)).toMatchObject({ actor: { name: 'LOPEZ' } })
    const idle = new Date(Date.now() - 16.5 * 60_000 - 1000).toISOString()
    await serving.services.databases.write.updateTable('session').set({ updatedAt: idle }).execute()
    expect(await lopez.call('office.status', undefined)).toMatchObject({ actor: null, todo: null })
  })
})

const earlier = (): string => new Date(Date.now() - 5 * 60_000).toISOString()
