/** Before a signature the person at the screen types the password again, and the code where they have a second factor; it counts for five minutes. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act } from '#server/act.ts'
import { createUser } from '#server/action/manageUser.ts'
import { setUpOffice } from '#server/action/setUpOffice.ts'
import { provenLately } from '#server/auth/provePerson.ts'
import type { Acting } from '#server/context.ts'
import { type Serving, serve } from '#server/serve.ts'
import { aCounty, once } from '#test/support/office.ts'
import { easySignIn } from '#test/support/easySignIn.ts'
import { visitor } from '#test/support/visitor.ts'

const PASSWORD = 'four plain words here'
const adams = { username: 'adams', name: 'ADAMS, P.', password: PASSWORD }
const dataFolder = mkdtempSync(join(tmpdir(), 'proof-'))
let serving: Serving

const asAdams = <T>(action: (acting: Acting) => Promise<T>): Promise<T> => {
  const actor = { id: 'adams', name: adams.name, role: 'administrator' } as const
  return act(serving.services, { key: randomUUID(), procedure: 'set-up', input: null, actor, at: serving.services.now() }, action)
}

beforeAll(async () => {
  serving = await serve({ dataFolder, host: '127.0.0.1', port: 0, origin: null, quiet: true })
  await asAdams((acting) => setUpOffice(acting, { office: aCounty, administrator: adams }))
  const people = ['ortega', 'stone', 'quinn'].map((username) =>
    asAdams((acting) => createUser(acting, { username, name: username.toUpperCase(), role: 'supervisor', password: PASSWORD })),
  )
  await easySignIn(
    serving.services,
    (await Promise.all(people)).map(({ id }) => id),
  )
}, 30_000)
afterAll(async () => {
  await serving?.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

async function signedIn(username: string) {
  const here = visitor(serving.address)
  await here.auth('sign-in/username', { username, password: PASSWORD })
  return {
    ...here,
    prove: (password: string, code?: string) => here.call('account.stepUp', once({ password, ...(code ? { code } : {}) })),
    /** There is no such draft: whoever may sign is told that, and nothing else. */
    sign: () => here.call('draft.sign', once({ draftId: 'none', version: 1 })),
  }
}

describe('a supervisor who wants to sign', () => {
  it('is asked for the password, and signs after it', async () => {
    const ortega = await signedIn('ortega')
    expect(await ortega.sign()).toBe('account.stepUpNeeded')
    expect(await ortega.prove('not my password')).toBe('account.wrongPassword')
    expect(await ortega.sign()).toBe('account.stepUpNeeded')
    expect(await ortega.prove(PASSWORD)).toEqual({ steppedUpAt: expect.stringMatching(/Z$/) as unknown })
    expect(await ortega.sign()).toBe('record.notFound')
  })

  it('has proved nothing at another screen, nor after signing in anew', async () => {
    const here = await signedIn('ortega')
    await here.prove(PASSWORD)
    expect(await (await signedIn('ortega')).sign()).toBe('account.stepUpNeeded')
    await here.auth('sign-out', {})
    await here.auth('sign-in/username', { username: 'ortega', password: PASSWORD })
    expect(await here.sign()).toBe('account.stepUpNeeded')
  })

  it('cannot use the password of somebody else, and nobody proves anything before signing in', async () => {
    const stone = await signedIn('stone')
    await asAdams((acting) =>
      createUser(acting, { username: 'price', name: 'PRICE', role: 'policyOwner', password: 'another four plain words' }),
    )
    expect(await stone.prove('another four plain words')).toBe('account.wrongPassword')
    expect(await visitor(serving.address).call('account.stepUp', once({ password: PASSWORD }))).toBe('actor.notSignedIn')
  })

  it('is let no more after five wrong passwords, also not with the right one; another screen is not touched', async () => {
    const here = await signedIn('stone')
    const answers = await Promise.all(Array.from({ length: 7 }, () => here.prove('not my password')))
    expect(answers.filter((answer) => answer === 'account.wrongPassword')).toHaveLength(5)
    expect(answers.filter((answer) => answer === 'account.stepUpLocked')).toHaveLength(2)
    expect(await here.prove(PASSWORD)).toBe('account.stepUpLocked')
    expect(await (await signedIn('stone')).prove(PASSWORD)).toMatchObject({})
  })

  it('with a second factor is asked for its code too', async () => {
    const quinn = await signedIn('quinn')
    const { answer } = await quinn.auth('two-factor/enable', { password: PASSWORD })
    const authenticator = URI.parse(String(answer['totpURI'])) as TOTP
    await quinn.auth('two-factor/verify-totp', { code: authenticator.generate() })
    expect(await quinn.prove(PASSWORD)).toBe('account.wrongCode')
    expect(await quinn.prove(PASSWORD, '000000')).toBe('account.wrongCode')
    expect(await quinn.prove('not my password', authenticator.generate())).toBe('account.wrongPassword')
    expect(await quinn.prove(PASSWORD, authenticator.generate())).toBe('account.wrongCode')
    const next = authenticator.generate({ timestamp: Date.now() + 30_000 })
    expect(await quinn.prove(PASSWORD, next)).toMatchObject({ steppedUpAt: expect.any(String) as unknown })
    expect(await quinn.sign()).toBe('record.notFound')
  })
})

describe('what is kept of it', () => {
  it('is an entry with the instant, and never the password', async () => {
    const ortega = await signedIn('ortega')
    await ortega.prove(PASSWORD)
    const { read } = serving.services.databases
    const kept = [
      ...(await read.selectFrom('ledger').selectAll().execute()),
      ...(await read.selectFrom('answer').selectAll().execute()),
    ]
    expect(kept.some((row) => 'act' in row && row.act === 'account.steppedUp' && row.actorName === 'ORTEGA')).toBe(true)
    expect(JSON.stringify(kept)).not.toContain(PASSWORD)
  })

  it.each<[string, string | null, boolean]>([
    ['never', null, false],
    ['just now', '2026-03-03T14:00:00.000Z', true],
    ['five minutes ago', '2026-03-03T13:55:00.000Z', true],
    ['longer ago', '2026-03-03T13:54:59.999Z', false],
    ['at a time that has not come, as after the clock was set back', '2026-03-03T14:00:00.001Z', false],
  ])('counts or not: proved %s', (_, steppedUpAt, counts) => {
    expect(provenLately({ steppedUpAt, at: '2026-03-03T14:00:00.000Z' })).toBe(counts)
  })
})
