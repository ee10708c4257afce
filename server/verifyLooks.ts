/**
 * Recomputes the chain of looks from the first one: one that was changed, removed or put in between is named by its sequence. What was typed
 * may have been removed; then an act of the ledger names the look.
 */
import { entriesOfActs } from '#db/repository/ledger.ts'
import { looksAfter } from '#db/repository/look.ts'
import type { Db } from '#db/open.ts'
import { detailText } from '#shared/core/chain.ts'
import { lookContent, lookText } from '#shared/core/lookText.ts'
import { isSealed, NO_DIGEST, REMOVES, type Removed, remainsText, waitingForOrder } from '#shared/core/sealing/sealedChain.ts'
import type { Act } from '#shared/record/ledger.ts'
import type { Look } from '#shared/record/look.ts'
import { sha256 } from './act.ts'
import type { Verified } from './verifyLedger.ts'

/** As with the ledger, a cut tail cannot be seen from inside. */
export async function verifyLooks(db: Db): Promise<Verified> {
  const waiting = waitingForOrder()
  let seq = 0
  let head = ''
  for (;;) {
    const page = await looksAfter(db, seq, 500)
    if (page.length === 0) break
    for (const look of page) {
      const sound = look.seq === seq + 1 && look.previousHash === head && says(look)
      if (!sound) return { entries: seq, head, firstBad: look.seq === seq + 1 ? look.seq : seq + 1, sealed: waiting.sealed() }
      if (isSealed(look)) waiting.seen(look.seq, look.digest === NO_DIGEST ? sha256(remainsText(look)) : null)
      seq = look.seq
      head = look.hash
    }
  }
  if (waiting.sealed() > 0)
    for (const { detail } of await entriesOfActs(db, REMOVES as Act[])) waiting.named((detail['looks'] ?? {}) as Partial<Removed>)
  return { entries: seq, head, firstBad: waiting.unnamed(), sealed: waiting.sealed() }
}

function says(look: Look): boolean {
  const { salt, digest, asked, purpose } = look
  if (isSealed(look) && (asked !== null || purpose !== '')) return false
  if (digest === NO_DIGEST) return true
  return (salt === null || digest === sha256(detailText(salt, lookContent(look)))) && look.hash === sha256(lookText(look))
}
