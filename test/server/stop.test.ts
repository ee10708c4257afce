/** A desk that is told to stop while people write: every act that was acknowledged is there, no call hangs, and the process ends with 0. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabases } from '#db/open.ts'
import { verifyLedger } from '#server/verifyLedger.ts'
import { once } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'
import { PASSWORD, staffed } from '#test/support/staffed.ts'
import { start } from '#test/support/started.ts'
import { visitor } from '#test/support/visitor.ts'

const data = mkdtempSync(join(tmpdir(), 'stop-'))
beforeAll(() => staffed(data, { reyes: ['REYES, A.', 'jailStaff'] }))
afterAll(() => rmSync(data, { recursive: true, force: true }))

async function signedIn(settings: Record<string, string> = {}) {
  const desk = start({ DESK_DATA: data, ...settings })
  const address = await desk.address
  const reyes = visitor(address)
  await reyes.auth('sign-in/username', { username: 'reyes', password: PASSWORD })
  return { ...desk, address, reyes }
}

/** What became of a call that the end of the desk may have met: its answer, or that it was never taken. */
const outcome = (call: Promise<unknown>) =>
  call.then(
    (answer) => (typeof answer === 'object' && answer !== null ? 'done' : String(answer)),
    () => 'not taken',
  )

it('finishes what is being written, ends the streams, and leaves everything that was acknowledged', async () => {
  const { process: desk, ended, address, reyes } = await signedIn()
  const ready = await fetch(`${address}/ready`)
  expect([ready.status, await ready.json()]).toEqual([200, { ready: true, reasons: [], checkpoint: 'none' }])
  const stream = reyes.stream('ledger.feed', { lastEventId: null })
  await stream.begun
  const calls = Array.from({ length: 20 }, (_, i) =>
    outcome(reyes.call('booking.record', once(booking({ number: `26-${70_000 + i}` })))),
  )
  await Promise.race(calls)
  const began = performance.now()
  desk.kill('SIGTERM')
  const found = await Promise.all(calls)
  expect(await ended).toBe(0)
  expect(performance.now() - began).toBeLessThan(8_000)
  await stream.ended()
  const acknowledged = found.flatMap((what, i) => (what === 'done' ? [`26-${70_000 + i}`] : []))
  expect(acknowledged.length).toBeGreaterThan(0)
  expect(new Set(found)).toEqual(new Set(found.filter((what) => what === 'done' || what === 'not taken')))
  // Everything stands in the one file: the write-ahead log was taken in.
  expect(existsSync(join(data, 'desk.sqlite-wal'))).toBe(false)
  const { read, close } = await openDatabases(join(data, 'desk.sqlite'))
  const numbers = (await read.selectFrom('booking').select('number').execute()).map(({ number }) => number)
  // Nothing that was acknowledged is missing, and nothing was written whose answer did not arrive.
  expect(numbers.toSorted()).toEqual(acknowledged)
  expect((await verifyLedger(read)).firstBad).toBeNull()
  await close()
}, 60_000)

it('says first that it stops, so that a balancer sends nobody any more, and goes on answering until then', async () => {
  const { process: desk, ended, address, reyes } = await signedIn({ DESK_DRAIN_SECONDS: '2' })
  desk.kill('SIGTERM')
  await setTimeout(300)
  const ready = await fetch(`${address}/ready`)
  expect([ready.status, await ready.json()]).toEqual([503, { ready: false, reasons: ['stopping'], checkpoint: 'none' }])
  expect((await fetch(`${address}/health`)).status).toBe(200)
  expect(await outcome(reyes.call('booking.record', once(booking({ number: '26-80000' }))))).toBe('done')
  expect(await ended).toBe(0)
}, 60_000)

it('ends at once when it is told a second time', async () => {
  const { process: desk, ended } = await signedIn({ DESK_DRAIN_SECONDS: '5' })
  const began = performance.now()
  desk.kill('SIGTERM')
  await setTimeout(1_200)
  desk.kill('SIGTERM')
  expect(await ended).toBe(1)
  expect(performance.now() - began).toBeLessThan(4_000)
}, 60_000)
