/** One row of an outside list: its cells as given, what it was matched with and why, and what a person said of it; never a decision of ours. */
import { z } from 'zod'
import { line } from './instant.ts'

/** `elsewhere`: another agency altogether; `namesake`: another agency of our name. */
export const LIST_CLASSES = [
  'agrees',
  'differs',
  'decided_otherwise',
  'moved_before',
  'namesake',
  'elsewhere',
  'never_received',
  'unclear',
] as const
export type ListClass = (typeof LIST_CLASSES)[number]

/** Those that can only be said of a request of ours. */
export const OF_OURS = ['agrees', 'differs', 'decided_otherwise', 'moved_before'] as const satisfies readonly ListClass[]

/** What a row says, read from its cells; null where it says nothing that can be read. */
export type ListReading = {
  readonly agency: string | null
  readonly state: string | null
  readonly ori: string | null
  readonly fips: string | null
  readonly detloc: string | null
  readonly city: string | null
  readonly number: string | null
  readonly aNumber: string | null
  readonly surname: string | null
  readonly given: string | null
  readonly born: string | null
  readonly citizenship: string | null
  readonly issuedOn: string | null
  readonly declinedOn: string | null
  readonly charges: string | null
  readonly form: string | null
  /** The outcome in the list's own words, and what it comes to. */
  readonly said: string | null
  readonly claim: 'declined' | 'honored' | 'lifted' | null
}

export type AgencySign = {
  readonly sign: 'state' | 'ori' | 'fips' | 'detloc' | 'name' | 'city' | 'sent_to_us'
  readonly way: 'same' | 'other' | 'near'
}

export type ComparedField = 'number' | 'name' | 'born' | 'citizenship' | 'issuedOn' | 'charges' | 'outcome' | 'declinedOn'
/** `bits`: how much it speaks for the row being about this request, below zero against it. */
export type FieldLikeness = {
  readonly field: ComparedField
  readonly likeness: 'agrees' | 'nearly' | 'differs'
  readonly bits: number
}

export type Because =
  | 'other_state'
  | 'other_code'
  | 'other_name'
  | 'name_alone'
  | 'no_agency'
  | 'codes_conflict'
  | 'other_name_same_county'
  | 'name_is_near'
  | 'other_city'
  | 'nothing_to_find_by'
  | 'before_our_log'
  | 'several_alike'
  | 'only_alike'
  | 'none_like_it'
  | 'all_agrees'
  | 'a_field_differs'
  | 'decided_so'
  | 'left_before'

export type RowEvidence = {
  readonly because: Because
  /** Nothing is left to weigh: many rows of this kind may be confirmed at once. */
  readonly certain: boolean
  readonly agency: readonly AgencySign[]
  readonly fields: readonly FieldLikeness[]
  /** Requests of ours that it might be, the likeliest first. */
  readonly alike: readonly string[]
}

export type ListRow = {
  readonly listId: string
  /** The row of the file, from 1. */
  readonly row: number
  readonly version: number
  readonly cells: readonly string[]
  readonly class: ListClass
  readonly certain: boolean
  readonly evidence: RowEvidence
  readonly detainerId: string | null
  readonly issuedOn: string | null
  /** What a person said it is, in place of what the desk proposed. */
  readonly confirmed: ListClass | null
  readonly confirmedAt: string | null
  readonly confirmedBy: string | null
  readonly confirmedByName: string | null
  readonly why: string | null
}

export const ConfirmRowInput = z.object({
  listId: z.string(),
  row: z.number().int(),
  version: z.number().int(),
  is: z.enum(LIST_CLASSES),
  /** The request of ours that it is about, where it is about one. */
  detainerId: z.string().nullable().default(null),
  why: line('The reason', 500),
})
export type ConfirmRowInput = z.infer<typeof ConfirmRowInput>

export const ConfirmClassInput = z.object({
  listId: z.string(),
  is: z.enum(LIST_CLASSES),
  /** How many were on the screen. */
  rows: z.number().int().positive(),
  why: line('The reason', 500),
})
/** Other agencies of our state, by the names that the list gives them: a person has looked at each name. */
export const ConfirmAgenciesInput = z.object({
  listId: z.string(),
  names: z.array(z.string()).min(1, 'Choose at least one name.').max(5_000, 'Choose at most 5,000 names at once.'),
  rows: z.number().int().positive(),
  why: line('The reason', 500),
})

export type ConfirmClassInput = z.infer<typeof ConfirmClassInput>
