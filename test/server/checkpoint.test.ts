/**
 * What an attacker with the database file can do to the ledger, and who finds it: the chain itself, or the checkpoint that left the machine.
 * Checked three times: by the desk at its start, by `desk ledger verify`, and on another computer by the verifier in one file.
 */
import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act } from '#server/act.ts'
import { setUpOffice } from '#server/action/setUpOffice.ts'
import { createUser } from '#server/action/manageUser.ts'
import { serve } from '#server/serve.ts'
import { readCheckpoints } from '#shared/core/checkpoint.ts'
import { desk } from '#test/support/export.ts'
import { type Attack, ATTACKS } from '#test/support/ledgerAttacks.ts'
import { aCounty } from '#test/support/office.ts'

const root = mkdtempSync(join(tmpdir(), 'checkpoint-'))
const good = join(root, 'good')
const older = join(root, 'older.sqlite')
const outside = join(root, 'outside.txt')
const config = (dataFolder: string, file = outside) => ({
  dataFolder,
  host: '127.0.0.1',
  port: 0,
  origin: null,
  quiet: true,
  checkpoints: { file, url: null },
})

/** A year of an office in short: set up, some accounts; an older copy is kept on the way, checkpoints leave at the starts and stops. */
beforeAll(async () => {
  const actor = { id: 'adams', name: 'ADAMS, P.', role: 'administrator' } as const
  const administrator = { username: 'adams', name: actor.name, password: 'four plain words here' }
  for (const names of [
    ['reyes', 'stone'],
    ['olsen', 'price'],
  ]) {
    const serving = await serve(config(good))
    const { services } = serving
    const doing = <T>(action: Parameters<typeof act<T>>[2]) =>
      act(services, { key: randomUUID(), procedure: 'test', input: null, actor, at: services.now() }, action)
    if (names[0] === 'reyes') await doing((acting) => setUpOffice(acting, { office: aCounty, administrator }))
    for (const username of names)
      await doing((acting) =>
        createUser(acting, { username, name: username.toUpperCase(), role: 'records', password: 'several plain words' }),
      )
    await serving.stop()
    if (names[0] === 'reyes') copyFileSync(join(good, 'desk.sqlite'), older)
  }
}, 60_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('a ledger', () => {
  it('leaves a signed checkpoint outside at every start and stop in which something happened', async () => {
    expect(readCheckpoints(readFileSync(outside, 'utf8')).map(({ size, origin }) => [size, origin])).toEqual([
      [0, 'An office that is not set up'],
      [3, 'Juniper County Sheriff (WI 55999)'],
      [3, 'Juniper County Sheriff (WI 55999)'],
      [5, 'Juniper County Sheriff (WI 55999)'],
    ])
  })

  it('that nobody touched agrees with them, here and on another computer', async () => {
    expect(await desk(good, 'ledger', 'verify', '--checkpoints', outside)).toMatchObject({ code: 0 })
    expect(await elsewhere(good)).toMatchObject({ code: 0, out: expect.stringContaining('Good: everything agrees.') as unknown })
  })

  it.each(ATTACKS)('in which %s is found out by the command and by the verifier elsewhere', async (name, attack, says) => {
    const folder = attacked(name, attack)
    const { code, out } = await desk(folder, 'ledger', 'verify', '--checkpoints', outside)
    expect([code, says.test(out)]).toEqual([1, true])
    const far = await elsewhere(folder)
    expect([far.code, says.test(far.out)]).toEqual([1, true])
  })

  it.each(ATTACKS.filter(([, , , atStart]) => atStart !== null))(
    'in which %s says so in itself at the next start, once',
    async (name, attack) => {
      const folder = attacked(`${name} start`, attack)
      const kept = join(folder, 'outside.txt')
      copyFileSync(outside, kept)
      for (let starts = 0; starts < 2; starts += 1) {
        const serving = await serve(config(folder, kept))
        const { services } = serving
        expect(services.checkpoints?.atStart.state).toMatch(/shortened|rewritten/)
        const broken = await services.databases.read
          .selectFrom('ledger')
          .select('act')
          .where('act', '=', 'ledger.broken')
          .execute()
        expect(broken).toHaveLength(1)
        await serving.stop()
      }
      // Nothing is added outside that would cover the trace.
      expect(readFileSync(kept, 'utf8')).toBe(readFileSync(outside, 'utf8'))
      expect(await desk(folder, 'ledger', 'verify', '--checkpoints', kept)).toMatchObject({ code: 1 })
    },
  )

  it('does not take the checkpoints of another desk for its own, nor one whose lines were changed', async () => {
    const forged = join(root, 'forged.txt')
    writeFileSync(forged, readFileSync(outside, 'utf8').replace('\n5\n', '\n4\n'))
    expect((await desk(good, 'ledger', 'verify', '--checkpoints', forged)).out).toContain('is not signed by the key of this desk')
    const other = join(root, 'other')
    const serving = await serve(config(other, join(root, 'other.txt')))
    await serving.stop()
    const { out } = await desk(other, 'ledger', 'verify', '--checkpoints', outside)
    expect(out).toContain('is not signed by the key of this desk')
  })

  it('sends a checkpoint to the address of the office', async () => {
    const taken: string[] = []
    const taker = createServer((request, response) => {
      request.on('data', (part: Buffer) => taken.push(part.toString())).on('end', () => response.end())
    })
    await new Promise<void>((done) => taker.listen(0, '127.0.0.1', done))
    const url = `http://127.0.0.1:${(taker.address() as AddressInfo).port}/`
    const serving = await serve({ ...config(join(root, 'sent')), checkpoints: { file: null, url } })
    await serving.stop()
    taker.close()
    expect(readCheckpoints(taken.join('\n'))).toMatchObject([{ size: 0 }])
  })
})

function attacked(name: string, attack: Attack): string {
  const folder = join(root, name.replaceAll(/\W+/g, '-'))
  mkdirSync(folder)
  for (const file of ['desk.sqlite', 'ledger.key', 'session.key']) copyFileSync(join(good, file), join(folder, file))
  expect(existsSync(join(good, 'desk.sqlite-wal'))).toBe(false)
  copyFileSync(older, join(folder, 'older.sqlite'))
  attack(join(folder, 'desk.sqlite'))
  return folder
}

/** As on a computer that has nothing but Node: the export, the checkpoints and the key are carried there. */
async function elsewhere(folder: string): Promise<{ code: number; out: string }> {
  const file = join(folder, 'ledger.jsonl')
  await desk(folder, 'ledger', 'export', file)
  const { out: key } = await desk(good, 'ledger', 'key')
  return new Promise((done) => {
    const child = execFile(process.execPath, ['server/verifier.mjs', file, outside, key.trim()], (_, out) =>
      done({ code: child.exitCode ?? -1, out }),
    )
  })
}
