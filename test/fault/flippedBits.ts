/** T3: bits of the write-ahead log are flipped; SQLite drops what follows without a word, so the checkpoint outside must say what is missing. */
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabases } from '#db/open.ts'
import { readHead } from '#db/repository/ledger.ts'
import { readCheckpointKey } from '#server/ledger/checkpointKey.ts'
import { openCheckpoints } from '#server/ledger/checkpoints.ts'
import { seeded } from '#server/demo/seed.ts'
import { type Fault, rounds } from './fault.ts'
import { inFolder } from './tempFolder.ts'
import { writeLog } from './writeLog.ts'

export const flippedBits: Fault = {
  id: 'T3',
  name: 'bits of the write-ahead log flipped',
  short: { rounds: 20, seconds: 3 },
  full: { rounds: 2_000, seconds: 300 },
  run: (size, seed) =>
    inFolder(async (folder) => {
      const luck = seeded(seed)
      const round = rounds(size)
      const { database, log, head, checkpoint } = await writeLog(folder, 24)
      const file = join(folder, 'flipped.sqlite')
      const seen = { whole: 0, missing: 0, refused: 0 }
      while (round.next()) {
        const bytes = Buffer.from(log)
        for (let flips = luck.whole(1, 3); flips > 0; flips -= 1) {
          const place = luck.whole(0, bytes.length - 1)
          bytes[place] = (bytes[place] ?? 0) ^ (1 << luck.whole(0, 7))
        }
        copyFileSync(database, file)
        writeFileSync(`${file}-wal`, bytes)
        const databases = await openDatabases(file).catch(() => null)
        if (!databases) seen.refused += 1
        else {
          const { seq } = await readHead(databases.read)
          const settings = { file: checkpoint, url: null }
          const { atStart } = await openCheckpoints(databases.read, readCheckpointKey(folder), settings)
          const says = JSON.stringify(atStart)
          if (seq < head)
            round.holds(
              atStart.state === 'shortened' && atStart.from === seq + 1 && atStart.to === head,
              `entries after ${seq} are missing, and the start says ${says}`,
            )
          else round.holds(atStart.state === 'agrees', `nothing is missing, and the start says ${says}`)
          seen[seq < head ? 'missing' : 'whole'] += 1
          await databases.close()
        }
        for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
      }
      return round.told(
        `${seen.missing} times entries were missing, ${seen.whole} times none, ${seen.refused} times it did not open`,
      )
    }),
}
