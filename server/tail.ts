/**
 * What every open stream does after every act, made to cost next to nothing: with 200 screens open one act is read once and not 200 times, and
 * who is still signed in is asked anew only when a while has passed or an act may have shut somebody out.
 */
import { entriesAfter } from '#db/repository/ledger.ts'
import type { Db } from '#db/open.ts'
import type { LedgerEntry } from '#shared/record/ledger.ts'

/** So many entries at most are told in one go. */
export const TAIL = 200

/** Acts after which somebody may no longer be in: seen at once by every stream, on every server (AC-2(13)). */
export const SHUTS_OUT = /^(user\.|signIn\.|session\.ended|account\.(locked|passwordChanged))/

/** What ends by itself, an idle session or its twelve hours, is seen after so long at the latest. */
const AGAIN_MS = 4_000

/** `now`: whatever was answered before. */
export function askedSeldom(stillSignedIn: () => Promise<boolean>): (now: boolean) => Promise<boolean> {
  let asked = Number.NEGATIVE_INFINITY
  return async (now) => {
    if (!now && performance.now() - asked < AGAIN_MS) return true
    asked = performance.now()
    return stillSignedIn()
  }
}

const reading = new WeakMap<Db, Map<number, Promise<LedgerEntry[]>>>()

/** The entries after `seq`, at most 200; who asks for the same while they are read gets the same. */
export function tail(db: Db, seq: number): Promise<readonly LedgerEntry[]> {
  const under = reading.get(db) ?? new Map<number, Promise<LedgerEntry[]>>()
  reading.set(db, under)
  const known = under.get(seq)
  if (known) return known
  const read = entriesAfter(db, seq, TAIL).finally(() => under.delete(seq))
  under.set(seq, read)
  return read
}
