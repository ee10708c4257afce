/** An office that set the desk up before drafts were signed opens its database with the new one: its versions and evaluations are as they were. */
import SQLite from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, Migrator, SqliteDialect } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { migrations } from '#db/migration/index.ts'
import { openDatabases } from '#db/open.ts'
import { policyInForce } from '#db/repository/policyVersion.ts'
import { library } from '#test/support/bind.ts'

const folder = mkdtempSync(join(tmpdir(), 'upgrade-'))
const file = join(folder, 'desk.sqlite')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const AT = '2025-11-03T15:00:00.000Z'
const policies = [library('selective_convicted')]

/** As it was left: migrated as far as the seventh step, with one version and one evaluation by it. */
async function before(): Promise<void> {
  const database = new SQLite(file)
  database.pragma('foreign_keys = ON')
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) })
  await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateTo('0007-import')
  const insert = (table: string, row: Record<string, string | number>) => {
    const names = Object.keys(row)
    const columns = names.map((name) => `"${name}"`).join(', ')
    database.prepare(`insert into "${table}" (${columns}) values (${names.map(() => '?').join(', ')})`).run(Object.values(row))
  }
  const version = { id: 'v1', number: 1, policies: JSON.stringify(policies), lists: '[]', inForceFrom: AT }
  insert('policyVersion', { ...version, loadedBy: 'price', loadedByName: 'PRICE' })
  const paper = {
    form: 'I-247A',
    subject: '{}',
    nameKey: '',
    reasons: '[]',
    asks: '[]',
    receivedAt: AT,
    channel: 'fax',
    status: 'active',
  }
  const rest = { addresseeMatches: 'yes', supportingDocument: 'none', enteredAt: AT, enteredBy: 'reyes' }
  const flags = { version: 1, operativeOnConvictionOnly: 0, complete: 1 }
  insert('detainer', { id: 'd1', number: '2025-00001', ...flags, ...paper, ...rest })
  const evaluation = { id: 'e1', detainerId: 'd1', policyVersionId: 'v1', evaluatedAt: AT, trigger: 'received' }
  insert('evaluation', { ...evaluation, facts: '{}', sources: '[]', verdict: '{}', outcome: 'decline', brief: '{}' })
  await db.destroy()
}

it('whoever loaded it stands as its signature, it was known since it bound, and it stays as it is', async () => {
  await before()
  const { read, write, close } = await openDatabases(file)
  expect(await policyInForce(read, AT)).toEqual({
    id: 'v1',
    number: 1,
    policies,
    lists: [],
    situations: [],
    inForceFrom: AT,
    enteredAt: AT,
    draftId: null,
    note: null,
    proposedBy: null,
    proposedByName: null,
    signedBy: 'price',
    signedByName: 'PRICE',
    suspension: null,
  })
  const evaluations = await read.selectFrom('evaluation').select(['id', 'policyVersionId']).execute()
  expect(evaluations).toEqual([{ id: 'e1', policyVersionId: 'v1' }])
  const change = write.updateTable('policyVersion').set({ note: 'Other words' }).execute()
  await expect(change).rejects.toThrow('never changed')
  await close()
})
