/**
 * T15: whoever gets at the file changes, takes out, puts in or exchanges entries, cuts the tail, makes every hash anew or puts an older copy in
 * its place: each is found, at the first entry that is wrong; the last two only by the checkpoint outside.
 */
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type SQLite from 'better-sqlite3'
import { CompiledQuery } from 'kysely'
import { openDatabases } from '#db/open.ts'
import { readCheckpointKey } from '#server/ledger/checkpointKey.ts'
import { type Compared, openCheckpoints } from '#server/ledger/checkpoints.ts'
import { makeCheckpoint } from '#server/ledger/makeCheckpoint.ts'
import { verifyLedger } from '#server/verifyLedger.ts'
import { signedText } from '#shared/core/checkpoint.ts'
import { type Seed, seeded } from '#server/demo/seed.ts'
import { inLedger, rebuilt } from '#test/support/ledgerAttacks.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'
import { type Fault, rounds } from './fault.ts'
import { inFolder } from './tempFolder.ts'

const ENTRIES = 30
const OLDER = 20

/** What it does, at which entry it must be found, and whether the chain itself shows it. */
type Attack = { readonly what: string; readonly at: number; readonly inside: boolean; readonly state: Compared['state'] | null }
type Made = Attack & { readonly doing: (db: SQLite.Database) => void }

const COLUMNS = ['at', 'act', 'actorId', 'actorName', 'subjectId', 'bookingId', 'detail', 'previousHash', 'hash']

function anAttack(luck: Seed): Made {
  const [at, other] = [luck.whole(2, ENTRIES - 2), luck.whole(2, ENTRIES - 2)]
  const column = luck.pick(COLUMNS)
  const changed = `update ledger set ${column} = ${column === 'detail' ? `'{"changed":1}'` : `coalesce(${column}, '') || 'x'`} where seq = ${at}`
  const [low, high] = [Math.min(at, other), Math.max(at, other) + 1]
  return luck.pick<Made>([
    { what: `${column} of ${at} changed`, at, inside: true, state: null, doing: (db) => db.exec(changed) },
    { what: `${at} taken out`, at, inside: true, state: null, doing: (db) => db.exec(`delete from ledger where seq = ${at}`) },
    {
      what: `${at} taken out and the rest moved up`,
      at,
      inside: true,
      state: null,
      doing: (db) =>
        db.exec(
          `delete from ledger where seq = ${at}; update ledger set seq = -seq where seq > ${at}; update ledger set seq = -seq - 1 where seq < 0`,
        ),
    },
    {
      what: `${low} and ${high} exchanged`,
      at: low,
      inside: true,
      state: null,
      doing: (db) =>
        db.exec(
          `update ledger set seq = -seq where seq in (${low}, ${high}); update ledger set seq = ${low + high} + seq where seq < 0`,
        ),
    },
    {
      what: `the tail cut off from ${at}`,
      at,
      inside: false,
      state: 'shortened',
      doing: (db) => db.exec(`delete from ledger where seq >= ${at}`),
    },
    {
      what: `${at} changed and every hash made anew`,
      at: ENTRIES,
      inside: false,
      state: 'rewritten',
      doing: (db) => {
        db.exec(`update ledger set actorName = 'NOBODY' where seq = ${at}`)
        rebuilt(db)
      },
    },
  ])
}

const older: Attack = { what: 'an older copy put in its place', at: OLDER + 1, inside: false, state: 'shortened' }

export const chainAttack: Fault = {
  id: 'T15',
  name: 'the ledger attacked in its file',
  short: { rounds: 12, seconds: 4 },
  full: { rounds: 2_000, seconds: 180 },
  run: (size, seed) =>
    inFolder(async (folder) => {
      const round = rounds(size)
      const luck = seeded(seed)
      const [good, copy, file] = ['good', 'older', 'attacked'].map((name) => join(folder, `${name}.sqlite`)) as [
        string,
        string,
        string,
      ]
      const outside = join(folder, 'checkpoints.txt')
      const office = await openOffice({ file: good })
      for (let seq = 2; seq <= ENTRIES; seq += 1) {
        await office.as('jailStaff', 'reyes').booking.record(once(booking({ number: `26-C${seq}` })))
        if (seq === OLDER) await office.services.databases.write.executeQuery(CompiledQuery.raw(`vacuum into '${copy}'`))
      }
      const key = readCheckpointKey(folder)
      writeFileSync(outside, `${signedText(await makeCheckpoint(office.db, key))}\n`)
      await office.services.databases.close()
      while (round.next()) {
        const attack = luck.happens(0.1) ? older : anAttack(luck)
        copyFileSync(attack === older ? copy : good, file)
        if ('doing' in attack) inLedger(file, (attack as Made).doing)
        const databases = await openDatabases(file)
        const { entries, firstBad } = await verifyLedger(databases.read)
        round.holds(firstBad === (attack.inside ? attack.at : null), `${attack.what}: the chain says ${firstBad} of ${entries}`)
        const { atStart } = await openCheckpoints(databases.read, key, { file: outside, url: null })
        const says = JSON.stringify(atStart)
        if (attack.state !== null) round.holds(atStart.state === attack.state, `${attack.what}: the start says ${says}`)
        if (attack.state === 'shortened')
          round.holds('from' in atStart && atStart.from === attack.at, `${attack.what}: the start says ${says}`)
        await databases.close()
        for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
      }
      return round.told(`${ENTRIES} entries; nine columns and six kinds of attack`)
    }),
}
