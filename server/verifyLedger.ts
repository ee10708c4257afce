/** Recomputes the chain from the first entry: an entry that was changed, removed or put in between is named by its sequence. */
import { entriesAfter } from '#db/repository/ledger.ts'
import type { Db, Tx } from '#db/open.ts'
import { chainText, detailText } from '#shared/core/chain.ts'
import { isSealed, NO_DIGEST, REMOVES, type Removed, remainsText, waitingForOrder } from '#shared/core/sealing/sealedChain.ts'
import type { LedgerEntry } from '#shared/record/ledger.ts'
import { sha256 } from './act.ts'

/** `sealed`: so many had their content removed by an order or a schedule, and the act that did it names them. */
export type Verified = {
  readonly entries: number
  readonly head: string
  readonly firstBad: number | null
  readonly sealed: number
}

/** A cut tail cannot be seen from inside; compare `head` with one that was printed or written down before. */
export async function verifyLedger(db: Db | Tx): Promise<Verified> {
  const waiting = waitingForOrder()
  let seq = 0
  let head = ''
  for (;;) {
    const page = await entriesAfter(db, seq, 500)
    if (page.length === 0) return { entries: seq, head, firstBad: waiting.unnamed(), sealed: waiting.sealed() }
    for (const entry of page) {
      const sound = entry.seq === seq + 1 && entry.previousHash === head && says(entry)
      if (!sound) return { entries: seq, head, firstBad: entry.seq === seq + 1 ? entry.seq : seq + 1, sealed: waiting.sealed() }
      if (isSealed(entry)) waiting.seen(entry.seq, entry.digest === NO_DIGEST ? sha256(remainsText(entry)) : null)
      if (REMOVES.includes(entry.act)) waiting.named((entry.detail['ledger'] ?? {}) as Partial<Removed>)
      seq = entry.seq
      head = entry.hash
    }
  }
}

/** The hash is that of what stands there, as far as it stands there. */
function says(entry: LedgerEntry): boolean {
  const { salt, digest, detail } = entry
  if (isSealed(entry) && Object.keys(detail).length > 0) return false
  if (digest === NO_DIGEST) return true
  return (salt === null || digest === sha256(detailText(salt, detail))) && entry.hash === sha256(chainText(entry))
}
