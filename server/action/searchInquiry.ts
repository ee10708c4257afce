/** The log is searched for an inquiry: what was asked, how many were compared, what was found, and where the ledger stood, all of one moment. */
import { insertSearch, searchesOf } from '#db/repository/inquirySearch.ts'
import { resultText } from '#shared/core/inquiry/certified.ts'
import type { InquirySearch, SearchInput } from '#shared/record/inquirySearch.ts'
import { sha256 } from '../act.ts'
import type { Acting } from '../context.ts'
import { changeInquiry } from './changeInquiry.ts'
import { type Ahead, scanNow } from './scanAhead.ts'

/** Throws `office.notSetUp` and what `changeInquiry` throws. Names stay in the record; the ledger keeps the counts and the hash. */
export async function searchInquiry(acting: Acting, input: SearchInput, ahead: Ahead | null = null): Promise<InquirySearch> {
  const { criteria, ...seen } = input
  const { tx, actor, at, newId } = acting
  const inquiry = await changeInquiry(acting, seen, 'work', () => ({}))
  const { head, scanned, found, near } = await scanNow(tx, criteria, ahead)
  const line = (await searchesOf(tx, inquiry.id)).length + 1
  const asked = { criteria, unit: 'request', scanned, logSize: head.seq, headHash: head.hash } as const
  const numbers = found.map(({ number }) => number)
  const search: InquirySearch = {
    ...asked,
    id: newId(),
    inquiryId: inquiry.id,
    line,
    number: `${inquiry.number}-${line}`,
    found: found.length,
    foundIds: found.map(({ id }) => id),
    near,
    resultHash: sha256(resultText(asked, numbers)),
    at,
    by: actor.id,
    byName: actor.name,
  }
  await insertSearch(tx, search)
  const { number, resultHash, logSize, headHash } = search
  await acting.enter({
    act: 'inquiry.searched',
    subjectId: inquiry.id,
    detail: { number, scanned, found: found.length, near, resultHash, logSize, headHash },
  })
  return search
}
