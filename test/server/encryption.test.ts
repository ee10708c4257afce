/** An office whose disk is not encrypted keeps its database under a key: nothing can be read from the files, and all that the desk does goes on. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '#db/connect.ts'
import { openDatabases } from '#db/open.ts'
import { readOffice } from '#db/repository/office.ts'
import { snapshot } from '#db/snapshot.ts'
import { pairDue } from '#server/pairPersons.ts'
import { askReports } from '#server/report/askReports.ts'
import { sayDatabase } from '#server/sayDatabase.ts'
import { serve, type Serving } from '#server/serve.ts'
import { unlock } from '#server/unlock.ts'
import { desk, deskWith, type SampleBooking, writeCsvPair } from '#test/support/export.ts'
import { newDesk } from '#test/support/newDesk.ts'
import { start } from '#test/support/started.ts'

const root = mkdtempSync(join(tmpdir(), 'encryption-'))
const [data, key, other] = ['data', 'database.key', 'other.key'].map((name) => join(root, name)) as [string, string, string]
const config = { dataFolder: data, databaseKey: key, host: '127.0.0.1', port: 0, origin: null, quiet: true }
const CANARIES = ['Juniper', 'Freedonia', 'ADAMS', 'SQLite format 3']
const people: SampleBooking[] = Array.from({ length: 40 }, (_, i) => ({ number: `J${i}`, name: '', charges: [] }))

/** Which canaries stand in any file of the folder. */
const found = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const bytes = readFileSync(join(folder, name))
    return CANARIES.filter((word) => bytes.includes(word)).map((word) => `${name}: ${word}`)
  })

let serving: Serving | undefined
beforeAll(async () => {
  mkdirSync(data)
  for (const file of [key, other]) await desk(data, 'key', 'database', file)
  await newDesk(data)
  await desk(data, 'import', 'bookings', ...writeCsvPair(root, people))
}, 60_000)
afterAll(async () => {
  await serving?.stop()
  rmSync(root, { recursive: true, force: true })
})

describe('a plain desk', () => {
  it('is not encrypted while it runs', async () => {
    expect(found(data).length).toBeGreaterThan(3)
    const running = await openDatabases(join(data, 'desk.sqlite'))
    await readOffice(running.read)
    expect(await deskWith(config, 'encrypt')).toMatchObject({ code: 2, err: expect.stringContaining('Stop the desk') })
    await running.close()
  })

  it('is encrypted when it is stopped: the same rows, the same ledger, nothing to be read', async () => {
    const before = (await desk(data, 'ledger', 'verify')).out
    const { code, out } = await deskWith(config, 'encrypt')
    expect([code, /^[\d,]+ rows in \d+ tables are the same in both/.test(out)]).toEqual([0, true])
    expect((await deskWith(config, 'ledger', 'verify')).out).toBe(before)
    expect((await deskWith(config, 'encrypt')).err).toContain('encrypted already')
    expect(found(data).filter((what) => !what.startsWith('desk.sqlite.plain'))).toEqual([])
  }, 30_000)

  it('is destroyed by a second call, not by another desk', async () => {
    const elsewhere = join(root, 'elsewhere')
    mkdirSync(elsewhere)
    await newDesk(elsewhere)
    writeFileSync(join(elsewhere, 'desk.sqlite.plain'), readFileSync(join(data, 'desk.sqlite.plain')))
    const theirs = { ...config, dataFolder: elsewhere }
    await deskWith({ ...theirs, databaseKey: other }, 'encrypt')
    expect((await deskWith(theirs, 'encrypt', '--destroy-plain')).code).not.toBe(0)
    expect(existsSync(join(elsewhere, 'desk.sqlite.plain'))).toBe(true)
    expect((await deskWith(config, 'encrypt', '--destroy-plain')).out).toContain('has every entry of the plain one')
    expect(existsSync(join(data, 'desk.sqlite.plain'))).toBe(false)
    expect(found(data)).toEqual([])
  }, 30_000)
})

