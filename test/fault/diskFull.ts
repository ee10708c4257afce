/** T5: the disk runs full in the middle of an act: it is undone whole, the sentence says why, reading goes on, and with room again the same call is done. */
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { once, openOffice } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'
import { type Seed, seeded } from '#server/demo/seed.ts'
import { type ChildDesk, setUpIn, signedIn, startDesk } from './childDesk.ts'
import { type Fault, rounds } from './fault.ts'
import { smallDisk } from './smallDisk.ts'
import { inFolder } from './tempFolder.ts'
import { stateOf } from './writeLog.ts'

type Round = ReturnType<typeof rounds>
let count = 0
const aCall = () => once(booking({ number: `26-F${++count}` }))

/** The database itself may grow no further. */
async function fullByPages(folder: string, round: Round, luck: Seed): Promise<number> {
  const office = await openOffice({ file: join(folder, 'desk.sqlite') })
  const { write, read } = office.services.databases
  const clerk = office.as('jailStaff', 'reyes')
  const mayGrow = (pages: number) => sql.raw(`pragma max_page_count = ${pages}`).execute(write)
  let refused = 0
  while (round.next()) {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(write)
    await mayGrow((rows[0]?.page_count ?? 0) + luck.whole(0, 12))
    for (;;) {
      const before = await stateOf(read)
      const call = aCall()
      const error = await clerk.booking.record(call).then(
        () => null,
        (thrown: Error) => thrown,
      )
      if (error === null) continue
      refused += 1
      const after = await stateOf(read)
      round.holds(error.message === 'store.full', `it said ${error.message}`)
      round.holds(after === before, `a part of the act stayed: ${before} became ${after}`)
      round.holds((await clerk.detainer.desk()).length === 0, 'nothing could be read')
      await mayGrow(1_000_000)
      const { id } = await clerk.booking.record(call)
      round.holds((await clerk.booking.record(call)).id === id, 'sent again it was done twice')
      break
    }
  }
  const { firstBad } = await office.as('auditor').ledger.verify()
  round.holds(firstBad === null, `entry ${firstBad} does not follow`)
  await office.services.databases.close()
  return refused
}

/** A real desk on a real disk of 8 MB that something else has filled. */
async function fullDisk(folder: string, round: Round): Promise<string> {
  const disk = smallDisk(folder, '8m')
  if (!disk) return 'a disk of 8 MB: not run, this user may mount nothing'
  let desk: ChildDesk | null = null
  try {
    await setUpIn(folder)
    desk = await startDesk({ folder })
    const clerk = await signedIn(desk.address, 'reyes')
    const { bavail, bsize } = statfsSync(folder)
    const ballast = join(folder, 'ballast')
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 600_000)))
    const done: string[] = []
    let [call, answer] = [aCall(), {} as unknown]
    for (let tries = 0; tries < 500; tries += 1) {
      call = aCall()
      answer = await clerk.call('booking.record', call)
      if (typeof answer === 'string') break
      done.push((answer as { id: string }).id)
    }
    const says = String(answer)
    round.holds(says === 'store.full' || says === 'store.unwritable', `on a full disk it said ${says}`)
    for (const list of ['detainer.desk', 'release.board', 'ledger.head']) {
      const { status } = await clerk.post(`trpc/${list}`, list === 'release.board' ? {} : null)
      round.holds(status === 200, `${list} could not be read on a full disk: ${status}`)
    }
    // Every look at a person is kept; one that cannot be is not granted.
    const look = await clerk.call('booking.byId', { id: done[0] })
    round.holds(look === says, `a look that could not be kept: ${JSON.stringify(look)}`)
    round.holds(desk.said().includes('an act failed and was undone'), 'the log says nothing of the full disk')
    rmSync(ballast)
    const [first, again] = [await clerk.call('booking.record', call), await clerk.call('booking.record', call)]
    const id = (first as { id?: string }).id
    round.holds(id !== undefined && (again as { id?: string }).id === id, `with room again: ${JSON.stringify(first)}`)
    const wrong = await clerk.call('ledger.head', null)
    return `a disk of 8 MB took ${done.length} acts, then said ${says}, then went on (head ${(wrong as { seq?: number }).seq})`
  } finally {
    await desk?.stop()
    disk.gone()
  }
}

export const diskFull: Fault = {
  id: 'T5',
  name: 'disk full',
  short: { rounds: 4, seconds: 4 },
  full: { rounds: 300, seconds: 120 },
  run: (size, seed) =>
    inFolder(async (folder) => {
      const round = rounds(size)
      const refused = await fullByPages(folder, round, seeded(seed))
      // Starting a desk takes seconds: only at length.
      const disk = size.rounds > 50 ? await fullDisk(join(folder, 'disk'), round) : 'a disk of 8 MB: only at length'
      return round.told(`${refused} acts refused; ${disk}`)
    }),
}
