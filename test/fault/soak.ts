/** T22: fifty requests a minute and twenty open streams for as long as is given: memory stays flat, the write-ahead log bounded, answers quick. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { once } from '#test/support/office.ts'
import { booking, i200, paper } from '#test/support/paper.ts'
import { percentile } from '../bench/percentile.ts'
import { setUpIn, signedIn, startDesk } from './childDesk.ts'
import { feedReader } from './feedReader.ts'
import { type Fault, rounds } from './fault.ts'
import { inFolder } from './tempFolder.ts'

const STREAMS = 20
const A_MINUTE = 50
const MOST_LOG = 20_000_000
const P95_MS = 200
/** The desk's working memory settles first; afterwards it may grow by a third at the most. */
const MOST_GROWTH = 1.33
/** In seconds: a shorter run says nothing of it. */
const SETTLED = 300

const memoryOf = (pid: number | undefined): number | null => {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return null
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1_024
}

export const soak: Fault = {
  id: 'T22',
  name: 'load over time',
  short: { rounds: 1, seconds: 2 },
  full: { rounds: 1_000_000, seconds: 600 },
  run: (size) =>
    inFolder(async (folder) => {
      await setUpIn(folder)
      const desk = await startDesk({ folder })
      const clerk = await signedIn(desk.address, 'reyes')
      const closing = new AbortController()
      const readers = Array.from({ length: STREAMS }, () => feedReader(desk.address, clerk.headers, 0))
      const living = Promise.all(
        readers.map(async (reader) => {
          while (!closing.signal.aborted) await reader.connect(closing.signal)
        }),
      )
      const round = rounds(size)
      const times: number[] = []
      const memory: number[] = []
      let log = 0
      const timed = async (path: string, input: unknown): Promise<unknown> => {
        const began = performance.now()
        const { status, answer } = await clerk.post(`trpc/${path}`, input)
        times.push(performance.now() - began)
        round.holds(status === 200, `${path} was answered with ${status}: ${JSON.stringify(answer).slice(0, 300)}`)
        return (answer as { result?: { data: unknown } }).result?.data
      }
      const began = performance.now()
      for (let count = 0; round.next(); count += 1) {
        const subject = { ...booking().subject, surname: `SOAK${count}`, aNumber: `A${100_000_000 + count}` }
        const booked = (await timed('booking.record', once(booking({ number: `26-L${count}`, subject })))) as { id: string }
        const match = { bookingId: booked.id, identifiers: ['name', 'born'], note: 'The same person.' }
        const written = paper({ subject: { ...paper().subject, surname: subject.surname }, aNumber: subject.aNumber })
        const request = (await timed('detainer.receive', once({ paper: written, warrants: [i200], match }))) as { id: string }
        await timed('detainer.byId', { id: request.id })
        await timed('detainer.deskSince', { since: null })
        await timed('person.find', { text: `${subject.surname} 1975` })
        log = Math.max(log, statSync(join(folder, 'desk.sqlite-wal')).size)
        memory.push(memoryOf(desk.process.pid) ?? 0)
        if (size.rounds > 100) await setTimeout(Math.max(0, began + ((count + 1) * 60_000) / A_MINUTE - performance.now()))
      }
      const head = ((await clerk.call('ledger.head', null)) as { seq: number }).seq
      await setTimeout(2_000)
      const behind = readers.filter((reader) => reader.at() < head || reader.heard.length < head)
      round.holds(behind.length === 0, `${behind.length} streams did not hear everything`)
      closing.abort()
      await living
      await desk.stop()
      const settled = memory[Math.floor(memory.length / 3)] ?? 0
      const [last, most, p95] = [memory.at(-1) ?? 0, Math.max(...memory), percentile(times, 0.95)]
      round.holds(log <= MOST_LOG, `the write-ahead log grew to ${log} bytes`)
      // No test of `npm test` asserts a time or what a short run has in memory.
      if (size.rounds > 100) {
        round.holds(p95 < P95_MS, `p95 ${p95} ms`)
        round.holds(size.seconds < SETTLED || last <= settled * MOST_GROWTH, `memory grew from ${settled} to ${last} MB`)
      }
      const mb = (value: number): string => `${Math.round(value)} MB`
      const inMemory =
        most === 0
          ? 'memory: not measured, this system does not say it'
          : `memory ${mb(settled)} after a third, ${mb(last)} at the end, ${mb(most)} at most`
      return round.told(
        `${times.length} calls, p50 ${percentile(times, 0.5)} ms, p95 ${p95} ms; ${inMemory}; log at most ${mb(log / 1e6)}; ${STREAMS} streams heard all ${head} entries`,
      )
    }),
}
