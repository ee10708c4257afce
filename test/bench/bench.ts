/** `npm run bench`: every figure that the README gives, measured here and now. */
import { alarmRate } from './alarms.ts'
import { boardTimes } from './board.ts'
import { compareBundled } from './bundled.ts'
import { cipherTimes } from './cipher.ts'
import { clockRate } from './clock.ts'
import { engineLoads } from './engines.ts'
import { slowestFaults } from './faults.ts'
import { importRate } from './import.ts'
import { inquirySearch } from './inquiry.ts'
import { listRate } from './list.ts'
import { liveLatency } from './live.ts'
import { linkage } from './linkage.ts'
import { searchLatency } from './person.ts'
import { removal } from './removal.ts'
import { rosterRates } from './roster.ts'
import { replayRate } from './replay.ts'
import { publishedTotals } from './travis.ts'
import { reportTimes } from './reports.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const number = (value: number): string => value.toLocaleString('en-US').padStart(10)

async function sayLists(): Promise<void> {
  const { file, rows, ours, sqlite } = await listRate(process.env['LISTS'])
  const rate = (seconds: number) => `${number(Math.round(rows / seconds)).trim()} rows per second`
  say(`Outside list, ${file}, ${number(rows).trim()} rows (best of three, whole processes):`)
  say(
    `  ours    ${ours.seconds.toFixed(2)} s, ${rate(ours.seconds)} (the import alone ${ours.importSeconds.toFixed(2)} s, ${rate(ours.importSeconds)}), peak ${ours.peakMb ?? '?'} MB, longest pause for others ${ours.longestPauseMs} ms`,
  )
  if (!sqlite) return say('  sqlite3 .import: there is no sqlite3 on this machine, so it was not measured')
  say(`  sqlite3 ${sqlite.seconds.toFixed(2)} s, ${rate(sqlite.seconds)}, peak ${sqlite.peakMb ?? '?'} MB`)
  const cpu =
    ours.cpuSeconds && sqlite.cpuSeconds
      ? `, of processor time ${ours.cpuSeconds} s against ${sqlite.cpuSeconds} s, x ${(ours.cpuSeconds / sqlite.cpuSeconds).toPrecision(3)}`
      : ''
  const memory = ours.peakMb && sqlite.peakMb ? `, x ${(ours.peakMb / sqlite.peakMb).toPrecision(3)} of its memory` : ''
  say(
    `  ours takes x ${(ours.seconds / sqlite.seconds).toPrecision(3)} of its time (the import alone x ${(ours.importSeconds / sqlite.seconds).toPrecision(3)})${cpu}${memory}`,
  )
}

say(`Node ${process.version}, ${process.platform} ${process.arch}\n`)

async function sayReports(): Promise<void> {
  const { requests, first, times, longestStop } = await reportTimes()
  say(`Reports on ${number(requests).trim()} requests of ten years, after every answer one entry more in the ledger:`)
  say(`  the first question after the start, with the thread and the reading of everything: ${first} ms`)
  const ms = (value: number): string => `${String(value).padStart(5)} ms`
  for (const { what, p50, p95, cpu } of times) say(`  ${what.padEnd(56)} p50 ${ms(p50)}  p95 ${ms(p95)}  processor ${ms(cpu)}`)
  say(`  the desk stood still meanwhile for at most ${longestStop} ms`)
}

async function sayPublished(): Promise<void> {
  const published = process.env['TRAVIS']
  if (published === undefined) return say('\nPublished count of 2016: TRAVIS does not name its folder: not compared')
  const totals = await publishedTotals(published)
  const same = totals.filter(({ published: theirs, ours }) => theirs === ours)
  say(`\nPublished count of 2016: ${same.length} of ${totals.length} numbers agree`)
  for (const { what, published: theirs, ours } of totals)
    say(`  ${theirs === ours ? 'same ' : 'OTHER'} ${what}: published ${theirs}, ours ${ours ?? 'none'}`)
}