describe('an encrypted desk', () => {
  it('serves, reports on a thread, compares persons on another, and its log shows nothing either', async () => {
    serving = await serve(config)
    const { databases } = serving.services
    expect(await askReports(databases, { kind: 'ready', zone: 'UTC' })).toBeDefined()
    await databases.write.updateTable('person').set({ due: 1 }).where('subjectId', 'is not', null).execute()
    await pairDue({ databases })
    const due = (db: typeof databases.read) => db.selectFrom('person').select('due').where('due', '=', 1).execute()
    expect(await snapshot(databases, (db) => due(db as typeof databases.read))).toEqual([])
    expect(existsSync(join(data, 'desk.sqlite-wal'))).toBe(true)
    expect(found(data)).toEqual([])
    await serving.stop()
    serving = undefined
  }, 60_000)

  it('runs on a SQLite that loses no acknowledged write', () => {
    const database = connect(unlock(join(data, 'desk.sqlite'), config), true)
    const [major = 0, minor = 0, patch = 0] = String(database.prepare('select sqlite_version()').pluck().get())
      .split('.')
      .map(Number)
    database.close()
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003)
  })

  it('has its backups, which bring the key along', async () => {
    const [backup, seal, brought] = ['monday', 'seal', 'brought.key'].map((name) => join(root, name)) as [string, string, string]
    await desk(data, 'backup', 'key', seal)
    expect((await deskWith(config, 'backup', 'make', backup, '--key', seal)).out).toContain('It was opened again and is whole')
    expect((await deskWith(config, 'backup', 'drill', backup, '--key', seal)).out).toContain('user 1.')
    const into = (name: string, databaseKey: string | null) =>
      deskWith({ dataFolder: data, databaseKey }, 'restore', backup, '--key', seal, '--into', join(root, name))
    expect((await into('a', null)).err).toContain('Name in DESK_DATABASE_KEY the file')
    expect((await into('b', other)).err).toContain('another key')
    expect((await into('c', join(root, 'c', 'k'))).err).toContain('lies in the data folder')
    expect(['a', 'b', 'c'].flatMap((name) => readdirSync(join(root, name)))).toEqual([])
    expect((await into('back', brought)).code).toBe(0)
    expect(found(join(root, 'back'))).toEqual([])
    const back = { dataFolder: join(root, 'back'), databaseKey: key }
    expect((await deskWith(back, 'ledger', 'verify')).out).toContain('Good: everything agrees.')
    expect(readFileSync(brought, 'utf8')).toBe(readFileSync(key, 'utf8'))
  }, 60_000)

  it.each([
    ['another key', () => other, /does not open with the key/],
    ['no key', () => null, /encrypted or damaged/],
    ['a key that is not there', () => join(root, 'lost'), /cannot be read or holds no key/],
    ['a file that holds no key', () => join(root, 'bookings.csv'), /cannot be read or holds no key/],
    ['a key beside the data', () => join(data, 'session.key'), /where whoever takes one takes both/],
  ])('with %s does not start, and changes nothing', async (_name, databaseKey, says) => {
    const before = readFileSync(join(data, 'desk.sqlite'))
    const fault: unknown = await serve({ ...config, databaseKey: databaseKey() }).catch((error: unknown) => error)
    expect(sayDatabase(fault)).toMatch(says)
    expect(readFileSync(join(data, 'desk.sqlite')).equals(before)).toBe(true)
  })

  it('with another key ends with 1 and one sentence, no more', async () => {
    const { said, ended } = start({ DESK_DATA: data, DESK_DATABASE_KEY: other })
    expect([await ended, said.err.trim().split('\n')]).toEqual([1, [expect.stringContaining('does not open with the key')]])
  }, 60_000)

  it('says what to install where the driver is missing', async () => {
    const missing = join(root, 'missing.cjs')
    writeFileSync(
      missing,
      `const Module = require('node:module'); const find = Module._resolveFilename
       Module._resolveFilename = (name, ...rest) => { if (name === 'better-sqlite3-multiple-ciphers') throw new Error('not found'); return find(name, ...rest) }`,
    )
    const { said, ended } = start({ DESK_DATA: data, DESK_DATABASE_KEY: key }, missing)
    expect([await ended, said.err]).toEqual([1, expect.stringContaining('npm install better-sqlite3-multiple-ciphers')])
  }, 60_000)

  it('goes back to a plain one, and a key in base64 is the same key', async () => {
    const base64 = join(root, 'base64.key')
    writeFileSync(base64, Buffer.from(readFileSync(key, 'utf8').trim(), 'hex').toString('base64'))
    const before = (await deskWith(config, 'ledger', 'verify')).out
    expect(await deskWith({ ...config, databaseKey: base64 }, 'decrypt')).toMatchObject({ code: 0, err: '' })
    expect((await desk(data, 'ledger', 'verify')).out).toBe(before)
    expect((await deskWith(config, 'ledger', 'verify')).err).toContain('the database is not encrypted')
  }, 30_000)
})
