/** Every report and return on 100,000 requests of ten years: from the question to the answer, with the thread that answers it already started. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { REPORTS } from '#shared/core/report/report.ts'
import { RETURNS } from '#shared/core/report/return/sheet.ts'
import { usualStep } from '#shared/core/report/span.ts'
import { openOffice } from '#test/support/office.ts'
import { percentile } from './percentile.ts'
import { LAST } from './reportRow.ts'
import { fillYears } from './reportYears.ts'

const ROUNDS = 7

type ReportTime = {
  readonly what: string
  readonly p50: number
  readonly p95: number /** Of all threads; what a busy machine adds least to. */
  readonly cpu: number
}

export type ReportTimes = {
  readonly requests: number
  readonly first: number
  readonly times: readonly ReportTime[]
  readonly longestStop: number
}

export async function reportTimes(requests = 100_000): Promise<ReportTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'reports-'))
  const office = await openOffice({ file: join(folder, 'desk.sqlite'), start: new Date(LAST).toISOString() })
  try {
    await fillYears(office, requests)
    const report = office.as('records').report
    const asks: [string, () => Promise<unknown>][] = SPANS.flatMap(([name, days]) =>
      REPORTS.map(({ id }): [string, () => Promise<unknown>] => [
        `${id}, ${name}`,
        () => report.make({ id, days, step: usualStep(days) }),
      ]),
    )
    for (const { id, words } of RETURNS) asks.push([words, () => report.return({ id, on: '2025-10-10' })])
    asks.push(['rows behind a number, the ten years', () => report.rows({ measure: 'received', days: TEN })])
    const start = performance.now()
    await report.make({ id: 'course', days: MONTH, step: 'week' })
    const first = Math.round(performance.now() - start)
    const times: ReportTime[] = []
    const stop = watchLoop()
    for (const [what, ask] of asks) {
      const taken: number[] = []
      const spent: number[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        await touch(office)
        const before = process.cpuUsage()
        const start = performance.now()
        await ask()
        taken.push(performance.now() - start)
        const { user, system } = process.cpuUsage(before)
        spent.push((user + system) / 1000)
      }
      times.push({ what, p50: percentile(taken, 0.5), p95: percentile(taken, 0.95), cpu: percentile(spent, 0.5) })
    }
    return { requests, first, times, longestStop: stop() }
  } finally {
    await office.services.databases.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const MONTH = { from: '2025-10-01', to: '2025-10-31' }
const TEN = { from: '2016-01-01', to: '2025-12-31' }
const SPANS = [
  ['a month', MONTH],
  ['a quarter', { from: '2025-07-01', to: '2025-09-30' }],
  ['a year', { from: '2025-01-01', to: '2025-12-31' }],
  ['ten years', TEN],
] as const

type Office = Awaited<ReturnType<typeof openOffice>>

/** So that nothing that was read before counts: the ledger moves between two questions. */
let touched = 0
async function touch({ as }: Office): Promise<void> {
  touched += 1
  await as('supervisor').report.set({
    key: crypto.randomUUID(),
    do: { smallest: 11, costPerDay: 80 + (touched % 7), capacity: 900, note: 'A round of the bench.' },
  })
}

/** How long the loop that serves everybody stood still at the longest, in milliseconds. */
function watchLoop(): () => number {
  let last = performance.now()
  let longest = 0
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last - 5)
    last = now
  }, 5)
  return () => {
    clearInterval(timer)
    return Math.round(longest)
  }
}
