/** The desk as whoever looks after it sees it: that it lives, whether it can work, and the figures that wake somebody; none of it names anybody. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setAccount } from '#db/repository/signIn.ts'
import { act } from '#server/act.ts'
import { createUser } from '#server/action/manageUser.ts'
import { readConfig } from '#server/config.ts'
import { openReadiness } from '#server/running/ready.ts'
import { type Serving, serve } from '#server/serve.ts'
import { newDesk } from '#test/support/newDesk.ts'
import { visitor } from '#test/support/visitor.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'running-'))
let serving: Serving

beforeAll(async () => {
  await newDesk(dataFolder)
  const metrics = { host: '127.0.0.1', port: 0 }
  serving = await serve({ dataFolder, host: '127.0.0.1', port: 0, origin: null, quiet: true, metrics })
}, 30_000)
afterAll(async () => {
  await serving?.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

const figures = async (): Promise<Map<string, number>> => {
  const text = await (await fetch(serving.metricsAddress ?? '')).text()
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]))
}

describe('the desk', () => {
  it('says that it lives, to anybody', async () => {
    const response = await fetch(`${serving.address}/health`)
    expect([response.status, await response.text(), response.headers.get('cache-control')]).toEqual([200, 'ok\n', 'no-store'])
  })

  it('says that it is ready, to anybody and as often as they ask', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => fetch(`${serving.address}/ready`)))
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await all[0]?.json()).toEqual({ ready: true, reasons: [], checkpoint: 'none' })
    expect(all[0]?.headers.get('cache-control')).toBe('no-store')
  })

  it('is not ready while another process keeps the lock, and names that', async () => {
    const { databases } = serving.services
    const readiness = openReadiness({ databases, dataFolder, checkpoint: () => 'agrees', stopping: () => false })
    let release = () => {}
    const held = databases.write.transaction().execute(() => new Promise<void>((done) => (release = done)))
    expect(await readiness()).toEqual({ ready: false, reasons: ['writing'], checkpoint: 'agrees' })
    release()
    await held
  }, 15_000)

  it('is not ready with a schema that it does not know, nor with a disk that is not there', async () => {
    const { databases } = serving.services
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2026')`.execute(databases.write)
    const readiness = openReadiness({
      databases,
      dataFolder: join(dataFolder, 'gone'),
      checkpoint: () => 'shortened',
      stopping: () => false,
    })
    expect(await readiness()).toEqual({ ready: false, reasons: ['migrations', 'disk'], checkpoint: 'shortened' })
    await sql`delete from kysely_migration where name = '9999-later'`.execute(databases.write)
  })
})

describe('the figures', () => {
  it('are served at an address of their own and nowhere else', async () => {
    expect(await (await fetch(`${serving.address}/metrics`)).text()).not.toContain('detainer_desk')
    expect((await fetch((serving.metricsAddress ?? '').replace('/metrics', '/'))).status).toBe(404)
    const without = await serve({
      dataFolder: mkdtempSync(join(tmpdir(), 'none-')),
      host: '127.0.0.1',
      port: 0,
      origin: null,
      quiet: true,
    })
    expect(without.metricsAddress).toBeNull()
    await without.stop()
  }, 20_000)

  it('count calls, acts, failed tries and locked accounts, without a name', async () => {
    const before = await figures()
    const { services, address } = serving
    const actor = { id: 'admin', name: 'ADAMS, P.', role: 'administrator' } as const
    const call = { key: randomUUID(), procedure: 'test', input: null, actor, at: services.now() }
    const made = { username: 'canary', name: 'CANARY, C.', role: 'jailStaff' as const, password: 'four plain words here' }
    const { id } = await act(services, call, (acting) => createUser(acting, made))
    await services.databases.write.transaction().execute((tx) => setAccount(tx, id, { lockedAt: services.now() }))
    const someone = visitor(address)
    await someone.call('detainer.desk', {})
    await someone.auth('sign-in/username', { username: 'canary2', password: 'five plain words here' })
    const after = await figures()
    const grew = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0)
    expect(grew('detainer_desk_call_seconds_count{procedure="detainer.desk",outcome="refused"}')).toBe(1)
    expect(grew('detainer_desk_call_seconds_count{procedure="door.sign-in.username",outcome="refused"}')).toBe(1)
    expect(grew('detainer_desk_acts_total')).toBeGreaterThanOrEqual(1)
    expect(grew('detainer_desk_ledger_head')).toBeGreaterThanOrEqual(1)
    expect([after.get('detainer_desk_accounts_locked'), after.get('detainer_desk_sign_in_failures_15m')]).toEqual([1, 1])
    expect([...after.keys()].filter((line) => /canary|127\.0\.0\.1|ADAMS/i.test(line))).toEqual([])
    for (const name of ['database_bytes', 'disk_free_bytes', 'nodejs_eventloop_lag_seconds'])
      expect(after.get(`detainer_desk_${name}`)).toBeGreaterThan(0)
    expect(after.get('detainer_desk_backup_age_seconds')).toBeNaN()
  })
})

it('an address of the figures that is none is refused by its setting', () => {
  process.env['DESK_METRICS'] = '9464'
  expect(() => readConfig()).toThrow('HOST:PORT')
  process.env['DESK_METRICS'] = '[::1]:9464'
  expect(readConfig().metrics).toEqual({ host: '::1', port: 9464 })
  delete process.env['DESK_METRICS']
})
