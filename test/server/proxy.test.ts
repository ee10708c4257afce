/** The desk behind a real nginx with the file that deploy/ gives: events pass at once, and nobody makes the desk believe another address. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabases } from '#db/open.ts'
import { NOTICE_READ } from '#test/support/easySignIn.ts'
import { once } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'
import { PASSWORD, staffed } from '#test/support/staffed.ts'
import { type Started, start } from '#test/support/started.ts'
import { visitor } from '#test/support/visitor.ts'

const NGINX = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0)
const folder = mkdtempSync(join(tmpdir(), 'proxy-'))

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })

/** The file of deploy/ within the least that nginx needs around it. `changed`: what an office changes of it too. */
function written(name: string, changed: readonly (readonly [string | RegExp, string])[]): string {
  const ours = changed.reduce((text, [from, to]) => text.replaceAll(from, to), readFileSync('deploy/nginx.conf', 'utf8'))
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`)
  const file = join(folder, name)
  writeFileSync(
    file,
    `daemon off; pid ${folder}/${name}.pid; error_log stderr warn; events {} http { access_log off; ${paths.join(' ')}\n${ours}\n}`,
  )
  return file
}

describe.runIf(NGINX !== undefined)('behind nginx', () => {
  let desk: Started
  let proxy: ReturnType<typeof spawn>
  let address: string
  beforeAll(async () => {
    const data = join(folder, 'data')
    mkdirSync(data)
    await staffed(data, { reyes: ['REYES, A.', 'jailStaff'] })
    const [own, outside, redirect] = [await freePort(), await freePort(), await freePort()]
    address = `http://127.0.0.1:${outside}`
    desk = start({ DESK_DATA: data, DESK_PORT: String(own), DESK_ORIGIN: address, DESK_PROXY: '127.0.0.1' })
    await desk.address
    const file = written('plain.conf', [
      ['listen 443 ssl http2', `listen 127.0.0.1:${outside}`],
      ['listen 80', `listen 127.0.0.1:${redirect}`],
      ['127.0.0.1:4400', `127.0.0.1:${own}`],
      [/\n\s+ssl_.+;/g, ''],
    ])
    proxy = spawn(NGINX ?? '', ['-c', file, '-p', folder], { stdio: 'inherit' })
    for (let i = 0; i < 50; i += 1) {
      if (
        await fetch(`${address}/health`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        break
      await new Promise((next) => setTimeout(next, 100))
    }
  }, 60_000)
  afterAll(async () => {
    proxy?.kill('SIGTERM')
    desk?.process.kill('SIGTERM')
    await desk?.ended
    rmSync(folder, { recursive: true, force: true })
  })

  it('the file is sound, with TLS and all', () => {
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
    const made = [
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-subj',
      '/CN=desk',
      '-keyout',
      key,
      '-out',
      cert,
    ]
    execFileSync('openssl', ['req', '-x509', ...made], { stdio: 'ignore' })
    const file = written('tls.conf', [
      ['/etc/ssl/desk.sheriff.example.pem', cert],
      ['/etc/ssl/private/desk.sheriff.example.key', key],
    ])
    const { status, stderr } = spawnSync(NGINX ?? '', ['-t', '-c', file, '-p', folder])
    expect([status, stderr.toString()]).toEqual([0, expect.stringContaining('test is successful')])
  })

  it('the stream of events begins at once, and what somebody does is in it at once', async () => {
    const reyes = visitor(address)
    await reyes.auth('sign-in/username', { username: 'reyes', password: PASSWORD })
    const began = performance.now()
    const stream = reyes.stream('ledger.feed', { lastEventId: null })
    await stream.begun
    expect(performance.now() - began).toBeLessThan(1_500)
    const heard = stream.until('booking.recorded')
    const acted = performance.now()
    await reyes.call('booking.record', once(booking()))
    await heard
    expect(performance.now() - acted).toBeLessThan(1_500)
  }, 20_000)

  it('an address that a caller makes up is not believed, and whether the desk is ready is told to the machine', async () => {
    await fetch(`${address}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address, ...NOTICE_READ, 'x-forwarded-for': '203.0.113.66' },
      body: JSON.stringify({ username: 'reyes', password: 'five plain words here' }),
    })
    await visitor(address).auth('sign-in/username', { username: 'reyes', password: 'five plain words here' })
    const { read, close } = await openDatabases(join(folder, 'data/desk.sqlite'))
    const from = await read.selectFrom('signInFailure').select('address').execute()
    await close()
    expect(from.map((one) => one.address)).toEqual(['127.0.0.1', '127.0.0.1'])
    expect((await fetch(`${address}/ready`)).status).toBe(200)
  }, 20_000)
})

it('the desk says which proxy it believes, in every example', () => {
  for (const file of ['deploy/nginx.conf', 'deploy/Caddyfile', 'deploy/desk.env.example'])
    expect(readFileSync(file, 'utf8')).toContain('DESK_PROXY=127.0.0.1')
})
