/**
 * What the ledger says has changed since an entry, as requests to read anew: those that the entries name, and every other one of the same
 * persons. An entry that names none and may concern many (a policy, a calendar, an import) means everything.
 */
import { entriesAfter, readHead } from '#db/repository/ledger.ts'
import { requestsAround } from '#db/repository/detainer.ts'
import type { Db } from '#db/open.ts'
import type { LedgerEntry } from '#shared/record/ledger.ts'

export type Changed = {
  /** Where the ledger stands: what is read afterwards is at least as new. */
  readonly seq: number
  /** Null: read everything. */
  readonly requests: readonly string[] | null
}

/** Beyond it reading everything costs less. */
const MOST = 200

/** `seq`: null where nothing has been read yet. */
export async function changedSince(db: Db, seq: number | null): Promise<Changed> {
  const head = (await readHead(db)).seq
  if (seq === null || seq > head || head - seq > MOST) return { seq: head, requests: null }
  if (seq === head) return { seq, requests: [] }
  const entries = (await entriesAfter(db, seq, MOST)).filter(({ act }) => !NO_REQUEST.test(act))
  const last = { seq: head, requests: null }
  if (entries.some((entry) => entry.detainerId === null && entry.bookingId === null)) return last
  const found = await requestsAround(db, {
    detainerIds: entries.flatMap(({ detainerId, detail }) => [detainerId ?? [], evaluated(detail)].flat()),
    // A request that was attached elsewhere leaves a booking whose others may stand differently without it.
    bookingIds: entries.flatMap(({ bookingId, detail }) => [bookingId, detail['from']].filter((id) => typeof id === 'string')),
    numbers: entries.flatMap(({ detail }) => strings(detail['cancelled'])),
  })
  return { ...last, requests: found }
}

/** Acts that concern people of the office, texts that are not in force, or paper: no request stands differently afterwards. */
const NO_REQUEST =
  /^(user|backup|ledger|account|session|signIn|access|draft|document|inquiry|look|list|columnMap|report|system)\./

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const evaluated = (detail: LedgerEntry['detail']): readonly string[] =>
  Array.isArray(detail['evaluated']) ? strings(detail['evaluated'].map((one: { detainerId?: unknown }) => one.detainerId)) : []
