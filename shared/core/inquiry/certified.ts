/** The texts whose hashes a certificate prints: what was asked and what came out, in one fixed order. */
import type { InquirySearch } from '../../record/inquirySearch.ts'
import { canonical } from '../chain.ts'

/** `found`: log numbers, in any order. */
export const resultText = (
  { criteria, unit, scanned, logSize, headHash }: Pick<InquirySearch, 'criteria' | 'unit' | 'scanned' | 'logSize' | 'headHash'>,
  found: readonly string[],
): string => JSON.stringify(canonical({ criteria, unit, scanned, found: found.toSorted(), logSize, headHash }))
