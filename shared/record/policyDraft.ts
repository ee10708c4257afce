/** A policy draft: texts that bind nobody yet, from the first sentence to the second person's signature; one that was signed is a version. */
import { z } from 'zod'
import { Instant, line } from './instant.ts'
import { OffenseList } from './offenseList.ts'
import { Policy } from './policy.ts'
import { Situation } from './situation.ts'

const DRAFT_STATES = ['draft', 'proposed', 'signed', 'discarded'] as const
export type DraftState = (typeof DRAFT_STATES)[number]

/** What a policy owner writes: layers from the highest to the lowest, their offense lists, and the texts' own situations. */
export const PolicyTexts = z.strictObject({
  policies: z.array(Policy).min(1, 'A draft holds at least one text.'),
  lists: z.array(OffenseList).default([]),
  situations: z.array(Situation).default([]),
})
export type PolicyTexts = z.infer<typeof PolicyTexts>

/** When it shall bind: from the moment of the signature (null) or from an instant after it. */
export const ProposeDraft = z.object({
  draftId: z.string(),
  version: z.number().int(),
  inForceFrom: Instant.nullable(),
  note: line('What changes, and why', 2000),
})

export type PolicyDraft = PolicyTexts & {
  readonly id: string
  /** Counts up with every change; an edit of an older one is refused. */
  readonly version: number
  readonly state: DraftState
  readonly name: string
  /** The version in force that it started from; null when it came from the library or a file. */
  readonly basedOn: string | null
  readonly changedAt: string
  readonly changedBy: string
  readonly changedByName: string
  readonly proposedAt: string | null
  readonly proposedBy: string | null
  readonly proposedByName: string | null
  readonly inForceFrom: string | null
  readonly note: string | null
  /** Why it was sent back, until it is proposed again. */
  readonly returned: string | null
}
