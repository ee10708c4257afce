/** T6: a disk that takes no writing, a folder that is none, a file that another program holds: the start says why; a running desk says to try again, and does it once. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { sql } from 'kysely'
import { serve } from '#server/serve.ts'
import { whyNotStarted } from '#server/whyNotStarted.ts'
import { once } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'
import { setUpIn, signedIn, startDesk } from './childDesk.ts'
import { type Fault, rounds } from './fault.ts'
import { smallDisk } from './smallDisk.ts'
import { inFolder } from './tempFolder.ts'
import { stateOf } from './writeLog.ts'

type Round = ReturnType<typeof rounds>
const configOf = (dataFolder: string) => ({ dataFolder, host: '127.0.0.1', port: 0, origin: null, quiet: true })

/** Another program keeps its turn to write for longer than the desk waits; or the file takes no writing at all. */
async function held(folder: string, round: Round, waitMs: number | null): Promise<void> {
  await setUpIn(folder)
  const serving = await serve(configOf(folder))
  const { write, read, source: path } = serving.services.databases
  if (waitMs !== null) await sql.raw(`pragma busy_timeout = ${waitMs}`).execute(write)
  const clerk = await signedIn(serving.address, 'reyes')
  let count = 0
  while (round.next()) {
    const [busy, other] = [count % 2 === 0, new SQLite(path)]
    if (busy) other.exec('begin exclusive')
    else await sql`pragma query_only = on`.execute(write)
    const call = once(booking({ number: `26-H${++count}` }))
    const before = await stateOf(read)
    const { status, answer } = await clerk.post('trpc/booking.record', call)
    const says = (answer['error'] as { message?: string } | undefined)?.message
    const expected = busy ? 'store.busy' : 'store.unwritable'
    round.holds(status === 503 && says === expected, `answered ${status} ${says}, not 503 ${expected}`)
    round.holds((await stateOf(read)) === before, 'a part of the act stayed')
    if (busy) other.exec('rollback')
    else await sql`pragma query_only = off`.execute(write)
    other.close()
    const [first, again] = [await clerk.call('booking.record', call), await clerk.call('booking.record', call)]
    const id = (first as { id?: string }).id
    round.holds(id !== undefined && (again as { id?: string }).id === id, `sent again: ${JSON.stringify([first, again])}`)
    const there = await read.selectFrom('booking').select('id').where('number', '=', call.do.number).execute()
    round.holds(there.length === 1, `recorded ${there.length} times`)
  }
  await serving.stop()
}

/** What `npm start` says where it cannot be. */
async function refusedStart(folder: string, round: Round): Promise<string> {
  const starts: [what: string, folder: string, says: RegExp, uid?: number][] = []
  const file = join(folder, 'a file')
  writeFileSync(file, '')
  starts.push(['a folder that is a file', file, /cannot use/], ['a folder below a file', join(file, 'data'), /cannot use/])
  const locked = join(folder, 'locked')
  await setUpIn(locked)
  const other = new SQLite(join(locked, 'desk.sqlite'))
  other.exec('pragma locking_mode = exclusive; begin exclusive')
  starts.push(['a database that another program holds', locked, /Another program holds/])
  const disk = smallDisk(join(folder, 'disk'), '8m')
  try {
    if (disk) {
      await setUpIn(join(folder, 'disk'))
      disk.readOnly()
      starts.push(['a read-only disk', join(folder, 'disk'), /takes no writing/])
      starts.push(['a new folder on a read-only disk', join(folder, 'disk/new'), /takes no writing/])
    }
    for (const [what, data, says] of starts) {
      const said = await startDesk({ folder: data }).then(
        async (desk) => {
          await desk.stop()
          return 'it started'
        },
        (error: Error) => error.message,
      )
      round.holds(says.test(said) && /ended with 1:/.test(said) && !/\n\s+at /.test(said), `${what}: ${said}`)
    }
    return `${starts.length} starts refused in a sentence${disk ? '' : '; a read-only disk: not run, this user may mount nothing'}`
  } finally {
    other.close()
    disk?.gone()
  }
}

export const readOnlyDisk: Fault = {
  id: 'T6',
  name: 'read-only disk, missing folder, locked file',
  short: { rounds: 2, seconds: 6 },
  full: { rounds: 20, seconds: 120 },
  run: (size, seed) =>
    inFolder(async (folder) => {
      const round = rounds(size)
      const long = size.rounds > 10
      await held(join(folder, 'held'), round, long ? null : 50)
      const none = join(folder, `none-${seed}`)
      writeFileSync(none, '')
      const why = await serve(configOf(none)).then(
        () => 'it started',
        (error: unknown) => whyNotStarted(error, configOf(none)),
      )
      round.holds(/cannot use/.test(why ?? ''), `a folder that is a file: ${why}`)
      const starts = long ? await refusedStart(folder, round) : 'other starts only at length'
      return round.told(`the desk waits ${long ? 5_000 : 50} ms for its turn; ${starts}`)
    }),
}
