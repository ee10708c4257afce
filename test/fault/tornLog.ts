/** T2: the power went while the write-ahead log was written; cut at every edge of a frame, beside it and between, it opens to whole acts only. */
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabases } from '#db/open.ts'
import { readHead } from '#db/repository/ledger.ts'
import { verifyLedger } from '#server/verifyLedger.ts'
import { type Seed, seeded } from '#server/demo/seed.ts'
import { type Fault, rounds } from './fault.ts'
import { inFolder } from './tempFolder.ts'
import { stateOf, writeLog } from './writeLog.ts'

const [HEADER, FRAME] = [32, 24 + 4096]

/** Every edge of a frame and one byte to both sides, and every 97th byte. */
function cuts(length: number): number[] {
  const edges = Array.from({ length: Math.floor((length - HEADER) / FRAME) + 1 }, (_, frame) => HEADER + frame * FRAME)
  const between = Array.from({ length: Math.floor(length / 97) + 1 }, (_, place) => place * 97)
  const all = new Set([0, ...edges.flatMap((edge) => [edge - 1, edge, edge + 1]), ...between, length])
  return [...all].filter((cut) => cut <= length).toSorted((a, b) => a - b)
}

/** So that a run that is stopped by its time has cut everywhere. */
function shuffled(all: readonly number[], luck: Seed): number[] {
  const places = all.map((cut) => ({ cut, by: luck.whole(0, 2 ** 30) })).toSorted((a, b) => a.by - b.by)
  return places.map(({ cut }) => cut)
}

export const tornLog: Fault = {
  id: 'T2',
  name: 'write-ahead log cut off',
  short: { rounds: 30, seconds: 4 },
  full: { rounds: 100_000, seconds: 600 },
  run: (size, seed) =>
    inFolder(async (folder) => {
      const luck = seeded(seed)
      const round = rounds(size)
      const { database, log, states } = await writeLog(folder, 24)
      const all = cuts(log.length)
      const chosen = shuffled(all, luck).slice(0, size.rounds)
      const file = join(folder, 'cut.sqlite')
      const heads = new Set<number>()
      for (const cut of chosen) {
        if (!round.next()) break
        copyFileSync(database, file)
        writeFileSync(`${file}-wal`, log.subarray(0, cut))
        const databases = await openDatabases(file)
        const { seq } = await readHead(databases.read)
        const { entries, firstBad } = await verifyLedger(databases.read)
        round.holds(entries === seq && firstBad === null, `cut at ${cut}: ${entries} entries of ${seq}, first bad ${firstBad}`)
        round.holds(
          (await stateOf(databases.read)) === states.get(seq),
          `cut at ${cut}: not the state after entry ${seq}: ${await stateOf(databases.read)}`,
        )
        heads.add(seq)
        await databases.close()
        for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
      }
      return round.told(`${all.length} places to cut in ${log.length} bytes; ended at ${heads.size} of ${states.size} states`)
    }),
}
