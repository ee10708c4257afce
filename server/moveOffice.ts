/** An office moves from its file to PostgreSQL: every row, the same ledger to its last entry, the same papers; or nothing happens at all. */
import { randomUUID } from 'node:crypto'
import { existsSync, renameSync } from 'node:fs'
import { connect, openWriter } from '#db/connect.ts'
import { type Copied, copyTables } from '#db/copyTables.ts'
import { openDatabases } from '#db/open.ts'
import { readOffice } from '#db/repository/office.ts'
import { Problem } from '#shared/problem.ts'
import { act } from './act.ts'
import { DESK } from './auth/enterAsDesk.ts'
import { systemServices } from './context.ts'
import { openLive } from './live.ts'
import { newSetUpCode } from './setUpCode.ts'
import { verifyLedger } from './verifyLedger.ts'

export type Moved = {
  readonly tables: readonly Copied[]
  readonly entries: number
  readonly head: string
  /** Where the file lies now. */
  readonly kept: string
}

/**
 * `file` is put aside, so that no desk goes on there by mistake. Throws `database.inUse` where a desk is running, `move.taken` where the other
 * database holds an office, `move.broken` where the ledger is not whole, and a fault where anything is not the same afterwards.
 */
export async function moveOffice(file: string, to: string, tell: (copied: Copied) => void): Promise<Moved> {
  // Brought to the newest schema first, as the other side has it.
  await (await openDatabases(file)).close()
  const alone = openAlone(file)
  const from = openWriter(alone)
  const target = await openDatabases(to).catch((error: unknown) => {
    alone.close()
    throw error
  })
  try {
    if (await readOffice(target.read)) throw new Problem('move.taken')
    const before = await verifyLedger(from)
    if (before.firstBad !== null) throw new Problem('move.broken', { seq: before.firstBad })
    const tables = await target.write.transaction().execute(async (tx) => {
      const copied = await copyTables(from, tx, tell)
      const { entries, head } = await verifyLedger(tx)
      if (entries !== before.entries || head !== before.head) throw new Error('The ledger is not the same afterwards.')
      return copied
    })
    const services = systemServices(target, openLive(), newSetUpCode())
    const at = services.now()
    const { entries, head } = before
    const call = { key: randomUUID(), procedure: 'desk move', input: null, actor: DESK, at }
    await act(services, call, ({ enter }) =>
      enter({ act: 'office.moved', subjectId: 'office', detail: { to: 'postgres', entries, head } }),
    )
    alone.close()
    return { tables, entries, head, kept: putAside(file, at) }
  } finally {
    alone.close()
    await target.close()
  }
}

/** Nobody else may have it open, and nobody can open it meanwhile. */
function openAlone(file: string): ReturnType<typeof connect> {
  const database = connect(file, false)
  try {
    database.pragma('busy_timeout = 0')
    database.pragma('locking_mode = exclusive')
    // Leaving the write-ahead log takes the whole file, which is refused where another one has it open.
    database.pragma('journal_mode = delete')
    return database
  } catch {
    database.close()
    throw new Problem('database.inUse')
  }
}

function putAside(file: string, at: string): string {
  const names = ['', ...Array.from({ length: 99 }, (_, i) => `-${i + 2}`)].map(
    (more) => `${file}.moved-${at.slice(0, 10)}${more}`,
  )
  const free = names.find((name) => !existsSync(name)) ?? `${file}.moved-${randomUUID()}`
  renameSync(file, free)
  return free
}
