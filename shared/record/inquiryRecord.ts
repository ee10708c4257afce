/**
 * What becomes of a record that a search for an inquiry found: released, with the fields that are withheld, each for a reason; or left out as
 * a whole, for a reason too. Both stand in the letter.
 */
import { z } from 'zod'
import { optionalLine } from './instant.ts'

/** In the order in which they stand in the letter. */
export const RELEASE_FIELDS = [
  'number',
  'form',
  'asks',
  'issuedOn',
  'issuingOffice',
  'officer',
  'receivedAt',
  'channel',
  'addressedTo',
  'warrants',
  'status',
  'outcome',
  'decidedAt',
  'reason',
  'holdStarted',
  'holdEnded',
  'name',
  'born',
  'sex',
  'citizenship',
  'aNumber',
  'fins',
  'eventNumber',
  'bookingNumber',
  'charges',
  'releasedAt',
] as const
export type ReleaseField = (typeof RELEASE_FIELDS)[number]

const WITHHELD_REASONS = [
  'held_for_ice',
  'identity',
  'juvenile',
  'medical',
  'criminal_history',
  'counsel',
  'policy',
  'other',
] as const
export type WithheldReason = (typeof WITHHELD_REASONS)[number]

export const Withheld = z
  .object({
    field: z.enum(RELEASE_FIELDS),
    reason: z.enum(WITHHELD_REASONS),
    /** The rule that is relied on, where it is not the usual one of the reason; needed for any other reason. */
    citation: optionalLine(200),
  })
  .refine(({ reason, citation }) => reason !== 'other' || citation !== null, {
    message: 'Write the reason and the rule that it rests on.',
    path: ['citation'],
  })
export type Withheld = z.infer<typeof Withheld>

/** `other_person`: the search found somebody else; `not_asked`: outside of what the question means; any other: withheld as a whole. */
const LEFT_OUT_REASONS = ['other_person', 'not_asked', ...WITHHELD_REASONS] as const

export const LeftOut = z
  .object({ leftOut: z.enum(LEFT_OUT_REASONS), citation: optionalLine(200) })
  .refine(({ leftOut, citation }) => leftOut !== 'other' || citation !== null, {
    message: 'Write the reason and the rule that it rests on.',
    path: ['citation'],
  })
export type LeftOut = z.infer<typeof LeftOut>

export const ReleaseInput = z.object({
  inquiryId: z.string(),
  version: z.number().int(),
  detainerIds: z.array(z.string()).min(1, 'Choose at least one record.').max(200, 'Release at most 200 records at once.'),
  /** `usual`: as usual for who asks. `off`: neither released nor left out. */
  withheld: z.union([z.literal('usual'), z.literal('off'), z.array(Withheld).max(RELEASE_FIELDS.length), LeftOut]),
})
export type ReleaseInput = z.infer<typeof ReleaseInput>

export type InquiryRecord = {
  readonly id: string
  readonly inquiryId: string
  readonly detainerId: string
  readonly withheld: readonly Withheld[]
  /** Null: it is released. */
  readonly leftOut: LeftOut | null
  readonly at: string
  readonly byName: string
}
