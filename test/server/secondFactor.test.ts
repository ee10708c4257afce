/** A second factor, from the square to the sign-in that asks for it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { act } from '#server/act.ts'
import { setUpOffice } from '#server/action/setUpOffice.ts'
import { type Serving, serve } from '#server/serve.ts'
import { aCounty } from '#test/support/office.ts'

const person = { username: 'adams', name: 'ADAMS, P.', password: 'four plain words here' }
const dataFolder = mkdtempSync(join(tmpdir(), 'factor-'))
let serving: Serving

beforeAll(async () => {
  serving = await serve({ dataFolder, host: '127.0.0.1', port: 0, origin: null, quiet: true })
  const { services } = serving
  const actor = { id: 'adams', name: person.name, role: 'administrator' } as const
  const call = { key: randomUUID(), procedure: 'office.setUp', input: null, actor, at: services.now() }
  await act(services, call, (acting) => setUpOffice(acting, { office: aCounty, administrator: person }))
}, 30_000)
afterAll(async () => {
  await serving?.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

/** A browser as far as sign-in goes: it keeps its cookies and says where it comes from. */
function visitor() {
  const cookies = new Map<string, string>()
  return async (path: string, body: unknown) => {
    const response = await fetch(`${serving.address}/api/auth/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: serving.address,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: JSON.stringify(body),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
  }
}

it('is asked for at the next sign-in once the person has proved it', async () => {
  const here = visitor()
  await here('sign-in/username', { username: person.username, password: person.password })
  const { answer } = await here('two-factor/enable', { password: person.password })
  const authenticator = URI.parse(String(answer.totpURI)) as TOTP
  expect(answer.backupCodes).toHaveLength(10)
  expect((await here('two-factor/verify-totp', { code: authenticator.generate() })).status).toBe(200)

  const later = visitor()
  const first = await later('sign-in/username', { username: person.username, password: person.password })
  expect(first.answer).toMatchObject({ twoFactorRedirect: true })
  expect((await later('two-factor/verify-totp', { code: '000000' })).status).toBe(401)
  expect((await later('two-factor/verify-totp', { code: authenticator.generate() })).status).toBe(200)
}, 20_000)

it('leaves nobody a way to sign as somebody else: a name is given by an administrator', async () => {
  const here = visitor()
  await here('sign-in/username', { username: person.username, password: person.password })
  for (const path of ['update-user', 'change-email', 'delete-user', 'sign-in/email']) {
    expect((await here(path, { name: 'STONE, M.' }).catch(() => ({ status: 404 }))).status).toBe(404)
  }
})
