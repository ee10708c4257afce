/** An outside system with a key of its own, calling a desk that listens on the loopback. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomBytes } from 'node:crypto'
import { createApp } from '#server/app.ts'
import { openAuth } from '#server/auth/auth.ts'
import { once, openOffice } from './office.ts'

export const aSecret = (): string => `desk_${randomBytes(32).toString('base64url')}`

export async function openOutside() {
  const office = await openOffice()
  const errors: unknown[] = []
  const refused: { why: string; begins: string | null }[] = []
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const auth = openAuth(office.services, 'a secret of thirty-two letters or so', origin)
  const onError = (error: unknown) => void errors.push(error)
  const onRefused = (one: (typeof refused)[number]) => void refused.push(one)
  server.on('request', createApp({ services: office.services, auth, origin, screens: '.', onError, onRefused }))
  const keyOf = async (system: string) => {
    const secret = aSecret()
    const { id } = await office.as('administrator').apiKey.make(once({ system, secret }))
    return { id, secret }
  }
  const raw = (path: string, init: RequestInit = {}) => fetch(`${origin}/api/v1${path}`, init)
  const call = async (secret: string | null, method: string, path: string, body?: unknown) => {
    const answer = await raw(path, {
      method,
      headers: {
        ...(secret === null ? {} : { authorization: `Bearer ${secret}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: (await answer.json()) as never, headers: answer.headers }
  }
  const close = async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return { ...office, origin, errors, refused, keyOf, raw, call, close }
}
