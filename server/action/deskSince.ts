/** The desk: every active request and every running hold; or, of an earlier answer, only the requests that have changed since. */
import { mattersById, requestsOnTheDesk } from '#db/repository/matter.ts'
import type { Db } from '#db/open.ts'
import type { BoardDuty } from '#shared/core/boardRow.ts'
import type { Matter } from '#shared/record/matter.ts'
import { frozenAmong } from './contradictionsOf.ts'
import { changedSince } from './changedSince.ts'
import { openDuties } from './openDuties.ts'

/** `frozen`: our own file speaks against the paper, and nobody has recorded what was checked. `duties`: not answered for. */
type DeskMatter = Matter & { readonly frozen: boolean; readonly duties: readonly BoardDuty[] }

export type DeskAnswer = {
  /** Where the ledger stood: asked again with it, the desk answers what has changed since. */
  readonly seq: number
  /** These requests are all there are. */
  readonly whole: boolean
  readonly matters: readonly DeskMatter[]
  /** Requests that are on the desk no more. */
  readonly gone: readonly string[]
}

/** So many at a time, so that nobody else waits for a long desk. */
const AT_ONCE = 250

/** `since`: the `seq` of an earlier answer, null for all of it. `at`: UTC ISO text. */
export async function deskSince(db: Db, at: string, since: number | null): Promise<DeskAnswer> {
  const { seq, requests } = await changedSince(db, since)
  const ids = await requestsOnTheDesk(db, requests)
  const matters: DeskMatter[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE)
    const frozen = await frozenAmong(db, some)
    const read = await mattersById(db, some)
    const owed = await openDuties(db, read, at)
    for (const matter of read) {
      const { id } = matter.detainer
      matters.push({ ...matter, frozen: frozen.has(id), duties: owed.get(id) ?? [] })
    }
    await new Promise((done) => setImmediate(done))
  }
  const here = new Set(ids)
  return { seq, whole: requests === null, matters, gone: (requests ?? []).filter((id) => !here.has(id)) }
}
