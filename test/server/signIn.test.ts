/** The door, over real HTTP: who knows the password gets a session that no script and no other site can use; everybody else gets nothing. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act } from '#server/act.ts'
import { createUser, disableUser } from '#server/action/manageUser.ts'
import { setUpOffice } from '#server/action/setUpOffice.ts'
import type { Acting } from '#server/context.ts'
import { type Serving, serve } from '#server/serve.ts'
import { easySignIn, NOTICE_READ } from '#test/support/easySignIn.ts'
import { aCounty, once } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'

const password = 'four plain words here'
const dataFolder = mkdtempSync(join(tmpdir(), 'door-'))
const ids = new Map<string, string>()
let serving: Serving

const asAdmin = <T>(action: (acting: Acting) => Promise<T>) => {
  const actor = { id: 'adams', name: 'ADAMS, P.', role: 'administrator' } as const
  return act(serving.services, { key: randomUUID(), procedure: 'test', input: null, actor, at: serving.services.now() }, action)
}

beforeAll(async () => {
  serving = await serve({ dataFolder, host: '127.0.0.1', port: 0, origin: null, quiet: true })
  const administrator = { username: 'adams', name: 'ADAMS, P.', password }
  await asAdmin((acting) => setUpOffice(acting, { office: aCounty, administrator }))
  for (const username of ['reyes', 'ortiz', 'weber', 'stone', 'ochoa']) {
    const person = { username, name: username.toUpperCase(), role: 'jailStaff' as const, password }
    ids.set(username, (await asAdmin((acting) => createUser(acting, person))).id)
  }
  await easySignIn(serving.services, [...ids.values()])
}, 30_000)
afterAll(async () => {
  await serving?.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

const disable = (username: string) => asAdmin((acting) => disableUser(acting, { userId: ids.get(username) ?? '' }))
const disableOnly = (username: string) =>
  serving.services.databases.write
    .updateTable('user')
    .set({ disabledAt: '2026-03-03' })
    .where('username', '=', username)
    .execute()

/** As a page of the desk sends it; `null` leaves a header out. */
const post = (path: string, body: unknown, over: Record<string, string | null> = {}) => {
  const sent = Object.entries({ 'content-type': 'application/json', origin: serving.address, ...NOTICE_READ, ...over })
  const headers = sent.filter((header): header is [string, string] => header[1] !== null)
  return fetch(`${serving.address}/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

const signIn = (username: string, typed = password, headers = {}) =>
  post('auth/sign-in/username', { username, password: typed }, headers)

const cookieOf = ({ headers }: Response): string =>
  headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')

const desk = async (cookie: string) => (await post('trpc/detainer.desk', undefined, { cookie })).status
const bookings = async () => (await serving.services.databases.read.selectFrom('booking').select('number').execute()).length

describe('the sign-in', () => {
  it('with the right password opens the desk, by a cookie that no script reads and no other site sends', async () => {
    const response = await signIn('reyes')
    expect(response.status).toBe(200)
    const [session] = response.headers.getSetCookie().filter((cookie) => cookie.includes('session_token'))
    expect(session).toMatch(/; HttpOnly/)
    expect(session).toMatch(/; SameSite=Strict/)
    expect(await desk(cookieOf(response))).toBe(200)
  })

  it.each([
    ['a wrong password', 'ochoa', 'five plain words here', 401],
    ['a name that nobody has', 'nobody', password, 401],
    ['an e-mail address in place of the name', 'reyes@office.invalid', password, 422],
  ])('with %s gives no session', async (_, username, typed, status) => {
    const response = await signIn(username, typed)
    expect([response.status, cookieOf(response)]).toEqual([status, ''])
    expect(await desk('')).toBe(401)
  })

  it('says the same of a wrong name as of a wrong password', async () => {
    const [name, word] = await Promise.all([signIn('nobody'), signIn('ochoa', 'five plain words here')])
    expect(await name.json()).toEqual(await word.json())
  })

  it('of a disabled person is refused, and says why', async () => {
    await disable('ortiz')
    const response = await signIn('ortiz')
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ code: 'DISABLED' })
    expect(cookieOf(response)).not.toContain('session_token')
  })

  it.each([
    ['from the page of another site', { origin: 'https://elsewhere.example' }],
    ['from a page without an address', { origin: 'null' }],
    ['with cookies, from nobody knows where', { origin: null, cookie: 'any=1' }],
  ])('%s is refused', async (_, headers) => {
    const response = await signIn('reyes', password, headers)
    expect([response.status, cookieOf(response)]).toEqual([403, ''])
  })

  it('lets nobody make an account', async () => {
    const visitor = { email: 'a@b.example', name: 'A', username: 'visitor', password, role: 'administrator' }
    expect((await post('auth/sign-up/email', visitor)).status).toBeGreaterThanOrEqual(400)
    expect((await signIn('visitor')).status).toBe(401)
  })
})

describe('a session', () => {
  it.each([
    ['its person is disabled', 'weber', disable],
    ['its person is disabled and its row stayed', 'stone', disableOnly],
  ])('ends at the next call when %s', async (_, username, end) => {
    const cookie = cookieOf(await signIn(username))
    expect(await desk(cookie)).toBe(200)
    await end(username)
    expect(await desk(cookie)).toBe(401)
  })

  it('ends with the sign-out, also for a cookie that somebody kept', async () => {
    const cookie = cookieOf(await signIn('reyes'))
    expect((await post('auth/sign-out', {}, { cookie })).status).toBe(200)
    expect(await desk(cookie)).toBe(401)
  })

  it('is not taken from a cookie that was forged', async () => {
    const cookie = cookieOf(await signIn('reyes'))
    expect(await desk(cookie.replace(/=(.)/, (_, first: string) => (first === 'x' ? '=y' : '=x')))).toBe(401)
  })

  it('changes nothing for another site, nor by following a link', async () => {
    const cookie = cookieOf(await signIn('reyes'))
    const input = once(booking())
    const foreign = await post('trpc/booking.record', input, { cookie, origin: 'https://elsewhere.example' })
    expect(foreign.status).toBe(403)
    const link = `${serving.address}/api/trpc/booking.record?input=${encodeURIComponent(JSON.stringify(input))}`
    expect((await fetch(link, { headers: { cookie } })).status).toBe(405)
    expect(await bookings()).toBe(0)
    expect((await post('trpc/booking.record', input, { cookie })).status).toBe(200)
    expect(await bookings()).toBe(1)
  })
})
