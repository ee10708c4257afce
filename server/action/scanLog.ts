/** Compares every request that the log had by one entry of the ledger with what is searched for; nothing is left out by an index. */
import { loggedRequests } from '#db/repository/inquirySearch.ts'
import type { Db, Tx } from '#db/open.ts'
import { type LoggedRequest, searcher } from '#shared/core/inquiry/searcher.ts'
import { plusDays } from '#shared/core/plusDays.ts'
import { instantOfWall } from '#shared/core/zone.ts'
import type { SearchCriteria } from '#shared/record/inquirySearch.ts'

const PAGE = 500

export type Scanned = { readonly scanned: number; readonly found: readonly LoggedRequest[]; readonly near: number }

/** `upTo`: an entry of the ledger. `zone`: in which the days of receipt begin. */
export async function scanLog(db: Db | Tx, criteria: SearchCriteria, upTo: number, zone: string): Promise<Scanned> {
  const startOf = (day: string | null): string | null => day && new Date(instantOfWall(day, zone)).toISOString()
  const { receivedFrom, receivedTo } = criteria
  const received = [startOf(receivedFrom), startOf(receivedTo && plusDays(receivedTo, 1))] as const
  const wanted = { received, outcome: criteria.outcome !== null }
  const answers = searcher(criteria)
  const found: LoggedRequest[] = []
  let scanned = 0
  let near = 0
  for (let after = ''; ; ) {
    const page = await loggedRequests(db, upTo, wanted, after, PAGE)
    for (const request of page) {
      const answer = answers(request)
      if (answer === 'found') found.push(request)
      if (answer === 'near') near += 1
    }
    scanned += page.length
    const last = page.at(-1)
    if (!last || page.length < PAGE) return { scanned, found, near }
    after = last.id
    await new Promise((next) => setImmediate(next))
  }
}
