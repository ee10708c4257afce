/**
 * Whether everything that the searches of an inquiry found has been decided: released, or left out for a reason. What was found and is not
 * spoken of makes "these are our records" untrue.
 */
import type { InquiryRecord, LeftOut } from '../../record/inquiryRecord.ts'
import type { InquirySearch } from '../../record/inquirySearch.ts'

/** Ids of requests, each once. */
export function unsettled(
  searches: readonly Pick<InquirySearch, 'foundIds'>[],
  records: readonly Pick<InquiryRecord, 'detainerId'>[],
): readonly string[] {
  const settled = new Set(records.map(({ detainerId }) => detainerId))
  return [...new Set(searches.flatMap(({ foundIds }) => foundIds))].filter((id) => !settled.has(id))
}

/** It does not answer the question at all, so that there may be none that does; anything else is withheld. */
export const elsewhere = ({ leftOut }: LeftOut): boolean => leftOut === 'other_person' || leftOut === 'not_asked'
