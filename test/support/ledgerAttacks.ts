/** What whoever gets at the database file can do to a ledger of five entries; for each, what is said of it, and what the start of the desk says. */
import { copyFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { sha256 } from '#server/act.ts'
import { chainText } from '#shared/core/chain.ts'
import type { LedgerEntry } from '#shared/record/ledger.ts'

/** The older copy lies beside the file as `older.sqlite`. */
export type Attack = (file: string) => void

/** Without what keeps the entries as they were written. */
export const inLedger = (file: string, doing: (db: Database.Database) => void): void => {
  const db = new Database(file)
  for (const what of ['update', 'delete']) db.exec(`drop trigger ledger_no_${what}`)
  doing(db)
  db.close()
}
/** All hashes made anew, so that the chain agrees with itself again. */
export const rebuilt = (db: Database.Database): void => {
  let head = ''
  for (const row of db.prepare('select * from ledger order by seq').all() as (LedgerEntry & { detail: string })[]) {
    const entry = { ...row, detail: JSON.parse(row.detail) as LedgerEntry['detail'], previousHash: head }
    head = sha256(chainText(entry))
    db.prepare('update ledger set previousHash = ?, hash = ? where seq = ?').run(entry.previousHash, head, row.seq)
  }
}

export const ATTACKS: readonly [string, Attack, RegExp, RegExp | null][] = [
  [
    'an entry was changed',
    (file) => inLedger(file, (db) => db.exec(`update ledger set actorName = 'NOBODY' where seq = 2`)),
    /Entry 2 does not follow/,
    null,
  ],
  [
    'an entry was taken out',
    (file) => inLedger(file, (db) => db.exec('delete from ledger where seq = 3')),
    /Entry 3 does not follow/,
    null,
  ],
  [
    'two entries changed places',
    (file) =>
      inLedger(file, (db) =>
        db.exec('update ledger set seq = -seq where seq in (2, 3); update ledger set seq = 5 + seq where seq < 0'),
      ),
    /Entry 2 does not follow/,
    null,
  ],
  [
    'the tail was cut off',
    (file) => inLedger(file, (db) => db.exec('delete from ledger where seq > 3')),
    /Entries 4 to 5 are missing|speaks for entries 4 to 5/,
    /Entries 4 to 5 are missing/,
  ],
  [
    'an entry was changed and every hash made anew',
    (file) =>
      inLedger(file, (db) => {
        db.exec(`update ledger set actorName = 'NOBODY' where seq = 2`)
        rebuilt(db)
      }),
    /Entry 5 is not the one|another entry 5/,
    /Entry 5 is not the one/,
  ],
  [
    'an older copy was put in its place',
    (file) => copyFileSync(join(dirname(file), 'older.sqlite'), file),
    /Entries 4 to 5 are missing|speaks for entries 4 to 5/,
    /Entries 4 to 5 are missing/,
  ],
]
