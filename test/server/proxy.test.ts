/** The desk behind a real nginx and a real Caddy with the files that deploy/ gives: events pass at once, and nobody makes the desk believe another address. */
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
const CADDY = spawnSync('caddy', ['version']).status === 0 ? 'caddy' : undefined
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

type Ports = { readonly own: number; readonly outside: number; readonly redirect: number }

const nginx = ({ own, outside, redirect }: Ports) => {
  const file = written('plain.conf', [
    ['listen 443 ssl http2', `listen 127.0.0.1:${outside}`],
    ['listen 80', `listen 127.0.0.1:${redirect}`],
    ['127.0.0.1:4400', `127.0.0.1:${own}`],
    [/\n\s+ssl_.+;/g, ''],
  ])
  return spawn(NGINX ?? '', ['-c', file, '-p', folder], { stdio: 'ignore' })
}

const caddy = ({ own, outside }: Ports) => {
  const file = join(folder, 'Caddyfile')
  const ours = readFileSync('deploy/Caddyfile', 'utf8')
    .replace('desk.sheriff.example {', `http://127.0.0.1:${outside} {`)
    .replace('127.0.0.1:4400', `127.0.0.1:${own}`)
  writeFileSync(file, `{\n\tadmin off\n}\n${ours}`)
  return spawn(CADDY ?? '', ['run', '--config', file], {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'] ?? '', HOME: folder },
  })
}

describe.each([
  { name: 'nginx', program: NGINX, run: nginx, ready: 200 },
  { name: 'caddy', program: CADDY, run: caddy, ready: 404 },
])('behind $name', ({ name, program, run, ready }) => {
  describe.runIf(program !== undefined)('as it is installed here', () => {
    const data = join(folder, name)
    let desk: Started
    let proxy: ReturnType<typeof spawn>
    let address: string
    beforeAll(async () => {
      mkdirSync(data)
      await staffed(data, { reyes: ['REYES, A.', 'jailStaff'] })
      const ports = { own: await freePort(), outside: await freePort(), redirect: await freePort() }
      address = `http://127.0.0.1:${ports.outside}`
      desk = start({ DESK_DATA: data, DESK_PORT: String(ports.own), DESK_ORIGIN: address, DESK_PROXY: '127.0.0.1' })
      await desk.address
      proxy = run(ports)
      const up = () =>
        fetch(`${address}/health`).then(
          ({ ok }) => ok,
          () => false,
        )
      for (let i = 0; i < 100 && !(await up()); i += 1) await new Promise((next) => setTimeout(next, 100))
    }, 60_000)
    afterAll(async () => {
      proxy?.kill('SIGTERM')
      desk?.process.kill('SIGTERM')
      await desk?.ended
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

    it('an address that a caller makes up is not believed, and whether the desk is ready is not for everybody', async () => {
      await fetch(`${address}/api/auth/sign-in/username`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: address, ...NOTICE_READ, 'x-forwarded-for': '203.0.113.66' },
        body: JSON.stringify({ username: 'reyes', password: 'five plain words here' }),
      })
      await visitor(address).auth('sign-in/username', { username: 'reyes', password: 'five plain words here' })
      const { read, close } = await openDatabases(join(data, 'desk.sqlite'))
      const from = await read.selectFrom('signInFailure').select('address').execute()
      await close()
      expect(from.map((one) => one.address)).toEqual(['127.0.0.1', '127.0.0.1'])
      expect((await fetch(`${address}/ready`)).status).toBe(ready)
    }, 20_000)
  })
})

describe.runIf(NGINX !== undefined)('the file for nginx', () => {
  it('is sound, with TLS and all', () => {
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
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('the desk says which proxy it believes, in every example', () => {
  for (const file of ['deploy/nginx.conf', 'deploy/Caddyfile', 'deploy/desk.env.example'])
    expect(readFileSync(file, 'utf8')).toContain('DESK_PROXY=127.0.0.1')
})
