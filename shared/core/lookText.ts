/** The text that the hash of a look is taken of: its content in one fixed order, and the hash of the look before it. */
import type { Look } from '../record/look.ts'

export const lookText = (look: Omit<Look, 'hash'>): string =>
  JSON.stringify([
    look.seq,
    look.at,
    look.actorId,
    look.actorName,
    look.detainerId,
    look.bookingId,
    look.subjectId,
    look.purpose,
    look.inquiryId,
    look.previousHash,
    // Looks from before searches were kept have the same text as ever.
    ...(look.asked === null ? [] : [look.asked]),
  ])
