/**
 * An outside list of 79,053 rows taken in from the command line, against `sqlite3 .import` of the same file, which reads and writes the cells
 * and does nothing else: whole processes, side by side, the best of three rounds of each. LISTS names the folder of the national file
 * (ice/detainers_fy15ytd_national.csv); without it an invented file of the same length is measured.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newFolder } from '#test/support/export.ts'
import { newDesk } from '#test/support/newDesk.ts'

const ROUNDS = 3
const ROWS = 79_053
const EVERY_MS = 3

/** `cpuSeconds`: what the processor spent on it, which says more than the clock where others work too. */
type Run = { readonly seconds: number; readonly cpuSeconds: number | null; readonly peakMb: number | null }
export type ListRate = {
  readonly file: string
  readonly rows: number
  readonly ours: Run & { readonly importSeconds: number; readonly longestPauseMs: number }
  /** Null where there is no sqlite3 on this machine. */
  readonly sqlite: Run | null
}

export async function listRate(folder: string | undefined): Promise<ListRate> {
  const national = join(folder ?? '', 'ice/detainers_fy15ytd_national.csv')
  const scratch = newFolder()
  try {
    const real = folder !== undefined && existsSync(national)
    const file = real ? national : invented(scratch)
    const ours: ListRate['ours'][] = []
    const sqlite: Run[] = []
    const there = spawnSync('sqlite3', ['--version']).status === 0
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await importOnce(file))
      if (there) sqlite.push(await run('sqlite3', [join(scratch, `${round}.db`), '.mode csv', `.import ${file} list`]))
    }
    return {
      file: real ? 'the national file' : 'an invented file',
      rows: ROWS,
      ours: best(ours),
      sqlite: there ? best(sqlite) : null,
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

const best = <R extends Run>(runs: readonly R[]): R => runs.toSorted((a, b) => a.seconds - b.seconds)[0] as R

async function importOnce(file: string): Promise<ListRate['ours']> {
  const data = newFolder()
  try {
    await newDesk(data)
    const done = await run(process.execPath, ['--import', 'tsx', 'test/bench/importOneList.ts', file, data])
    const { rows, seconds, longestPauseMs } = JSON.parse(done.out) as { rows: number; seconds: number; longestPauseMs: number }
    if (rows !== ROWS) throw new Error(`${rows} rows came in instead of ${ROWS}`)
    return { seconds: done.seconds, cpuSeconds: done.cpuSeconds, peakMb: done.peakMb, importSeconds: seconds, longestPauseMs }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/** Memory and processor time are read from the process table while it runs; where there is none, they are not measured. */
const TICKS_A_SECOND = 100

function run(command: string, args: readonly string[]): Promise<Run & { readonly out: string }> {
  return new Promise((done, fail) => {
    const started = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const table = `/proc/${child.pid}`
    let [out, peakKb, ticks] = ['', 0, 0]
    const look = () => {
      try {
        peakKb = Math.max(peakKb, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`${table}/status`, 'utf8'))?.[1] ?? 0))
        const [, , , , , , , , , , , user = 0, system = 0] =
          readFileSync(`${table}/stat`, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? []
        ticks = Math.max(ticks, user + system)
      } catch {
        // It has just ended, or there is no such table here.
      }
    }
    const looking = setInterval(look, EVERY_MS)
    child.stdout.on('data', (part: Buffer) => (out += part.toString()))
    child.on('error', fail)
    child.on('close', (code) => {
      clearInterval(looking)
      const seconds = (performance.now() - started) / 1000
      if (code === 0)
        done({
          seconds,
          cpuSeconds: ticks === 0 ? null : ticks / TICKS_A_SECOND,
          peakMb: peakKb === 0 ? null : Math.round(peakKb / 1024),
          out,
        })
      else fail(new Error(`${command} ended with ${code}`))
    })
  })
}

/** As wide as the national file, with every third row twice. */
function invented(folder: string): string {
  const file = join(folder, 'invented.csv')
  const states = ['WI', 'TX', 'NE', 'IA', '']
  const lines = Array.from({ length: ROWS }, (_, i) => {
    const place = i - (i % 3 === 2 ? 1 : 0)
    const on = new Date(Date.UTC(2014, 9, 1 + (place % 290))).toISOString().slice(0, 10)
    return [
      i,
      on,
      'I247 - Immigration Detainer - Notice of Action',
      `COUNTY ${place % 900} JAIL`,
      states[place % 5],
      `TOWN ${place % 700}`,
      place % 4 ? '' : 'Lifted',
    ].join(',')
  })
  writeFileSync(file, `row,prepare_date,detainer_type,facility,state,city,lift_reason\n${lines.join('\n')}\n`)
  return file
}
