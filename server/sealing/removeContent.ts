/** Takes the content out of rows, each through its own door, and says what was taken, what remains of the two chains, and how many it were. */
import type { Tx } from '#db/open.ts'
import { changeRow, closeDoors, dropRows, goesWhole, openDoor, rowsByKey } from '#db/repository/removal.ts'
import { REMOVED_FORM, type Raw } from '#shared/core/sealing/removedForm.ts'
import { NO_DIGEST, type Removed, remainsText, spansOf } from '#shared/core/sealing/sealedChain.ts'
import { sha256 } from '../act.ts'
import type { Found } from './rowsReached.ts'

export type Taken = {
  /** What stood in the columns that were emptied. */
  readonly changed: readonly { readonly table: string; readonly key: string; readonly was: Raw }[]
  readonly gone: readonly { readonly table: string; readonly row: Raw }[]
}

type Chained = { readonly entries: number[]; readonly before: [number, string][] }

export type Removal = {
  readonly taken: Taken
  readonly counts: Readonly<Record<string, number>>
  readonly ledger: Removed
  readonly looks: Removed
}

export async function removeContent(tx: Tx, { rows, naming }: Found): Promise<Removal> {
  const changed: { table: string; key: string; was: Raw }[] = []
  const dropped: { table: string; row: Raw }[] = []
  const chains = { ledger: { entries: [], before: [] } as Chained, look: { entries: [], before: [] } as Chained }
  const counts: Record<string, number> = {}
  for (const [table, keys] of rows) {
    const kept = await rowsByKey(tx, table, keys)
    counts[table] = kept.length
    await openDoor(tx, table, keys)
    if (goesWhole(table)) {
      dropped.push(...kept.map(({ row }) => ({ table, row })))
      await dropRows(tx, table, keys)
      continue
    }
    const form = REMOVED_FORM[table]
    if (!form) throw new Error(`Nothing says what stays of a row of ${table}.`)
    for (const { key, row } of kept) {
      const changes = form(row, naming.names)
      changed.push({ table, key, was: Object.fromEntries(Object.keys(changes).map((column) => [column, row[column]])) })
      await changeRow(tx, table, key, changes)
      if (table === 'ledger' || table === 'look') note(chains[table], Number(key), { ...row, ...changes })
    }
  }
  await closeDoors(tx)
  return { taken: { changed, gone: dropped }, counts, ledger: named(chains.ledger), looks: named(chains.look) }
}

const named = ({ entries, before }: Chained): Removed => ({ entries: spansOf(entries), before })

/** The row as the check of the chain reads it. */
function note({ entries, before }: Chained, seq: number, row: Raw): void {
  if (row['digest'] !== NO_DIGEST) entries.push(seq)
  else before.push([seq, sha256(remainsText('detail' in row ? { ...row, detail: {} } : row))])
}
