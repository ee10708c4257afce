/**
 * A look: somebody opened what the office keeps on a person, or searched for persons, and why; chained by hash like the ledger, so that one
 * that is taken out is missed.
 */
export type Look = {
  readonly seq: number
  readonly at: string
  readonly actorId: string
  readonly actorName: string
  /** What was opened: a request, a booking, a person. */
  readonly detainerId: string | null
  readonly bookingId: string | null
  readonly subjectId: string | null
  /** What was typed to find persons; null where one was opened. */
  readonly asked: string | null
  /** `custody`, `inquiry`, or in the person's own words. */
  readonly purpose: string
  readonly inquiryId: string | null
  /** Beside what was typed, and gone with it; null also in looks from before there was a digest. */
  readonly salt: string | null
  /** SHA-256 of salt, purpose and what was asked, which the hash covers in their place. */
  readonly digest: string | null
  readonly previousHash: string
  readonly hash: string
}
