/** Sign-in by the office's own identity provider, over real HTTP and against a certified provider: who is let in, and what is written down. */
import { TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createUser, disableUser, enableUser, linkUser } from '#server/action/manageUser.ts'
import { openDoor, PASSWORD } from '#test/support/door.ts'
import { once } from '#test/support/office.ts'
import { openProviderOffice } from '#test/support/providerOffice.ts'
import { visitor } from '#test/support/visitor.ts'

let office: Awaited<ReturnType<typeof openProviderOffice>>
let provider: typeof office.provider
let door: typeof office.door
beforeAll(async () => {
  office = await openProviderOffice()
  ;({ provider, door } = office)
}, 60_000)
afterAll(() => office?.close())
beforeEach(() => provider.spoil(null))

describe('somebody whom an administrator named', () => {
  it('comes in by the provider that asked for a second factor, to where they were going, and the ledger says by which way', async () => {
    const reyes = office.visitor()
    expect(await office.enter(reyes, 'Reyes@juniper.example')).toBe(office.home)
    expect(await office.status(reyes)).toMatchObject({ actor: { name: 'REYES', role: 'supervisor' }, todo: null })
    expect(await door.entriesOf(office.idOf('reyes'))).toEqual(['user.created', 'account.tied', 'session.started'])
    const { detail } = await door.services.databases.read
      .selectFrom('ledger')
      .select('detail')
      .where('act', '=', 'session.started')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(detail)).toMatchObject({ way: 'providerFactor', secondFactor: true, notice: expect.any(String) as unknown })
  }, 20_000)

  it('leaves by signing out, and has to prove anew who they are at the provider to come back', async () => {
    const reyes = office.visitor()
    const cookies = new Map<string, string>()
    await office.enter(reyes, 'Reyes@juniper.example', { cookies })
    await reyes.auth('sign-out', {})
    expect(await office.status(reyes)).toMatchObject({ actor: null })
    const before = provider.typed()
    expect(await office.enter(reyes, 'Reyes@juniper.example', { cookies })).toBe(office.home)
    expect(provider.typed()).toBe(before + 1)
  }, 20_000)

  it('is out at the next call once an administrator disables the account, or names somebody else for it', async () => {
    const quinn = office.visitor()
    for (const end of [
      () => door.asAdmin((acting) => disableUser(acting, { userId: office.idOf('quinn') })),
      () =>
        door.asAdmin((acting) =>
          linkUser(acting, { userId: office.idOf('quinn'), providerName: 'q@juniper.example', keepsPassword: true }),
        ),
    ]) {
      await office.enter(quinn, 'quinn@juniper.example')
      expect(await office.status(quinn)).toMatchObject({ actor: { name: 'QUINN' } })
      await end()
      expect(await office.status(quinn)).toMatchObject({ actor: null })
      await door.asAdmin((acting) => enableUser(acting, { userId: office.idOf('quinn') }))
    }
    expect(await office.enter(quinn, 'quinn@juniper.example')).toBe(`${office.home}#said=unknownPerson`)
  }, 20_000)

  it('sets up a second factor of the desk where the provider asked for none, and is asked for its code from then on', async () => {
    const stone = office.visitor()
    expect(await office.enter(stone, 'stone@juniper.example')).toBe(office.home)
    expect(await office.status(stone)).toMatchObject({
      actor: null,
      todo: 'secondFactor',
      proofs: { password: false, provider: true },
    })
    const { answer } = await stone.auth('two-factor/enable', {})
    const authenticator = URI.parse(String(answer['totpURI'])) as TOTP
    await stone.auth('two-factor/verify-totp', { code: authenticator.generate() })
    expect(await office.status(stone)).toMatchObject({ actor: { name: 'STONE' }, todo: null })

    const later = office.visitor()
    expect(await office.enter(later, 'stone@juniper.example')).toBe(`${office.home}#said=CODE`)
    expect(await office.status(later)).toMatchObject({ actor: null })
    expect((await later.auth('two-factor/verify-totp', { code: '000000' })).status).toBe(401)
    const code = authenticator.generate({ timestamp: Date.now() + 30_000 })
    expect((await later.auth('two-factor/verify-totp', { code })).status).toBe(200)
    expect(await office.status(later)).toMatchObject({ actor: { name: 'STONE' }, todo: null })
  }, 20_000)

  it('has no password that anybody could guess', async () => {
    const answer = await office.visitor().auth('sign-in/username', { username: 'reyes', password: PASSWORD })
    expect(answer.status).toBe(401)
  })
})

