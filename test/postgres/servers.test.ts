/** Two servers, one office: what is decided at one is on the screens of the other, whoever signed in where; a line that broke is heard again. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createUser } from '#server/action/manageUser.ts'
import { setUpOffice } from '#server/action/setUpOffice.ts'
import { act } from '#server/act.ts'
import type { Acting } from '#server/context.ts'
import { serve, type Serving } from '#server/serve.ts'
import { verifyLedger } from '#server/verifyLedger.ts'
import { randomUUID } from 'node:crypto'
import { easySignIn } from '#test/support/easySignIn.ts'
import { aCounty, once } from '#test/support/office.ts'
import { booking, i200, paper } from '#test/support/paper.ts'
import { newDatabase } from '#test/support/postgres.ts'
import { PASSWORD } from '#test/support/staffed.ts'
import { visitor } from '#test/support/visitor.ts'

const at = process.env['DESK_TEST_POSTGRES'] ?? ''
type Visitor = ReturnType<typeof visitor>

let databaseUrl: string
const folders = ['a', 'b'].map((name) => mkdtempSync(join(tmpdir(), `server-${name}-`)))
const servers: Serving[] = []

const started = async (dataFolder: string) =>
  serve({ dataFolder, databaseUrl, host: '127.0.0.1', port: 0, origin: null, quiet: true })

async function signedIn(server: Serving | undefined, username: string, cookies?: Map<string, string>): Promise<Visitor> {
  const person = visitor(server?.address ?? '', undefined, cookies)
  await person.auth('sign-in/username', { username, password: PASSWORD })
  return person
}

beforeAll(async () => {
  databaseUrl = await newDatabase(at, false)
  const [a = '', b = ''] = folders
  const first = await started(a)
  const { services } = first
  const actor = { id: 'admin', name: 'ADAMS, P.', role: 'administrator' } as const
  const asAdmin = <T>(action: (acting: Acting) => Promise<T>) =>
    act(services, { key: randomUUID(), procedure: 'test', input: null, actor, at: services.now() }, action)
  const administrator = { username: 'admin', name: 'ADAMS, P.', password: PASSWORD }
  await asAdmin((acting) => setUpOffice(acting, { office: aCounty, administrator }))
  const made = [
    { username: 'reyes', name: 'REYES, A.', role: 'jailStaff' as const },
    { username: 'stone', name: 'STONE, B.', role: 'supervisor' as const },
  ]
  const ids: string[] = []
  for (const person of made) ids.push((await asAdmin((acting) => createUser(acting, { ...person, password: PASSWORD }))).id)
  await easySignIn(services, ids)
  for (const key of ['session.key', 'ledger.key']) copyFileSync(join(a, key), join(b, key))
  servers.push(first, await started(b))
})
afterAll(async () => {
  for (const server of servers) await server.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('an office on two servers', () => {
  it('shows at one what was decided at the other', async () => {
    const [reyes, stone] = [await signedIn(servers[0], 'reyes'), await signedIn(servers[1], 'stone')]
    const screen = stone.stream('ledger.feed', { lastEventId: null })
    await screen.begun
    const { id: bookingId } = (await reyes.call('booking.record', once(booking()))) as { id: string }
    const match = { bookingId, identifiers: ['name', 'born'], note: null }
    const arrived = { paper: paper(), warrants: [i200], match, service: null, findings: [] }
    const detainer = (await reyes.call('detainer.receive', once(arrived))) as { id: string }
    expect(await screen.until(detainer.id)).toContain('detainer.received')
    const { evaluations } = (await stone.call('detainer.byId', { id: detainer.id })) as { evaluations: { id: string }[] }
    const back = reyes.stream('ledger.feed', { lastEventId: null })
    await back.begun
    const decided = {
      detainerId: detainer.id,
      evaluationId: evaluations.at(-1)?.id,
      outcome: 'decline',
      reason: 'Awaiting trial.',
    }
    expect(await stone.call('decision.decide', once(decided))).toMatchObject({ kind: 'decided' })
    expect(await back.until('decision.decided')).toContain('STONE, B.')
  })

  it('knows at one who signed in at the other, and at both who was shut out', async () => {
    const cookies = new Map<string, string>()
    const stone = await signedIn(servers[1], 'stone', cookies)
    const elsewhere = visitor(servers[0]?.address ?? '', undefined, cookies)
    expect(await elsewhere.call('office.status', undefined)).toMatchObject({ actor: { name: 'STONE, B.' } })
    await stone.auth('sign-out', {})
    expect(await elsewhere.call('office.status', undefined)).toMatchObject({ actor: null })
  })

  it('writes one act after the other: no number twice, and one chain', async () => {
    const people = [await signedIn(servers[0], 'reyes'), await signedIn(servers[1], 'reyes')]
    const numbers = await Promise.all(
      Array.from({ length: 30 }, async (_, i) => {
        const paperOf = { ...paper(), aNumber: `A09${String(8_700_000 + i)}` }
        const received = await people[i % 2]?.call('detainer.receive', once({ paper: paperOf, another: true }))
        return (received as { number: string }).number
      }),
    )
    expect(new Set(numbers).size).toBe(30)
    expect((await verifyLedger(servers[0]?.services.databases.read as never)).firstBad).toBeNull()
  })

  it('sends the same submit, sent to both at once, once', async () => {
    const people = [await signedIn(servers[0], 'reyes'), await signedIn(servers[1], 'reyes')]
    const one = once(booking({ number: '26-55555' }))
    const answers = await Promise.all(Array.from({ length: 20 }, async (_, i) => people[i % 2]?.call('booking.record', one)))
    expect(new Set(answers.map((answer) => (answer as { id: string }).id)).size).toBe(1)
  })

  it('hears again when the line to the database broke', async () => {
    const [reyes, stone] = [await signedIn(servers[0], 'reyes'), await signedIn(servers[1], 'stone')]
    const screen = stone.stream('ledger.feed', { lastEventId: null })
    await screen.begun
    const client = new pg.Client(databaseUrl)
    await client.connect()
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'detainer-desk-live'`,
    )
    await client.end()
    const { id } = (await reyes.call('booking.record', once(booking({ number: '26-66666' })))) as { id: string }
    expect(await screen.until(id)).toContain('booking.recorded')
  })
})
