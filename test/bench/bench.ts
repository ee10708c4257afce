/** `npm run bench`: every figure that the README gives, measured here and now. */
import { alarmRate } from './alarms.ts'
import { boardTimes } from './board.ts'
import { compareBundled } from './bundled.ts'
import { clockRate } from './clock.ts'
import { slowestFaults } from './faults.ts'
import { importRate } from './import.ts'
import { liveLatency } from './live.ts'
import { replayRate } from './replay.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const number = (value: number): string => value.toLocaleString('en-US').padStart(10)

say(`Node ${process.version}, ${process.platform} ${process.arch}\n`)

say('Evaluations per second (best of five rounds, built by Vite as for the browser; every answer compared before)')
for (const { policy, facts, agree, rates, unknown } of await compareBundled()) {
  say(`\n  ${policy}: ${facts} sets of facts, ${agree ? 'all four engines agree' : 'THE ENGINES DISAGREE'}`)
  const own = rates[0]?.perSecond ?? 1
  for (const { engine, perSecond, trail } of rates)
    say(`    ${engine.padEnd(24)}${number(perSecond)} /s  ours x ${(own / perSecond).toPrecision(3).padEnd(6)} trail: ${trail}`)
  say(`    ${unknown.situation}:`)
  for (const { engine, says } of unknown.answers) say(`    ${engine.padEnd(24)}${says}`)
}

const walked = slowestFaults()
say(
  `\nFaults: ${walked.policy} takes longest of the library, ${walked.ms} ms, ${walked.complete ? 'all of it' : 'NOT ALL OF IT'} walked`,
)

const { detainers, readMs, replayMs, ratio } = await replayRate()
say(
  `Replay: ${number(detainers).trim()} past requests in ${replayMs} ms; only reading and parsing the same rows ${readMs} ms (x ${ratio})`,
)

say(`Hold clock: ${number(clockRate()).trim()} expiries per second, weekends and holidays left out`)

const { rows, seconds, perSecond } = await importRate()
say(`Import: ${number(perSecond).trim()} rows per second (${rows} rows of a CSV pair in ${seconds} s, with their ledger)`)

const list = await alarmRate()
say(
  `Alarms: ${list.ms} ms for the first screen after a change, ${list.again} ms for every other, with ${number(list.held).trim()} people on hold, ${list.people} of whom are sent (${list.standing} alarms stand): ${list.bytes} bytes, ${list.zipped} on the wire`,
)

const { rounds, p50, p95 } = await liveLatency()
say(`Live: from a committed change to the other browser's screen p50 ${p50} ms, p95 ${p95} ms (${rounds} changes)`)

const board = await boardTimes()
say(`Hold board of ${number(board.people).trim()} people on hold, in Chromium at 1280 x 800 (${board.rounds} rounds each)`)
for (const { what, p50, p95 } of board.times) say(`  ${what}: p50 ${p50} ms, p95 ${p95} ms`)