describe('before a signature', () => {
  const sign = (here: ReturnType<typeof visitor>) => here.call('draft.sign', once({ draftId: 'none', version: 1 }))
  const prove = (here: ReturnType<typeof visitor>, input: object = {}) => here.call('account.stepUp', once(input))

  it('the person signs in at the provider once more, and it is the same person', async () => {
    const reyes = office.visitor()
    await office.enter(reyes, 'Reyes@juniper.example')
    expect(await sign(reyes)).toBe('account.stepUpNeeded')
    expect(await prove(reyes)).toBe('account.notProvenThere')
    expect(await office.enter(reyes, 'stone@juniper.example', { why: 'proof' })).toBe(`${office.home}#said=otherPerson`)
    expect(await prove(reyes)).toBe('account.notProvenThere')
    expect(await office.enter(reyes, 'Reyes@juniper.example', { why: 'proof' })).toBe(office.home)
    expect(await prove(reyes)).toMatchObject({ steppedUpAt: expect.any(String) as unknown })
    expect(await sign(reyes)).toBe('record.notFound')
    expect(await prove(reyes)).toBe('account.notProvenThere')
  }, 20_000)

  it('an old sign-in at the provider proves nothing', async () => {
    const reyes = office.visitor()
    await office.enter(reyes, 'Reyes@juniper.example')
    provider.spoil({ claims: (said) => ({ ...said, auth_time: Math.floor(Date.now() / 1000) - 120 }) })
    expect(await office.enter(reyes, 'Reyes@juniper.example', { why: 'proof' })).toBe(`${office.home}#said=notFresh`)
    expect(await prove(reyes)).toBe('account.notProvenThere')
  }, 20_000)

  it('where the provider asks for no second factor, the code of the desk is asked for too', async () => {
    const vega = office.visitor()
    await office.enter(vega, 'vega@juniper.example')
    const { answer } = await vega.auth('two-factor/enable', {})
    const authenticator = URI.parse(String(answer['totpURI'])) as TOTP
    await vega.auth('two-factor/verify-totp', { code: authenticator.generate() })
    await office.enter(vega, 'vega@juniper.example', { why: 'proof' })
    expect(await prove(vega)).toBe('account.wrongCode')
    expect(await prove(vega, { code: authenticator.generate({ timestamp: Date.now() + 30_000 }) })).toMatchObject({
      steppedUpAt: expect.any(String) as unknown,
    })
  }, 20_000)
})

describe('an office that lets a sign-in at the provider count for an hour', () => {
  it('asks nobody to type again within it, except under a covered screen', async () => {
    const easy = await openDoor({ provider: { ...provider.settings, maxAgeSeconds: 3_600 } })
    provider.serve(easy.address)
    const made = { username: 'reyes', name: 'REYES', role: 'jailStaff' as const, providerName: 'reyes@juniper.example' }
    await easy.asAdmin((acting) => createUser(acting, made))
    const cookies = new Map<string, string>()
    const go = async (why: string) => {
      const here = visitor(easy.address)
      const before = provider.typed()
      const { answer } = await here.auth('provider/begin', { why, to: '/' })
      expect(await here.follow(await provider.signInAt(String(answer['url']), 'Reyes@juniper.example', cookies))).toBe(
        `${easy.address}/`,
      )
      return provider.typed() - before
    }
    expect([await go('signIn'), await go('signIn'), await go('unlock')]).toEqual([1, 0, 1])
    await easy.close()
    provider.serve(door.address)
  }, 30_000)
})

describe('when the provider is down', () => {
  it('the button says so, and a password lets in as ever', async () => {
    const dead = await openDoor({ provider: { ...provider.settings, issuer: 'http://127.0.0.1:1' } })
    const here = visitor(dead.address)
    const begun = await here.auth('provider/begin', { why: 'signIn', to: '/' })
    expect([begun.status, begun.answer]).toMatchObject([503, { code: 'unreachable' }])
    expect((await here.auth('sign-in/username', { username: 'adams', password: PASSWORD })).status).toBe(200)
    await dead.close()
  }, 30_000)
})

describe('an office without a provider', () => {
  it('has no such way, and no page speaks of one', async () => {
    const plain = await openDoor()
    const here = visitor(plain.address)
    expect((await here.auth('provider/begin', { why: 'signIn', to: '/' }).catch(() => ({ status: 404 }))).status).toBe(404)
    expect(await here.call('office.status', undefined)).toMatchObject({ provider: null })
    await plain.close()
  }, 30_000)
})
