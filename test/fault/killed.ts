/** T1: the process is killed in the middle of writing, again and again; what was acknowledged is there once and whole, what was not is done once when sent again. */
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import SQLite from 'better-sqlite3'
import { openReader } from '#db/connect.ts'
import { verifyLedger } from '#server/verifyLedger.ts'
import { once } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'
import { type Seed, seeded } from '#server/demo/seed.ts'
import { withBuilt } from './builtDesk.ts'
import { type ChildDesk, freePort, setUpIn, signedIn, startDesk } from './childDesk.ts'
import { type Fault, rounds } from './fault.ts'
import { inFolder } from './tempFolder.ts'

type Sent = { readonly call: ReturnType<typeof aCall>; readonly id: string | null }
type Clerk = Awaited<ReturnType<typeof signedIn>>

let count = 0
const aCall = () => once(booking({ number: `26-K${++count}` }))
const WRITERS = 6

/** Until the desk is gone; `id` null: nobody was told what became of it. */
async function write(clerk: Clerk, sent: Sent[]): Promise<void> {
  for (;;) {
    const call = aCall()
    const answer = await clerk.call('booking.record', call).catch(() => null)
    if (answer === null) return void sent.push({ call, id: null })
    sent.push({ call, id: (answer as { id: string }).id ?? `refused: ${JSON.stringify(answer)}` })
  }
}

async function killWhileWriting(desk: ChildDesk, clerk: Clerk, luck: Seed): Promise<Sent[]> {
  const first = aCall()
  const sent: Sent[] = [{ call: first, id: ((await clerk.call('booking.record', first)) as { id: string }).id }]
  const writing = Promise.all(Array.from({ length: WRITERS }, () => write(clerk, sent)))
  await setTimeout(luck.whole(5, 500))
  await desk.kill()
  await writing
  return sent
}

/** What is wrong with the database as the kill left it. */
async function faults(file: string, sent: readonly Sent[]): Promise<string[]> {
  const database = new SQLite(file)
  const wrong: string[] = []
  const says = String(database.pragma('integrity_check', { simple: true }))
  if (says !== 'ok') wrong.push(`integrity_check: ${says}`)
  const count = (sql: string, ...of: string[]) =>
    database
      .prepare(sql)
      .pluck()
      .get(...of) as number
  for (const { call, id } of sent) {
    const there = count('select count(*) from booking where number = ?', call.do.number)
    if (id === null ? there > 1 : there !== 1) wrong.push(`${call.do.number} is there ${there} times`)
    if (id !== null && count('select count(*) from booking where id = ?', id) !== 1) wrong.push(`${id} was acknowledged`)
  }
  const half = count(`select count(*) from booking b where
    (select count(*) from ledger where bookingId = b.id and act = 'booking.recorded') <> 1
    or (select count(*) from charge where bookingId = b.id) <> 1
    or not exists (select 1 from subject where id = b.subjectId)`)
  const [entered, recorded] = [
    count(`select count(*) from ledger where act = 'booking.recorded'`),
    count('select count(*) from booking'),
  ]
  const answered = count(`select count(*) from answer where procedure = 'booking.record'`)
  if (half > 0 || entered !== recorded || answered !== recorded)
    wrong.push(`half an act: ${half} bookings, ${entered} entries, ${answered} answers for ${recorded}`)
  database.close()
  const db = openReader(file)
  const { firstBad } = await verifyLedger(db)
  await db.destroy()
  if (firstBad !== null) wrong.push(`entry ${firstBad} does not follow`)
  return wrong
}

export const killed: Fault = {
  id: 'T1',
  name: 'killed (kill -9) while writing',
  short: { rounds: 1, seconds: 20 },
  full: { rounds: 200, seconds: 1_500 },
  run: (size, seed) =>
    inFolder((folder) =>
      withBuilt('server/main.ts', async (program) => {
        const luck = seeded(seed)
        const round = rounds(size)
        await setUpIn(folder)
        const port = await freePort()
        const file = join(folder, 'desk.sqlite')
        let desk = await startDesk({ folder, port, program })
        const clerk = await signedIn(desk.address, 'reyes')
        const told = { acknowledged: 0, unsure: 0 }
        while (round.next()) {
          const sent = await killWhileWriting(desk, clerk, luck)
          for (const wrong of await faults(file, sent)) round.holds(false, wrong)
          desk = await startDesk({ folder, port, program })
          const unsure = sent.filter(({ id }) => id === null)
          for (const { call } of unsure) {
            const [first, second] = [await clerk.call('booking.record', call), await clerk.call('booking.record', call)]
            const one = (first as { id?: string }).id
            round.holds(
              one !== undefined && one === (second as { id?: string }).id,
              `sent again: ${JSON.stringify([first, second])}`,
            )
          }
          told.acknowledged += sent.length - unsure.length
          told.unsure += unsure.length
        }
        await desk.stop()
        for (const wrong of await faults(file, [])) round.holds(false, `at the end: ${wrong}`)
        return round.told(`${told.acknowledged} acts acknowledged, ${told.unsure} cut off and sent again`)
      }),
    ),
}
