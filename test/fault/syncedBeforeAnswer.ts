/**
 * T4: a power cut takes what only the page cache holds, which a kill does not show; so the calls to the system are watched: before every
 * answer that says yes, the write-ahead log was synced. With synchronous=NORMAL the same watch must find answers that were not.
 */
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { once } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'
import { withBuilt } from './builtDesk.ts'
import { setUpIn, signedIn, startDesk } from './childDesk.ts'
import { type Fault, notRun, rounds } from './fault.ts'
import { inFolder } from './tempFolder.ts'

const CALLS = 'trace=pwrite64,fdatasync,fsync,write,writev,sendto,sendmsg'

/** How often a yes went out, and how often the log had been written and not synced when it did. */
function readTrace(text: string): { readonly yes: number; readonly afterWriting: number; readonly unsynced: number } {
  let [yes, afterWriting, unsynced, written, dirty] = [0, 0, 0, false, false]
  for (const line of text.split('\n')) {
    if (/pwrite64\(\d+<[^>]*desk\.sqlite-wal>/.test(line)) [written, dirty] = [true, true]
    else if (/f(data)?sync\(\d+<[^>]*desk\.sqlite-wal>/.test(line)) dirty = false
    else if (/(write|writev|sendto|sendmsg)\(\d+<[^>]*>, .*HTTP\/1\.1 200/.test(line)) {
      yes += 1
      if (written) afterWriting += 1
      if (dirty) unsynced += 1
      written = false
    }
  }
  return { yes, afterWriting, unsynced }
}

const watched = (folder: string, calls: number, source: string, name: string) =>
  withBuilt(source, async (program) => {
    const desk = await startDesk({ folder, program })
    const clerk = await signedIn(desk.address, 'reyes')
    const trace = join(folder, `${name}.trace`)
    const strace = spawn('strace', ['-f', '-y', '-s', '24', '-e', CALLS, '-o', trace, '-p', String(desk.process.pid)])
    await new Promise<void>((done) => strace.stderr.on('data', (part: Buffer) => part.toString().includes('attached') && done()))
    await setTimeout(200)
    for (let call = 0; call < calls; call += 1)
      await clerk.call('booking.record', once(booking({ number: `26-S${name}${call}` })))
    strace.kill('SIGINT')
    await new Promise((done) => strace.on('close', done))
    await desk.stop()
    return readTrace(readFileSync(trace, 'utf8'))
  })

export const syncedBeforeAnswer: Fault = {
  id: 'T4',
  name: 'synced before every answer (strace)',
  short: { rounds: 1, seconds: 30 },
  full: { rounds: 120, seconds: 300 },
  run: (size) =>
    inFolder(async (folder) => {
      if (spawnSync('strace', ['-V']).status !== 0) return notRun('strace is missing')
      if (spawnSync('strace', ['-o', '/dev/null', 'true']).status !== 0) return notRun('strace may not watch here')
      const round = rounds({ ...size, rounds: 1 })
      round.next()
      await setUpIn(folder)
      const full = await watched(folder, size.rounds, 'server/main.ts', 'full')
      round.holds(full.afterWriting >= size.rounds, `only ${full.afterWriting} answers after writing were seen`)
      round.holds(full.unsynced === 0, `${full.unsynced} of ${full.yes} answers went out before the log was synced`)
      if (size.rounds < 50) return { ...round.told('the control only at length'), rounds: full.afterWriting }
      const normal = await watched(folder, size.rounds, 'test/fault/unsyncedMain.ts', 'normal')
      round.holds(normal.unsynced > 0, `the control, synchronous=NORMAL, was not found out in ${normal.yes} answers`)
      const says = `${full.afterWriting} answers after a write, all synced; control with synchronous=NORMAL: ${normal.unsynced} of ${normal.afterWriting} not`
      return { ...round.told(says), rounds: full.afterWriting }
    }),
}
