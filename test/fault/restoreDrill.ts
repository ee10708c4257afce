/** T17: a backup while a hundred acts a second are written, restored elsewhere: the rows, the head and the papers of that instant; a wrong key and a cut or changed file are refused. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { act } from '#server/act.ts'
import { makeBackup } from '#server/backup/makeBackup.ts'
import { restoreBackup } from '#server/backup/restoreBackup.ts'
import { readKeyFile } from '#server/backup/sealed.ts'
import { openDatabases } from '#db/open.ts'
import { readHead } from '#db/repository/ledger.ts'
import { recordBooking } from '#server/action/recordBooking.ts'
import { seeded } from '#server/demo/seed.ts'
import { verifyLedger } from '#server/verifyLedger.ts'
import { arrived } from '#test/support/arrived.ts'
import { desk } from '#test/support/export.ts'
import { once } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'
import { type Fault, rounds } from './fault.ts'
import { inFolder } from './tempFolder.ts'
import { stateOf } from './writeLog.ts'

const A_SECOND = 100

export const restoreDrill: Fault = {
  id: 'T17',
  name: 'backup while writing, restored elsewhere',
  short: { rounds: 1, seconds: 8 },
  full: { rounds: 40, seconds: 180 },
  run: (size, seed) =>
    inFolder(async (folder) => {
      const round = rounds(size)
      const luck = seeded(seed)
      const office = await arrived({ office: { file: join(folder, 'desk.sqlite') } })
      const { services, clerk, detainer } = office
      const content = Buffer.from(`%PDF-1.4\n${'a paper '.repeat(4_000)}\n%%EOF\n`).toString('base64')
      await clerk.paperFile.add(
        once({
          detainerId: detainer.id,
          file: { name: 'request.pdf', kind: 'request', receivedAt: '2026-03-03T13:42:00.000Z', content },
        }),
      )
      const [keyFile, otherKey] = [join(folder, 'key'), join(folder, 'other')]
      for (const key of [keyFile, otherKey]) await desk(folder, 'backup', 'key', key)
      const key = await readKeyFile(keyFile)
      const states = new Map<number, string>()
      let [count, written] = [0, 0]
      while (round.next()) {
        let writing = true
        const began = performance.now()
        const writer = (async () => {
          for (let i = 0; writing; i += 1) {
            const actor = { id: 'reyes', name: 'REYES', role: 'jailStaff' } as const
            const number = `26-B${++count}`
            const call = { key: randomUUID(), procedure: 'test', input: number, actor, at: services.now() }
            await act(services, call, (acting) => recordBooking(acting, booking({ number })))
            states.set((await readHead(office.db)).seq, await stateOf(office.db))
            await setTimeout(Math.max(0, began + (i * 1_000) / A_SECOND - performance.now()))
            written += 1
          }
        })()
        await setTimeout(luck.whole(50, 400))
        const file = join(folder, `${count}.backup`)
        const made = await makeBackup(services, folder, file, key)
        writing = false
        await writer
        const into = join(folder, `back-${count}`)
        const restored = await restoreBackup(file, key, into, () => undefined)
        const back = await openDatabases(join(into, 'desk.sqlite'))
        const { entries, head, firstBad } = await verifyLedger(back.read)
        const state = await stateOf(back.read)
        round.holds(
          firstBad === null && head === made.head && entries === restored.entries,
          `the head is ${head}, not ${made.head}`,
        )
        const expected = states.get(entries)
        round.holds(expected === undefined || expected === state, `after entry ${entries}: ${state}, not ${expected}`)
        const papers = await back.read.selectFrom('paperFile').selectAll().execute()
        const ours = await office.db.selectFrom('paperFile').selectAll().execute()
        round.holds(papers.length > 0 && JSON.stringify(papers) === JSON.stringify(ours), 'the papers differ')
        await back.close()
        await refused(round, folder, file, otherKey, key, luck.whole(1, 2 ** 30))
        for (const gone of [into, file]) rmSync(gone, { recursive: true, force: true })
      }
      await services.databases.close()
      return round.told(`${written} acts written meanwhile`)
    }),
}

/** Another key, a byte that was changed, a file cut anywhere. */
async function refused(
  round: ReturnType<typeof rounds>,
  folder: string,
  file: string,
  otherKey: string,
  key: Buffer,
  place: number,
): Promise<void> {
  const whole = readFileSync(file)
  const [into, broken] = [join(folder, 'never'), join(folder, 'broken')]
  const changed = Buffer.from(whole)
  const at = place % whole.length
  changed[at] = (changed[at] ?? 0) ^ 1
  const tries: readonly [string, Buffer, Buffer][] = [
    ['another key', whole, await readKeyFile(otherKey)],
    ['a changed byte', changed, key],
    ['a cut file', whole.subarray(0, at), key],
  ]
  for (const [what, bytes, by] of tries) {
    writeFileSync(broken, bytes)
    const said = await restoreBackup(broken, by, into, () => undefined).then(
      () => 'restored',
      (error: Error) => error.message,
    )
    round.holds(/^backup\.(damaged|foreign)$/.test(said), `${what}: ${said}`)
    round.holds(!existsSync(into) || readdirSync(into).length === 0, `${what} left something behind`)
  }
}
