/**
 * A copy of the database as of one instant, while others write: a file of SQLite, whatever it was copied from. An encrypted one stays so, under
 * the same key; out of PostgreSQL every table is read in one transaction, and compared.
 */
import { sql } from 'kysely'
import { keyOf, knowKey } from '#db/cipher.ts'
import { connect, openReader } from '#db/connect.ts'
import { copyTables } from '#db/copyTables.ts'
import { openDatabases } from '#db/open.ts'
import { isPostgres } from '#db/postgres/connect.ts'

export const copyDatabase = (from: string, to: string): Promise<void> =>
  isPostgres(from) ? copyPostgres(from, to) : copyFile(from, to)

async function copyFile(from: string, to: string): Promise<void> {
  knowKey(to, keyOf(from))
  const live = connect(from, true)
  try {
    // The driver with ciphers cannot copy page by page.
    if (keyOf(from) !== null) live.prepare('vacuum into ?').run(to)
    // In one step: what is written meanwhile would make it begin anew again and again.
    else await live.backup(to, { progress: () => 0x7fff_ffff })
  } finally {
    live.close()
  }
}

async function copyPostgres(from: string, to: string): Promise<void> {
  const source = openReader(from)
  const target = await openDatabases(to)
  try {
    await source.transaction().execute((read) =>
      target.write.transaction().execute(async (tx) => {
        // What refers to a row that comes later is looked at when all are there.
        await sql`pragma defer_foreign_keys = on`.execute(tx)
        await copyTables(read, tx, () => undefined)
      }),
    )
  } finally {
    await target.close()
    await source.destroy()
  }
}
