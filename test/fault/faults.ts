/** `npm run faults -- [--only T1,T8] [--seed N] [--minutes M]`: does to the desk what breaks software, at length, and prints what came of it. */
import { parseArgs } from 'node:util'
import { FAULTS } from './allFaults.ts'
import type { Fault, Told } from './fault.ts'

const { values } = parseArgs({
  options: { only: { type: 'string' }, seed: { type: 'string' }, minutes: { type: 'string' } },
})
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
const chosen = values.only === undefined ? FAULTS : FAULTS.filter(({ id }) => values.only?.split(',').includes(id))
const say = (line: string): void => void process.stdout.write(`${line}\n`)
if (chosen.length === 0 || Number.isNaN(seed) || Number.isNaN(Number(values.minutes ?? 1))) {
  say('Usage: npm run faults -- [--only T1,T8] [--seed N] [--minutes M of the longest]')
  process.exit(2)
}

// Whoever stops it leaves no desk behind that it started.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

/** `--minutes`: as long as that each, in place of its own time. */
async function run(fault: Fault): Promise<Told & { readonly seconds: number }> {
  const began = performance.now()
  const seconds = values.minutes === undefined ? fault.full.seconds : Number(values.minutes) * 60
  const told = await fault.run({ rounds: fault.full.rounds, seconds }, seed).catch((error: unknown) => ({
    rounds: 0,
    failures: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
  }))
  return { ...told, seconds: (performance.now() - began) / 1_000 }
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`
say(`Node ${process.version}, ${process.platform} ${process.arch}, ${new Date().toISOString().slice(0, 10)}, seed ${seed}\n`)
say(row('id', 'fault', 'rounds', 'seed', 'failures', 'seconds', 'also'))
say(row('---', '---', '---', '---', '---', '---', '---'))
const failed: string[] = []
for (const fault of chosen) {
  const { rounds, failures, seconds, note = '', notRun } = await run(fault)
  say(row(fault.id, fault.name, String(rounds), String(seed), notRun ?? String(failures.length), seconds.toFixed(1), note))
  failed.push(...failures.map((failure) => `${fault.id}: ${failure}`))
}
if (failed.length > 0) say(`\n${failed.join('\n')}`)
process.exit(failed.length > 0 ? 1 : 0)
