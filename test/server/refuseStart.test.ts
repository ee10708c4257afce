/** What the keeper of the machine can mend is said in one sentence when the desk does not start, and nothing else. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, it } from 'vitest'
import { newDesk } from '#test/support/newDesk.ts'
import { start } from '#test/support/started.ts'

const root = mkdtempSync(join(tmpdir(), 'refused-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const refused = async (settings: Record<string, string>) => {
  const { said, ended } = start({ DESK_DATA: join(root, 'data'), ...settings })
  return { ended: await ended, says: said.err.trim() }
}

it('a setting that cannot be read, an address that is taken, a certificate without its key', async () => {
  const server = createServer()
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const found = await Promise.all([
    refused({ DESK_METRICS: '9464' }),
    refused({ DESK_PORT: String(port) }),
    refused({ DESK_TLS_CERT: 'cert.pem' }),
  ])
  server.close()
  expect(found).toEqual([
    { ended: 1, says: 'The setting DESK_METRICS cannot be read: Write it as HOST:PORT, for example 127.0.0.1:9464.' },
    { ended: 1, says: `Something else listens at 127.0.0.1:${port} already. End it, or set DESK_PORT to another one.` },
    { ended: 1, says: 'Set both DESK_TLS_CERT and DESK_TLS_KEY, or neither.' },
  ])
}, 60_000)

it('a database of a newer version', async () => {
  const folder = mkdtempSync(join(root, 'newer-'))
  await newDesk(folder)
  const database = new Database(join(folder, 'desk.sqlite'))
  database.exec(`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`)
  database.close()
  const { ended, says } = await refused({ DESK_DATA: folder })
  expect([ended, says]).toEqual([1, expect.stringMatching(/^The database is of a newer version of the desk\. .+$/)])
}, 60_000)
