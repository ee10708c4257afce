/** Who is not let in by the office's identity provider: strangers, closed accounts, and whoever brings a word that does not hold; against a certified provider whose words are spoiled on the way. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { disableUser, linkUser } from '#server/action/manageUser.ts'
import { openProviderOffice } from '#test/support/providerOffice.ts'

let office: Awaited<ReturnType<typeof openProviderOffice>>
let provider: typeof office.provider
let door: typeof office.door
beforeAll(async () => {
  office = await openProviderOffice()
  ;({ provider, door } = office)
  await office.enter(office.visitor(), 'Reyes@juniper.example')
}, 60_000)
afterAll(() => office?.close())
beforeEach(() => provider.spoil(null))

const now = () => Math.floor(Date.now() / 1000)

describe('nobody is let in', () => {
  it.each([
    ['whom the provider knows and the desk does not', 'nobody@juniper.example', 'unknownPerson'],
    ['whom the provider does not know', 'somebody else', 'providerRefused'],
  ])(
    '%s',
    async (_, name, said) => {
      const here = office.visitor()
      expect(await office.enter(here, name)).toBe(`${office.home}#said=${said}`)
      expect(await office.status(here)).toMatchObject({ actor: null })
      expect(await office.lastRefusal()).toMatchObject({ what: said, address: expect.stringMatching(/127/) as unknown })
    },
    20_000,
  )

  it('who comes under the name of another: the first who came under it is tied to the account', async () => {
    provider.spoil({
      claims: (said) => ({ ...said, sub: 'subject-of-a-successor', preferred_username: 'reyes@juniper.example' }),
    })
    const here = office.visitor()
    expect(await office.enter(here, 'Reyes@juniper.example')).toBe(`${office.home}#said=otherSubject`)
    expect(await office.lastRefusal()).toMatchObject({ what: 'otherSubject', subjectId: office.idOf('reyes') })
    provider.spoil(null)
    await door.asAdmin((acting) =>
      linkUser(acting, { userId: office.idOf('reyes'), providerName: 'reyes@juniper.example', keepsPassword: true }),
    )
    expect(await office.enter(here, 'Reyes@juniper.example')).toBe(office.home)
  }, 20_000)

  it('whose account is disabled, locked or long unused, with the same words as by password', async () => {
    const quinn = office.visitor()
    const set = (change: object) => door.write.updateTable('user').set(change).where('id', '=', office.idOf('quinn')).execute()
    await set({ lockedAt: '2026-03-03' })
    expect(await office.enter(quinn, 'quinn@juniper.example')).toBe(`${office.home}#said=LOCKED`)
    await set({ lockedAt: null, usedAt: new Date(Date.now() - 91 * 86_400_000).toISOString() })
    expect(await office.enter(quinn, 'quinn@juniper.example')).toBe(`${office.home}#said=UNUSED`)
    await set({ disabledAt: null, usedAt: new Date().toISOString() })
    await door.asAdmin((acting) => disableUser(acting, { userId: office.idOf('quinn') }))
    expect(await office.enter(quinn, 'quinn@juniper.example')).toBe(`${office.home}#said=DISABLED`)
    expect(await office.lastRefusal()).toMatchObject({ what: 'disabled', subjectId: office.idOf('quinn') })
    expect(await office.status(quinn)).toMatchObject({ actor: null })
    await set({ disabledAt: null })
  }, 20_000)

  it.each([
    ['made out for another system', { claims: (said: object) => ({ ...said, aud: 'payroll' }) }],
    [
      'made out for several, and for another one of them',
      { claims: (said: object) => ({ ...said, aud: ['detainer-desk', 'payroll'], azp: 'payroll' }) },
    ],
    ['of another provider', { claims: (said: object) => ({ ...said, iss: 'http://127.0.0.1:1' }) }],
    ['whose time is over', { claims: (said: object) => ({ ...said, exp: now() - 120 }) }],
    ['made long ago', { claims: (said: object) => ({ ...said, iat: now() - 3_600 }) }],
    ['that answers another question', { claims: (said: object) => ({ ...said, nonce: 'another' }) }],
    ['altered on the way', { claims: (said: object) => ({ ...said, sub: 'subject-quinn' }), signed: 'before' as const }],
    ['signed by nobody', { header: { alg: 'none' }, signed: 'not' as const }],
    ['signed with what both sides know', { header: { alg: 'HS256' }, signed: 'secret' as const }],
    ['that names somebody else when it is asked who that is', { about: (said: object) => ({ ...said, sub: 'subject-stone' }) }],
    ['signed with a key that is not published', { header: { kid: 'two' } }],
  ])(
    'on a word %s',
    async (_, how) => {
      provider.spoil(how)
      const here = office.visitor()
      expect(await office.enter(here, 'Reyes@juniper.example')).toMatch(/#said=(badToken|unreachable)$/)
      expect(await office.status(here)).toMatchObject({ actor: null })
      expect(await office.lastRefusal()).toMatchObject({ subjectId: 'unknown' })
    },
    20_000,
  )

  it('who did not prove now who they are, though the address was altered on the way there', async () => {
    const here = office.visitor()
    const cookies = new Map<string, string>()
    await office.enter(here, 'Reyes@juniper.example', { cookies })
    provider.spoil({ claims: (said) => ({ ...said, auth_time: now() - 120 }) })
    const idle = office.visitor()
    expect(await office.enter(idle, 'Reyes@juniper.example', { cookies })).toBe(`${office.home}#said=notFresh`)
    provider.spoil({ claims: ({ auth_time: _, ...said }) => said })
    expect(await office.enter(idle, 'Reyes@juniper.example', { cookies })).toBe(`${office.home}#said=notFresh`)
  }, 20_000)

  it('in another browser than the one that left, nor twice with one answer', async () => {
    const mine = office.visitor()
    const { answer } = await mine.auth('provider/begin', { why: 'signIn', to: '/' })
    const back = await provider.signInAt(String(answer['url']), 'Reyes@juniper.example')
    expect(await office.visitor().follow(back)).toBe(`${door.address}/#said=tooLate`)
    expect(await mine.follow(back)).toBe(`${door.address}/`)
    expect(await mine.follow(back)).toBe(`${door.address}/#said=tooLate`)
  }, 20_000)

  it('to another site: whatever a page asks for, one comes back to the desk', async () => {
    const here = office.visitor()
    const { answer } = await here.auth('provider/begin', { why: 'signIn', to: '//elsewhere.example/' })
    expect(await here.follow(await provider.signInAt(String(answer['url']), 'Reyes@juniper.example'))).toBe(`${door.address}/`)
  }, 20_000)
})
