/**
 * A long log is compared before the act that records the result, on one state of the desk, so that nobody waits meanwhile to log or to release.
 * The act takes the result only while the ledger still stands where it stood; otherwise it compares anew, in its own transaction.
 */
import { readHead } from '#db/repository/ledger.ts'
import { readOffice } from '#db/repository/office.ts'
import type { Databases, Db, Tx } from '#db/open.ts'
import { snapshot } from '#db/snapshot.ts'
import { Problem } from '#shared/problem.ts'
import type { SearchCriteria } from '#shared/record/inquirySearch.ts'
import { type Scanned, scanLog } from './scanLog.ts'

type Head = { readonly seq: number; readonly hash: string }

export type Ahead = Scanned & { readonly criteria: SearchCriteria; readonly head: Head }

/** `choose`: what to look for, as the desk stands; null: nothing needs to be compared. Throws `office.notSetUp`. */
export async function scanAhead(
  databases: Databases,
  choose: (db: Db | Tx) => SearchCriteria | null | Promise<SearchCriteria | null>,
): Promise<Ahead | null> {
  return snapshot(databases, async (db) => {
    const criteria = await choose(db)
    return criteria && scanNow(db, criteria, null)
  })
}

/** Throws `office.notSetUp`. */
export async function scanNow(db: Db | Tx, criteria: SearchCriteria, ahead: Ahead | null): Promise<Ahead> {
  const head = await readHead(db)
  if (ahead && ahead.head.seq === head.seq && JSON.stringify(ahead.criteria) === JSON.stringify(criteria)) return ahead
  const office = await readOffice(db)
  if (!office) throw new Problem('office.notSetUp')
  return { ...(await scanLog(db, criteria, head.seq, office.timeZone)), criteria, head }
}
