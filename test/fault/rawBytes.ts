/** The second half of T8: bytes that are no call, to every kind of address that the desk answers, from somebody who is signed in. */
import fc from 'fast-check'
import { appRouter } from '#server/router.ts'
import { openDoor, PASSWORD } from '#test/support/door.ts'
import { easySignIn } from '#test/support/easySignIn.ts'
import { visitor } from '#test/support/visitor.ts'
import type { rounds } from './fault.ts'
import { stateOf } from './writeLog.ts'

const PATHS = Object.keys(appRouter._def.procedures)
const TYPES = [
  'application/json',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  'application/json; charset=utf-16',
]

const aCall = fc.record({
  method: fc.constantFrom('POST', 'POST', 'POST', 'GET', 'PUT', 'DELETE', 'PATCH'),
  path: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...PATHS).map((path) => `trpc/${path}`) },
    fc.constantFrom(...PATHS).map((path) => `trpc/${path},${path}?batch=1`),
    fc.string({ unit: 'binary' }).map((text) => `trpc/${encodeURIComponent(text)}`),
    fc.constantFrom('v1/bookings/26-1', 'v1/bookings/%ff/left', 'auth/sign-in/username', 'auth/nothing', 'trpc/'),
  ),
  type: fc.constantFrom(...TYPES),
  body: fc.oneof(
    fc.uint8Array({ maxLength: 2_000 }),
    fc.json().map((text) => new TextEncoder().encode(text)),
    fc.json().map((text) => new TextEncoder().encode(text.slice(0, text.length >> 1))),
  ),
})

const INSIDE = /node_modules|\.ts:\d|\n\s+at |SQLITE_|sqlite error/i

export async function rawBytes(round: ReturnType<typeof rounds>, calls: number, seed: number): Promise<string> {
  const door = await openDoor()
  try {
    await easySignIn(door.services)
    await door.person('reyes')
    const reyes = visitor(door.address)
    await reyes.auth('sign-in/username', { username: 'reyes', password: PASSWORD })
    const statuses = new Map<number, number>()
    // Refusals of the sign-in itself are entered, as they must be.
    const state = async () => (await stateOf(door.services.databases.read)).replace(/\b(session|signInFailure|look) \d+/g, '')
    let before = await state()
    for (const { method, path, type, body } of fc.sample(aCall, { numRuns: calls, seed })) {
      if (round.timeLeft() < 0) break
      const plain = method === 'GET'
      const response = await fetch(`${door.address}/api/${path}`, {
        method,
        headers: { ...reyes.headers(), 'content-type': type },
        ...(plain ? {} : { body: Buffer.from(body) }),
      })
      const kept = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
      const text = kept ? '' : await response.text()
      if (kept) await response.body?.cancel()
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
      const sent = `${method} ${path} ${type} ${Buffer.from(body).toString('base64').slice(0, 200)}`
      round.holds(response.status < 500, `${sent}: ${response.status} ${text.slice(0, 300)}`)
      round.holds(!INSIDE.test(text), `${sent} told of the inside: ${text.slice(0, 300)}`)
      const after = await state()
      if (response.status >= 400 && !path.startsWith('auth/') && response.status !== 403)
        round.holds(after === before, `${sent} was refused with ${response.status} and changed something`)
      before = after
    }
    const said = [...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`)
    return `${[...statuses.values()].reduce((sum, times) => sum + times, 0)} calls of raw bytes (${said.join(', ')})`
  } finally {
    await door.close()
  }
}
