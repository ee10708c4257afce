/**
 * The load that a desk holds on SQLite and on PostgreSQL, and two desks on one PostgreSQL: the same office, the same people who read and write,
 * 200 screens open beside them; every call over HTTP and signed in, the desks as processes of their own.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { moveOffice } from '#server/moveOffice.ts'
import { once } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'
import { newDatabase, startPostgres } from '#test/support/postgres.ts'
import { PASSWORD, staffed } from '#test/support/staffed.ts'
import { start, type Started } from '#test/support/started.ts'
import { visitor } from '#test/support/visitor.ts'
import { percentile } from './percentile.ts'

const STREAMS = 200
const PEOPLE = 20
const SECONDS = 20
/** One call of so many writes. */
const WRITES = 5

export type Load = {
  readonly what: string
  readonly perSecond: number
  readonly acts: number
  readonly reads: readonly [p50: number, p95: number]
  readonly writes: readonly [p50: number, p95: number]
  readonly refused: number
  /** Screens that heard of the last act. */
  readonly heard: number
}

export async function engineLoads(): Promise<{ streams: number; people: number; seconds: number; loads: readonly Load[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'engines-'))
  const postgres = await startPostgres({ durable: true })
  try {
    const [file, moved, second] = ['file', 'moved', 'second'].map((name) => join(folder, name)) as [string, string, string]
    for (const one of [file, moved, second]) mkdirSync(one)
    await staffed(file, STAFF)
    await staffed(moved, STAFF)
    const [alone, shared] = [await newDatabase(postgres.at, false), await newDatabase(postgres.at, false)]
    await moveOffice(join(moved, 'desk.sqlite'), alone, () => undefined)
    await staffed(second, STAFF)
    await moveOffice(join(second, 'desk.sqlite'), shared, () => undefined)
    const loads = [
      await load('SQLite, one desk', [{ DESK_DATA: file }]),
      await load('PostgreSQL, one desk', [{ DESK_DATA: moved, DATABASE_URL: alone }]),
      await load('PostgreSQL, two desks', twice(second, join(folder, 'third'), shared)),
    ]
    return { streams: STREAMS, people: PEOPLE, seconds: SECONDS, loads }
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const STAFF = { reyes: ['REYES, A.', 'jailStaff'] } as const

/** The second desk has the keys of the first. */
function twice(first: string, other: string, DATABASE_URL: string) {
  return [
    { DESK_DATA: first, DATABASE_URL },
    { DESK_DATA: other, DATABASE_URL, keysOf: first },
  ]
}

async function load(what: string, settings: readonly Readonly<Record<string, string>>[]): Promise<Load> {
  const desks: Started[] = []
  const addresses: string[] = []
  for (const { keysOf, ...own } of settings) {
    if (keysOf !== undefined) takeKeys(keysOf, own['DESK_DATA'] ?? '')
    // Each of many computers may call so often; here all stand behind one address.
    const desk = start({ ...own, DESK_PROXY: '127.0.0.1', DESK_QUIET: '1' })
    desks.push(desk)
    addresses.push(await desk.address)
  }
  const cookies = new Map<string, string>()
  await visitor(addresses[0] ?? '', '10.1.0.1', cookies).auth('sign-in/username', { username: 'reyes', password: PASSWORD })
  const at = (place: number) => visitor(addresses[place % addresses.length] ?? '', `10.1.${place >> 8}.${place & 255}`, cookies)
  const screens = Array.from({ length: STREAMS }, (_, i) => at(i).stream('ledger.feed', { lastEventId: null }))
  await Promise.all(screens.map(({ begun }) => begun))
  const [reads, writes]: [number[], number[]] = [[], []]
  let refused = 0
  const end = performance.now() + SECONDS * 1_000
  const person = async (place: number): Promise<void> => {
    const clerk = at(place)
    for (let count = place; performance.now() < end; count += 1) {
      const began = performance.now()
      const writing = count % WRITES === 0
      const answer = writing
        ? await clerk.call('booking.record', once(booking({ number: `26-${place}-${count}` })))
        : await clerk.call(count % 2 === 0 ? 'detainer.desk' : 'release.board', count % 2 === 0 ? undefined : { since: null })
      if (typeof answer !== 'object') refused += 1
      else (writing ? writes : reads).push(performance.now() - began)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: PEOPLE }, (_, place) => person(place)))
  const seconds = (performance.now() - began) / 1_000
  const { id } = (await at(0).call('booking.record', once(booking({ number: '26-LAST' })))) as { id: string }
  const told = await Promise.all(
    screens.map(({ until }) => Promise.race([until(id).then((text) => text.includes(id)), pause(10_000, false)])),
  )
  for (const { process: desk, ended } of desks) {
    desk.kill('SIGTERM')
    await ended
  }
  const both = (times: readonly number[]): [number, number] => [percentile(times, 0.5), percentile(times, 0.95)]
  return {
    what,
    perSecond: (reads.length + writes.length) / seconds,
    acts: writes.length / seconds,
    reads: both(reads),
    writes: both(writes),
    refused,
    heard: told.filter(Boolean).length,
  }
}

function takeKeys(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const key of ['session.key', 'ledger.key']) copyFileSync(join(from, key), join(to, key))
}
