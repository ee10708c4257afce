/**
 * What was overwritten must leave the file too: the writer overwrites freed space with zeros (secure_delete, db/connect.ts), and this empties the
 * write-ahead log, in which the former pages still stand. A file may be older than that setting: the first removal rewrites it whole, once.
 * PostgreSQL writes its tables anew; its own log and archives are with whoever keeps it.
 */
import { sql } from 'kysely'
import { engineOf } from '#db/engine.ts'
import { removalsDone } from '#db/repository/removal.ts'
import { type Databases, isMemory } from '#db/open.ts'

const TRIES = 20
const PAUSE_MS = 50

/** Whether the log is empty; a reader that is under way keeps it for a moment. */
export async function leaveNoTrace(databases: Databases): Promise<boolean> {
  const { write } = databases
  if (isMemory(databases)) return true
  if (engineOf(write) === 'postgres') {
    // Former rows lie in the tables until these are written anew.
    await sql`vacuum full`.execute(write)
    return true
  }
  if ((await removalsDone(write)) === 1) await sql`vacuum`.execute(write)
  for (let tried = 0; tried < TRIES; tried += 1) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(write)
    if (rows[0]?.busy === 0) return true
    await new Promise((done) => setTimeout(done, PAUSE_MS))
  }
  return false
}
