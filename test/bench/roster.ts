/**
 * `ROSTERS=folder npm run bench -- --rosters`: rows a second and peak memory of taking lists in, each in a process of its own, beside
 * `sqlite3 .import` of the same file. A list is a CSV file of the folder; NAME.map.json beside it says its columns, else they are guessed.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newFolder } from '#test/support/export.ts'

type Rate = {
  /** Rows for each second that passed, and for each second of a processor: the second figure stands also on a busy machine. */
  readonly wall: number
  readonly cpu: number
  /** Megabytes at the most. */
  readonly peak: number
}

export type RosterRate = {
  readonly list: string
  readonly rows: number
  readonly says: string
  readonly ours: Rate
  readonly sqlite: Rate
  readonly longestMs: number
}

const ONE_LIST = fileURLToPath(new URL('./oneRoster.ts', import.meta.url))
const SQLITE = 'sqlite3'

/** Needs sqlite3 and GNU time. */
export function rosterRates(folder: string): readonly RosterRate[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .toSorted()
    .map((name) => rateOf(join(folder, name)))
}

function measured(command: string, args: readonly string[]) {
  const began = performance.now()
  const { stdout, stderr, status } = spawnSync('/usr/bin/time', ['-f', 'USED %M %U %S', command, ...args], { encoding: 'utf8' })
  const ms = performance.now() - began
  const [, peak, user, kernel] = /USED (\d+) ([\d.]+) ([\d.]+)/.exec(stderr) ?? []
  if (status !== 0) throw new Error(stderr)
  // What takes less than a hundredth of a second is told as nothing.
  const cpuMs = Math.max(5, (Number(user) + Number(kernel)) * 1000)
  return { out: stdout, ms, cpuMs, peak: Math.round(Number(peak) / 1024) }
}

function rateOf(file: string): RosterRate {
  const folder = newFolder()
  try {
    const database = join(folder, 'plain.sqlite')
    const sqlite = measured(SQLITE, [database, '-cmd', '.mode csv', `.import "${file}" roster`, '.quit'])
    const ours = measured(process.execPath, ['--import', 'tsx', ONE_LIST, file, folder])
    const done = JSON.parse(ours.out) as Record<string, number>
    const { rows = 0, firstMs = 1, firstCpuMs = 1, longestMs = 0 } = done
    const stored = Number(execFileSync(SQLITE, [database, 'select count(*) from roster'], { encoding: 'utf8' }))
    if (stored !== rows) throw new Error(`sqlite3 read ${stored} rows of ${file}, we read ${rows}`)
    const perSecond = (ms: number): number => Math.round((rows / ms) * 1000)
    return {
      list: basename(file),
      rows,
      says: `${done['lists']} lists, ${done['added']} new, ${done['changed']} changed, ${done['gone']} gone, ${done['unreadable']} cells unreadable`,
      ours: { wall: perSecond(firstMs), cpu: perSecond(firstCpuMs), peak: ours.peak },
      sqlite: { wall: perSecond(sqlite.ms), cpu: perSecond(sqlite.cpuMs), peak: sqlite.peak },
      longestMs: Math.round(longestMs),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
