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
import { visitor } from '#test/support/visitor.ts'

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

it('is asked for at the next sign-in once the person has proved it', async () => {
  const here = visitor(serving.address).auth
  await here('sign-in/username', { username: person.username, password: person.password })
  const { answer } = await here('two-factor/enable', { password: person.password })
  const authenticator = URI.parse(String(answer.totpURI)) as TOTP
  expect(answer.backupCodes).toHaveLength(10)
  expect((await here('two-factor/verify-totp', { code: authenticator.generate() })).status).toBe(200)

  const later = visitor(serving.address).auth
  const first = await later('sign-in/username', { username: person.username, password: person.password })
  expect(first.answer).toMatchObject({ twoFactorRedirect: true })
  expect((await later('two-factor/verify-totp', { code: '000000' })).status).toBe(401)
  expect((await later('two-factor/verify-totp', { code: authenticator.generate() })).answer).toMatchObject({ code: 'CODE_USED' })
  const next = authenticator.generate({ timestamp: Date.now() + 30_000 })
  const both = await Promise.all([1, 2].map(() => later('two-factor/verify-totp', { code: next })))
  expect(both.map(({ status }) => status)).toContain(200)
  expect(both.map(({ status }) => status)).toContain(401)
}, 20_000)

it('leaves nobody a way to sign as somebody else: a name is given by an administrator', async () => {
  const here = visitor(serving.address).auth
  await here('sign-in/username', { username: person.username, password: person.password })
  for (const path of ['update-user', 'change-email', 'delete-user', 'sign-in/email']) {
    expect((await here(path, { name: 'STONE, M.' }).catch(() => ({ status: 404 }))).status).toBe(404)
  }
})
