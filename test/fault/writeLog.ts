/** An office whose last acts stand only in the write-ahead log: the database and its log as a power cut would find them, and every state that was committed. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '#db/open.ts'
import { readCheckpointKey } from '#server/ledger/checkpointKey.ts'
import { makeCheckpoint } from '#server/ledger/makeCheckpoint.ts'
import { signedText } from '#shared/core/checkpoint.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking, paper, i200 } from '#test/support/paper.ts'

/** The head of the ledger and how many rows each table has, as one line. */
export async function stateOf(db: Db): Promise<string> {
  const tables = await sql<{ name: string }>`select name from sqlite_schema where type = 'table' order by name`.execute(db)
  const counts = tables.rows.map(({ name }) => `select '${name}' as name, count(*) as n from "${name}"`).join(' union all ')
  const { rows } = await sql.raw<{ name: string; n: number }>(counts).execute(db)
  const head = await db.selectFrom('ledger').select('hash').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return `${head?.hash ?? ''} ${rows.map(({ name, n }) => `${name} ${n}`).join(', ')}`
}

export type WriteLog = {
  readonly database: string
  readonly log: Buffer
  /** By the last sequence of each. */
  readonly states: ReadonlyMap<number, string>
  readonly head: number
  /** A checkpoint of the last state, as it left the machine, beside the key that signed it. */
  readonly checkpoint: string
}

export async function writeLog(folder: string, acts: number): Promise<WriteLog> {
  const file = join(folder, 'desk.sqlite')
  const office = await openOffice({ file })
  const { databases } = office.services
  await sql`pragma wal_checkpoint(truncate)`.execute(databases.write)
  await sql`pragma wal_autocheckpoint = 0`.execute(databases.write)
  const database = join(folder, 'before.sqlite')
  copyFileSync(file, database)
  const states = new Map<number, string>()
  const seen = async () => {
    const { ledgerHead } = await office.as('auditor').office.read()
    states.set(ledgerHead.seq, await stateOf(databases.read))
    return ledgerHead.seq
  }
  await seen()
  const clerk = office.as('jailStaff', 'reyes')
  for (let made = 0; made < acts; made += 2) {
    const booked = await clerk.booking.record(once(booking({ number: `26-W${made}` })))
    await seen()
    const match = { bookingId: booked.id, identifiers: ['name' as const, 'born' as const], note: 'The same person.' }
    await clerk.detainer.receive(once({ paper: paper({ issuedOn: '2026-03-02' }), warrants: [i200], match, another: true }))
    await seen()
  }
  const head = await seen()
  const checkpoint = join(folder, 'checkpoints.txt')
  writeFileSync(checkpoint, `${signedText(await makeCheckpoint(databases.read, readCheckpointKey(folder)))}\n`)
  const log = readFileSync(`${file}-wal`)
  await databases.close()
  return { database, log, states, head, checkpoint }
}
