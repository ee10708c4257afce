/** Backups over real files: made while the desk writes, opened again, refused when anything is wrong with them, and tried before they are needed. */
import { mkdtempSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act } from '#server/act.ts'
import { setUpOffice } from '#server/action/setUpOffice.ts'
import { makeBackup } from '#server/backup/makeBackup.ts'
import { readKeyFile } from '#server/backup/sealed.ts'
import { type Serving, serve } from '#server/serve.ts'
import { desk } from '#test/support/export.ts'
import { aCounty } from '#test/support/office.ts'

const root = mkdtempSync(join(tmpdir(), 'backup-'))
const data = join(root, 'data')
const [keyFile, otherKey, file] = ['key', 'other', 'monday.backup'].map((name) => join(root, name)) as [string, string, string]
let serving: Serving

const entering = (i: number) => {
  const { services } = serving
  const actor = { id: 'adams', name: 'ADAMS, P.', role: 'administrator' } as const
  const call = { key: randomUUID(), procedure: 'test', input: i, actor, at: services.now() }
  return act(services, call, ({ enter }) =>
    enter({ act: 'session.ended', subjectId: 'adams', detail: { i, note: 'x'.repeat(200) } }),
  )
}

beforeAll(async () => {
  serving = await serve({ dataFolder: data, host: '127.0.0.1', port: 0, origin: null, quiet: true })
  const { services } = serving
  const actor = { id: 'adams', name: 'ADAMS, P.', role: 'administrator' } as const
  const call = { key: randomUUID(), procedure: 'test', input: null, actor, at: services.now() }
  const administrator = { username: 'adams', name: actor.name, password: 'four plain words here' }
  await act(services, call, (acting) => setUpOffice(acting, { office: aCounty, administrator }))
  for (const key of [keyFile, otherKey]) await desk(data, 'backup', 'key', key)
}, 60_000)
afterAll(async () => {
  await serving?.stop()
  rmSync(root, { recursive: true, force: true })
})

describe('a backup', () => {
  it('is made while the desk writes, and holds it as of one instant', async () => {
    let writing = true
    const writer = (async () => {
      for (let i = 0; writing; i += 1) {
        await entering(i)
        await new Promise((next) => setImmediate(next))
      }
    })()
    const made = await makeBackup(serving.services, data, file, await readKeyFile(keyFile))
    writing = false
    await writer
    const { code, out } = await desk(data, 'restore', file, '--key', keyFile, '--into', join(root, 'back'))
    expect([code, out.includes(`${made.entries} entries of the ledger`)]).toEqual([0, true])
    expect(readFileSync(join(root, 'back/ledger.key'), 'utf8')).toBe(readFileSync(join(data, 'ledger.key'), 'utf8'))
    const back = await serve({ dataFolder: join(root, 'back'), host: '127.0.0.1', port: 0, origin: null, quiet: true })
    expect(await back.services.databases.read.selectFrom('user').select('username').execute()).toEqual([{ username: 'adams' }])
    await back.stop()
  }, 60_000)

  it('shows nothing of what is in it', () => {
    const bytes = readFileSync(file)
    for (const word of ['adams', 'SQLite format', 'Juniper', 'PRIVATE KEY']) expect(bytes.includes(word)).toBe(false)
  })

  it('stands in the ledger, and so does its drill, which keeps nothing', async () => {
    const { code, out } = await desk(data, 'backup', 'drill', file, '--key', keyFile)
    expect([code, /user 1\.\nThe drill took [\d.]+ s/.test(out)]).toEqual([0, true])
    const acts = await serving.services.databases.read
      .selectFrom('ledger')
      .select('act')
      .where('act', 'in', ['backup.made', 'backup.drilled'])
      .execute()
    expect(acts).toEqual([{ act: 'backup.made' }, { act: 'backup.drilled' }])
  }, 60_000)

  it('is never written over, and no desk is either', async () => {
    expect((await desk(data, 'backup', 'make', file, '--key', keyFile)).err).toContain('exists')
    expect((await desk(data, 'restore', file, '--key', keyFile, '--into', data)).err).toContain(
      'There is a desk in that folder already',
    )
  })

  it.each([
    ['another key', () => file, () => otherKey, /damaged, cut off, or sealed with another key/],
    ['a file that is none', () => keyFile, () => keyFile, /no backup of a Detainer Desk/],
    ['a key that is none', () => file, () => file, /holds no key/],
    ['a file that is not there', () => join(root, 'tuesday'), () => keyFile, /There is no such file/],
  ])('with %s is refused in a sentence, and leaves nothing', async (name, from, key, says) => {
    const into = join(root, name.replaceAll(' ', '-'))
    const { code, err } = await desk(data, 'restore', from(), '--key', key(), '--into', into)
    expect([code === 0, says.test(err)]).toEqual([false, true])
    expect(existsSync(into) ? readdirSync(into) : []).toEqual([])
  })

  it('in which any byte was changed, or that was cut anywhere, is refused', async () => {
    const whole = readFileSync(file)
    const into = join(root, 'never')
    const broken = join(root, 'broken')
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.boolean(), async (place, cut) => {
        const bytes = cut ? whole.subarray(0, place) : Buffer.from(whole)
        if (!cut) bytes[place] = (bytes[place] ?? 0) ^ 1
        writeFileSync(broken, bytes)
        expect((await desk(data, 'restore', broken, '--key', keyFile, '--into', into)).code).not.toBe(0)
        expect(existsSync(into) ? readdirSync(into) : []).toEqual([])
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})
