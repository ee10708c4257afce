/** What every answer says to the browser, from whom the desk takes calls, and TLS by its own certificate. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:https'
import type { TLSSocket } from 'node:tls'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Serving, serve } from '#server/serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'web-'))
const base = { host: '127.0.0.1', port: 0, origin: null, quiet: true }
const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
let plain: Serving
let secure: Serving

beforeAll(async () => {
  const subject = ['-subj', '/CN=127.0.0.1', '-days', '2', '-keyout', key, '-out', cert]
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', ...subject], {
    stdio: 'ignore',
  })
  plain = await serve({ ...base, dataFolder: join(folder, 'plain') })
  secure = await serve({ ...base, dataFolder: join(folder, 'secure'), tls: { cert, key } })
}, 60_000)
afterAll(async () => {
  await plain?.stop()
  await secure?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('every page', () => {
  it('brings along only what is ours: no script and no style but files and what carries the word of this one answer', async () => {
    const [first, second] = await Promise.all([fetch(plain.address), fetch(`${plain.address}/detainer/any`)])
    const policy = first.headers.get('content-security-policy') ?? ''
    expect(policy).not.toContain('unsafe')
    const word = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect(await first.text()).toContain(`nonce="${word}"`)
    expect(second.headers.get('content-security-policy')).not.toContain(word)
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    expect(first.headers.get('referrer-policy')).toBe('no-referrer')
    expect(first.headers.get('cache-control')).toBe('no-store')
    expect(first.headers.get('strict-transport-security')).toBeNull()
    expect(first.headers.get('x-powered-by')).toBeNull()
  })
})

describe('a call', () => {
  const status = (headers: Record<string, string>) =>
    fetch(`${plain.address}/api/trpc/office.status`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
    })

  it.each([
    ['from the page of the desk', (): Record<string, string> => ({ origin: plain.address }), 200],
    ['from a program without cookies', () => ({}), 200],
    ['from another page', () => ({ origin: 'https://elsewhere.example' }), 403],
    ['with cookies, from nobody knows where', () => ({ cookie: 'any=1' }), 403],
  ])('%s is answered with %3$s', async (_, headers, code) => {
    const response = await status(headers())
    expect(response.status).toBe(code)
  })

  it('is answered into no cache', async () => {
    expect((await status({})).headers.get('cache-control')).toBe('no-store')
  })
})

describe('with a certificate of its own', () => {
  it('the desk speaks TLS 1.2 or newer, says so for a year, and its cookies travel by nothing else', async () => {
    expect(secure.address).toMatch(/^https:/)
    const answer = await over('GET', '/', {})
    expect(answer.protocol).toMatch(/^TLSv1\.[23]$/)
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
    expect(answer.headers['content-security-policy']).toContain('upgrade-insecure-requests')
    await expect(over('GET', '/', { maxVersion: 'TLSv1.1' })).rejects.toThrow(/protocol|version|alert/i)
  })
})

type Tls = { readonly maxVersion?: 'TLSv1.1' }

function over(method: string, path: string, tls: Tls) {
  return new Promise<{ headers: Record<string, unknown>; protocol: string }>((done, fail) => {
    const { port } = new URL(secure.address)
    request({ method, path, host: '127.0.0.1', port, rejectUnauthorized: false, minVersion: 'TLSv1', ...tls }, (response) => {
      const socket = response.socket as TLSSocket
      done({ headers: response.headers, protocol: socket.getProtocol() ?? '' })
      response.resume()
    })
      .on('error', fail)
      .end()
  })
}
