/** Recomputes the chain from the first entry: an entry that was changed, removed or put in between is named by its sequence. */
import { entriesAfter } from '#db/repository/ledger.ts'
import type { Db } from '#db/open.ts'
import { chainText } from '#shared/core/chain.ts'
import { sha256 } from './act.ts'

export type Verified = { readonly entries: number; readonly head: string; readonly firstBad: number | null }

/** A cut tail cannot be seen from inside; compare `head` with one that was printed or written down before. */
export async function verifyLedger(db: Db): Promise<Verified> {
  let seq = 0
  let head = ''
  for (;;) {
    const page = await entriesAfter(db, seq, 500)
    if (page.length === 0) return { entries: seq, head, firstBad: null }
    for (const entry of page) {
      const sound = entry.seq === seq + 1 && entry.previousHash === head && entry.hash === sha256(chainText(entry))
      if (!sound) return { entries: seq, head, firstBad: entry.seq === seq + 1 ? entry.seq : seq + 1 }
      seq = entry.seq
      head = entry.hash
    }
  }
}
