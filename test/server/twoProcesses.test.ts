/** A command beside the running desk: two processes write to one database at once; nothing is refused, nothing lost, the chain is sound. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openDatabases } from '#db/open.ts'
import { verifyLedger } from '#server/verifyLedger.ts'

const folder = mkdtempSync(join(tmpdir(), 'two-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const writing = (file: string, name: string, count: number): Promise<{ code: number | null; said: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/writeBeside.ts', file, name, String(count)])
    let said = ''
    child.stderr.on('data', (part: Buffer) => (said += part.toString()))
    child.on('close', (code) => done({ code, said }))
  })

it('keeps every entry of both', async () => {
  const file = join(folder, 'desk.sqlite')
  await (await openDatabases(file)).close()
  const ended = await Promise.all([writing(file, 'desk', 150), writing(file, 'command', 150)])
  expect(ended).toEqual([
    { code: 0, said: '' },
    { code: 0, said: '' },
  ])
  const { read, close } = await openDatabases(file)
  expect(await verifyLedger(read)).toMatchObject({ entries: 300, firstBad: null })
  await close()
}, 60_000)
