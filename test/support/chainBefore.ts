/** A ledger and looks as an office had them before details had digests: no salt, no digest, the hash over the whole. */
import { sql } from 'kysely'
import { looksAfter } from '#db/repository/look.ts'
import { entriesAfter } from '#db/repository/ledger.ts'
import type { Db } from '#db/open.ts'
import { sha256 } from '#server/act.ts'
import { chainText } from '#shared/core/chain.ts'
import { lookText } from '#shared/core/lookText.ts'

export async function chainBefore(db: Db): Promise<void> {
  const kept = await sql<{
    sql: string
  }>`select sql from sqlite_master where name in ('ledger_no_update', 'look_no_update')`.execute(db)
  for (const table of ['ledger', 'look']) await sql.raw(`drop trigger ${table}_no_update`).execute(db)
  let previousHash = ''
  for (const entry of await entriesAfter(db, 0, 10_000)) {
    const hash = sha256(chainText({ ...entry, salt: null, digest: null, previousHash }))
    await db.updateTable('ledger').set({ salt: null, digest: null, previousHash, hash }).where('seq', '=', entry.seq).execute()
    previousHash = hash
  }
  previousHash = ''
  for (const look of await looksAfter(db, 0, 10_000)) {
    const hash = sha256(lookText({ ...look, salt: null, digest: null, previousHash }))
    await db.updateTable('look').set({ salt: null, digest: null, previousHash, hash }).where('seq', '=', look.seq).execute()
    previousHash = hash
  }
  for (const trigger of kept.rows) await sql.raw(trigger.sql).execute(db)
}
