/** The text that the hash of a look is taken of: its content in one fixed order, and the hash of the look before it. */
import type { Look } from '../record/look.ts'

/** As with the ledger: what was typed stands in it by its digest, so that it can go by order of a court (decision 17). */
export const lookText = (look: Omit<Look, 'hash'>): string => {
  const { seq, at, actorId, actorName, detainerId, bookingId, subjectId, purpose, inquiryId, asked, digest, previousHash } = look
  const envelope = [seq, at, actorId, actorName, detainerId, bookingId, subjectId]
  return JSON.stringify(
    digest !== null
      ? [...envelope, inquiryId, previousHash, { digest }]
      : // Looks from before searches were kept have the same text as ever.
        [...envelope, purpose, inquiryId, previousHash, ...(asked === null ? [] : [asked])],
  )
}

/** What of a look goes with its salt. */
export const lookContent = ({ purpose, asked }: Pick<Look, 'purpose' | 'asked'>) => ({ purpose, asked })
