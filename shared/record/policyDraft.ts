/** A policy draft: texts that bind nobody yet, from the first sentence to the second person's signature; one that was signed is a version. */
import { z } from 'zod'
import { Instant } from './instant.ts'
import { Shallow } from './nesting.ts'
import { OffenseList } from './offenseList.ts'
import { Policy } from './policy.ts'
import { Situation } from './situation.ts'

const DRAFT_STATES = ['draft', 'proposed', 'signed', 'discarded'] as const
export type DraftState = (typeof DRAFT_STATES)[number]

const Texts = z.strictObject({
  policies: z.array(Policy).min(1, 'A draft holds at least one text.'),
  lists: z.array(OffenseList).default([]),
  situations: z.array(Situation).default([]),
})

/** What a policy owner writes: layers from the highest to the lowest, their offense lists, and the texts' own situations. */
export const PolicyTexts = Shallow<z.input<typeof Texts>>().pipe(Texts)
export type PolicyTexts = z.infer<typeof PolicyTexts>

const Name = z.string().trim().min(1, 'Give the draft a name.').max(120, 'Keep the name under 120 characters.')
const onScreen = { draftId: z.string(), version: z.number().int() }

/** `library`: ids of a stack, in any order. */
export const CreateDraft = z.object({
  from: z.union([
    z.strictObject({ version: z.string() }),
    z.strictObject({ library: z.array(z.string()).min(1, 'Choose a text from the library.') }),
    z.strictObject({ texts: PolicyTexts }),
  ]),
  name: Name,
})
export type CreateDraft = z.infer<typeof CreateDraft>

/** `basedOn`: the version that the owner compared it with last. */
export const SaveDraft = z.object({ ...onScreen, name: Name, texts: PolicyTexts, basedOn: z.string().nullable() })
export type SaveDraft = z.infer<typeof SaveDraft>

export const DraftOnScreen = z.object(onScreen)
export type DraftOnScreen = z.infer<typeof DraftOnScreen>

export const SendBackDraft = z.object({
  ...onScreen,
  reason: z.string().trim().min(1, 'Say what should be changed.').max(2000, 'Keep it under 2,000 characters.'),
})
export type SendBackDraft = z.infer<typeof SendBackDraft>

/** When it shall bind: from the moment of the signature (null) or from an instant after it. */
export const ProposeDraft = z.object({
  ...onScreen,
  inForceFrom: Instant.nullable(),
  note: z.string().trim().min(1, 'Say what changes, and why.').max(2000, 'Keep it under 2,000 characters.'),
})
export type ProposeDraft = z.infer<typeof ProposeDraft>

export type PolicyDraft = PolicyTexts & {
  readonly id: string
  /** Counts up with every change; an edit of an older one is refused. */
  readonly version: number
  readonly state: DraftState
  readonly name: string
  /** The version that it would replace, as its owner compared the two last; only the latest can be replaced. Null before there is any. */
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

/** What a list of drafts shows. */
export type DraftSummary = Omit<PolicyDraft, keyof PolicyTexts> & {
  readonly titles: readonly string[]
  /** The version that it became. */
  readonly versionId: string | null
}