// Needs lists, sqlite3 and GNU time: only when asked for, and then nothing else.
if (process.argv.includes('--rosters')) {
  for (const { list, rows, says, ours, sqlite, longestMs } of rosterRates(process.env['ROSTERS'] ?? '.')) {
    say(`${list}: ${rows} rows; ${says}`)
    say(`  taken in        ${number(ours.wall)} rows/s, ${number(ours.cpu)} per CPU second, at most ${ours.peak} MB`)
    say(`  sqlite3 .import ${number(sqlite.wall)} rows/s, ${number(sqlite.cpu)} per CPU second, at most ${sqlite.peak} MB`)
    say(`  ours x ${(ours.cpu / sqlite.cpu).toPrecision(2)} by CPU; others waited at most ${longestMs} ms for their turn`)
  }
  process.exit()
}
if (process.argv.includes('--cipher')) {
  const { people, rounds, figures } = await cipherTimes()
  say(`The database plain and encrypted, ${number(people).trim()} people, ${rounds} rounds by turns (milliseconds):`)
  const pair = ([plain, encrypted]: readonly [number, number]): string =>
    `${plain.toFixed(2)} / ${encrypted.toFixed(2)} x ${(encrypted / plain).toPrecision(3)}`
  for (const { what, p50, p95 } of figures) say(`  ${what.padEnd(28)} p50 ${pair(p50)}  p95 ${pair(p95)}`)
  process.exit()
}
if (process.argv.includes('--engines')) {
  const { streams, people, seconds, loads } = await engineLoads()
  say(`${people} people at once for ${seconds} s, one call of five an act, ${streams} screens open (milliseconds):`)
  for (const { what, perSecond, acts, reads, writes, refused, heard } of loads)
    say(
      `  ${what.padEnd(22)} ${perSecond.toFixed(0).padStart(5)} calls/s (${acts.toFixed(0)} acts/s)  reads p50 ${reads[0]} p95 ${reads[1]}  acts p50 ${writes[0]} p95 ${writes[1]}  refused ${refused}, heard of the last act ${heard}`,
    )
  process.exit()
}
if (process.argv.includes('--lists')) {
  await sayLists()
  process.exit(0)
}
if (process.argv.includes('--reports')) {
  await sayReports()
  await sayPublished()
  process.exit()
}

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

await sayReports()
await sayPublished()

say(`Hold clock: ${number(clockRate()).trim()} expiries per second, weekends and holidays left out`)

const { rows, seconds, perSecond } = await importRate()
say(`Import: ${number(perSecond).trim()} rows per second (${rows} rows of a CSV pair in ${seconds} s, with their ledger)`)

const list = await alarmRate()
say(
  `Alarms: ${list.ms} ms for the first screen after a change, ${list.again} ms for every other, with ${number(list.held).trim()} people on hold, ${list.people} of whom are sent (${list.standing} alarms stand): ${list.bytes} bytes, ${list.zipped} on the wire`,
)

await sayLists()

const { rounds, p50, p95 } = await liveLatency()
say(`Live: from a committed change to the other browser's screen p50 ${p50} ms, p95 ${p95} ms (${rounds} changes)`)

const board = await boardTimes()
say(`Hold board of ${number(board.people).trim()} people on hold, in Chromium at 1280 x 800 (${board.rounds} rounds each)`)
for (const { what, p50, p95 } of board.times) say(`  ${what}: p50 ${p50} ms, p95 ${p95} ms`)
const asked = await inquirySearch(20_000)
say(
  `Search for an inquiry, every one of ${number(asked.requests).trim()} requests compared: p50 ${asked.p50} ms, p95 ${asked.p95} ms`,
)

const away = await removal(100_000, 100_000)
say(
  `Expungement beside 100,000 entries and 100,000 kept answers of others (${away.megabytes.toFixed(0)} MB): look before ${away.look.toFixed(0)} ms, carried out with the file rewritten ${away.carryOut.toFixed(0)} ms`,
)

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const folder = process.env['LINKAGE']
const sets = folder === undefined ? [] : await linkage(folder)
if (sets.length === 0)
  say("\nPersons: no published sets (FEBRL 1 to 3, Splink's made-up 1,000; LINKAGE names their folder): not measured")
for (const { set, asked, recallAt5, medianList, precision, recall } of sets)
  say(
    `Persons, ${set}: found among the first five ${percent(recallAt5)} of ${asked}, list of ${medianList} (median); duplicates: precision ${percent(precision)}, recall ${percent(recall)}`,
  )

// A million takes minutes to record: only when asked for.
for (const people of process.argv.includes('--million') ? [50_000, 1_000_000] : [50_000]) {
  const search = await searchLatency(people)
  const worst = search.found.toSorted(([, a], [, b]) => a - b)[0]
  say(
    `Search among ${number(people).trim()} invented people: p50 ${search.p50} ms, p95 ${search.p95} ms; found least often (${worst?.[0]}): ${percent(worst?.[1] ?? 0)}; recorded with their keys ${number(search.perSecond).trim()} per second`,
  )
}
