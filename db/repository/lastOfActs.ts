/** When each of some seldom acts was last done: the ledger is read through once, and after that only what has come since. */
import type { LedgerEntry } from '#shared/record/ledger.ts'
import type { Db } from '../open.ts'

type Act = LedgerEntry['act']

export function lastOfActs(acts: readonly Act[]): (db: Db) => Promise<ReadonlyMap<Act, string>> {
  const found = new Map<Act, string>()
  let read = 0
  return async (db) => {
    const head = await db
      .selectFrom('ledger')
      .select((e) => e.fn.max('seq').as('seq'))
      .executeTakeFirst()
    const rows = await db
      .selectFrom('ledger')
      .select(['act', 'at'])
      .where('seq', '>', read)
      .where('seq', '<=', Number(head?.seq ?? 0))
      .where('act', 'in', acts)
      .orderBy('seq')
      .execute()
    read = Number(head?.seq ?? 0)
    for (const { act, at } of rows) found.set(act, at)
    return found
  }
}
