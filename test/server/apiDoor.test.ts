/** Who may call: a key that was made for the system and stands; everything else is turned away, written down, and breaks nothing. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiRouter } from '#server/api/apiRouter.ts'
import { once } from '#test/support/office.ts'
import { aSecret, openOutside } from '#test/support/outside.ts'

let desk: Awaited<ReturnType<typeof openOutside>>
beforeAll(async () => {
  desk = await openOutside()
})
afterAll(() => desk.close())

type Route = { readonly _def: { readonly meta: { readonly openapi: { readonly method: string; readonly path: string } } } }
const ROUTES = Object.values(apiRouter._def.procedures as unknown as Record<string, Route>).map(({ _def }) => _def.meta.openapi)

describe('the key of a system', () => {
  it('is kept as its hash only, stands nowhere in the database, and is made by an administrator who has just proved who they are', async () => {
    const secret = aSecret()
    const make = once({ system: 'Jail system', secret })
    await expect(desk.as('administrator', 'adams', { steppedUp: false }).apiKey.make(make)).rejects.toThrow(
      'account.stepUpNeeded',
    )
    await expect(desk.as('supervisor').apiKey.make(make)).rejects.toThrow('actor.notPermitted')
    await desk.as('administrator').apiKey.make(make)
    for (const table of ['apiKey', 'answer', 'ledger'] as const)
      expect(JSON.stringify(await desk.db.selectFrom(table).selectAll().execute())).not.toContain(secret)
    expect(JSON.stringify(await desk.as('auditor').apiKey.list())).not.toContain('hash')
  })

  it('lets its system in and is marked as heard; revoked, it does not, and that is seen too', async () => {
    const { id, secret } = await desk.keyOf('Court system')
    expect((await desk.call(secret, 'GET', '/bookings/J-9/verdicts')).status).toBe(404)
    const known = async () => (await desk.as('auditor').apiKey.list()).find((one) => one.id === id)
    expect(await known()).toMatchObject({ usedAt: desk.services.now(), refusedAt: null })
    await desk.as('administrator').apiKey.revoke(once({ id }))
    await expect(desk.as('administrator').apiKey.revoke(once({ id }))).rejects.toThrow('apiKey.revoked')
    expect(await desk.call(secret, 'GET', '/bookings/J-9/verdicts')).toMatchObject({
      status: 401,
      body: { code: 'UNAUTHORIZED' },
    })
    expect(await known()).toMatchObject({ refusedAt: desk.services.now() })
    expect(desk.refused.at(-1)).toMatchObject({ why: 'This key was revoked.', begins: secret.slice(0, 9) })
  })

  it.each(ROUTES)('$method $path lets nobody in without one', async ({ method, path }) => {
    desk.pass(1)
    const body = method === 'GET' ? undefined : {}
    expect((await desk.call(null, method, path, body)).status).toBe(401)
    expect((await desk.call(aSecret(), method, path, body)).status).toBe(401)
  })

  it('may call so many times a minute, and without one only a few times', async () => {
    const { secret } = await desk.keyOf('Hasty system')
    const statuses = []
    for (let i = 0; i < 602; i += 1) statuses.push((await desk.call(secret, 'GET', '/bookings/J-9/verdicts')).status)
    expect([statuses.filter((one) => one === 404).length, statuses.at(-1)]).toEqual([600, 429])
    const without = []
    for (let i = 0; i < 32; i += 1) without.push((await desk.call(null, 'GET', '/bookings/J-9/verdicts')).status)
    expect(without.at(-1)).toBe(429)
    desk.pass(1)
    expect((await desk.call(secret, 'GET', '/bookings/J-9/verdicts')).status).toBe(404)
  })
})

describe('the description', () => {
  it('names every route with its answer, and what it names is there', async () => {
    const document = (await (await desk.raw('/openapi.json')).json()) as {
      openapi: string
      paths: Record<string, Record<string, { operationId: string; security: unknown; responses: Record<string, unknown> }>>
      components: { securitySchemes: object }
    }
    expect(document.openapi).toBe('3.1.0')
    const described = Object.entries(document.paths).flatMap(([path, of]) =>
      Object.keys(of).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(described.toSorted()).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).toSorted())
    for (const operation of Object.values(document.paths).flatMap((of) => Object.values(of))) {
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', '400', '401', '404', '422', '429', '503']))
      expect(operation.security).toEqual([{ key: [] }])
    }
    const text = JSON.stringify(document)
    const referred = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path.split('/'))
    for (const path of referred)
      expect(path.reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document)).toBeDefined()
  })
})

describe('whatever is sent', () => {
  it('no body and no number brings the desk to fall', async () => {
    const { secret } = await desk.keyOf('Odd system')
    await desk.call(secret, 'PUT', '/bookings/J-1', {
      bookedAt: '2026-03-01T02:15:00Z',
      surname: 'QUILL',
      charges: [{ title: 'THEFT' }],
    })
    const some = fc.oneof(
      fc.record(
        {
          bookedAt: fc.oneof(fc.constant('2026-03-01T02:15:00Z'), fc.anything()),
          leftAt: fc.oneof(fc.constant('2026-03-01T02:15:00Z'), fc.anything()),
          surname: fc.oneof(fc.string(), fc.anything()),
          title: fc.oneof(fc.constant('THEFT'), fc.string(), fc.anything()),
          status: fc.oneof(fc.constant('convicted'), fc.anything()),
          charges: fc.oneof(fc.array(fc.record({ title: fc.string() })), fc.anything()),
          sex: fc.oneof(fc.constant('F'), fc.anything()),
          born: fc.oneof(fc.constant('1988'), fc.anything()),
        },
        { requiredKeys: [] },
      ),
      fc.anything(),
    )
    const number = fc.oneof(
      fc.constant('J-1'),
      fc.string().map(encodeURIComponent),
      fc.constantFrom('%', '%E0%A4%A', '..', '%00', '%2F'),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ROUTES), number, some, async ({ method, path }, named, body) => {
        desk.pass(1)
        const answer = await desk.raw(path.replace('{number}', named || 'x'), {
          method,
          headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
          ...(method === 'GET' ? {} : { body: JSON.stringify(body) ?? '' }),
        })
        expect(answer.status).toBeLessThan(500)
        expect(await answer.text()).not.toMatch(/at .*\.ts:\d+/)
      }),
      { numRuns: 300 },
    )
    expect(desk.errors).toEqual([])
  })

  it('what is no JSON, too large, or of another kind is refused with a sentence', async () => {
    desk.pass(1)
    const { secret } = await desk.keyOf('Odd system')
    const send = (body: string, type = 'application/json') =>
      desk.raw('/bookings/J-1', { method: 'PUT', body, headers: { authorization: `Bearer ${secret}`, 'content-type': type } })
    const answers = [await send('{'), await send(JSON.stringify({ a: 'x'.repeat(1_100_000) })), await send('a=b', 'text/plain')]
    expect(answers.map(({ status }) => status)).toEqual([400, 413, 415])
    for (const answer of answers) expect(await answer.json()).toMatchObject({ message: expect.any(String) })
    expect((await desk.call(secret, 'GET', '/nothing')).status).toBe(404)
  })
})
