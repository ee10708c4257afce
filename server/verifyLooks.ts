/** Recomputes the chain of looks from the first one: one that was changed, removed or put in between is named by its sequence. */
import { looksAfter } from '#db/repository/look.ts'
import type { Db } from '#db/open.ts'
import { lookText } from '#shared/core/lookText.ts'
import { sha256 } from './act.ts'
import type { Verified } from './verifyLedger.ts'

/** As with the ledger, a cut tail cannot be seen from inside. */
export async function verifyLooks(db: Db): Promise<Verified> {
  let seq = 0
  let head = ''
  for (;;) {
    const page = await looksAfter(db, seq, 500)
    if (page.length === 0) return { entries: seq, head, firstBad: null }
    for (const look of page) {
      const sound = look.seq === seq + 1 && look.previousHash === head && look.hash === sha256(lookText(look))
      if (!sound) return { entries: seq, head, firstBad: look.seq === seq + 1 ? look.seq : seq + 1 }
      seq = look.seq
      head = look.hash
    }
  }
}
