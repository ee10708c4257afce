/** What an act of removal says stays, or nothing would vouch for what it removed; and what is removed already does not go twice. */
import type { Db, Tx } from '#db/open.ts'
import { rowsByKey } from '#db/repository/removal.ts'
import { isSealed } from '#shared/core/sealing/sealedChain.ts'

type Chained = { readonly salt: string | null; readonly digest: string | null }

export async function withoutRemovals(db: Db | Tx, rows: Map<string, Set<string>>): Promise<void> {
  for (const { key, row } of await rowsByKey(db, 'ledger', [...(rows.get('ledger') ?? [])]))
    if (String(row['act']).startsWith('record.') || isSealed(row as Chained)) rows.get('ledger')?.delete(key)
  for (const { key, row } of await rowsByKey(db, 'look', [...(rows.get('look') ?? [])]))
    if (isSealed(row as Chained)) rows.get('look')?.delete(key)
}
