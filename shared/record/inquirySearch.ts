/**
 * A search of the log for an inquiry: every request of the log is compared, none is left out by an index; what was asked, over which span,
 * how many were compared and what was found is kept with where the ledger stood at that moment.
 */
import { z } from 'zod'
import { Day, optionalLine, PartialDay } from './instant.ts'

const day = Day.nullable().default(null)

const inOrder = (from: string | null, to: string | null): boolean => from === null || to === null || from <= to

/** A person by name or number, spans of days, an agency, an outcome; nothing at all is the whole log. The same for what a question asks. */
export const SearchCriteria = z
  .object({
    surname: optionalLine(120),
    given: optionalLine(120),
    born: PartialDay.nullable().default(null),
    /** A log number, booking number, A-number or any other under which a person is kept. */
    number: optionalLine(40),
    receivedFrom: day,
    receivedTo: day,
    issuedFrom: day,
    issuedTo: day,
    /** Part of the name of the office that issued it or to which it was addressed. */
    agency: optionalLine(120),
    /** What was decided in the end; `undecided`: nothing yet. */
    outcome: z.enum(['hold', 'notify_only', 'decline', 'court_process', 'no_action', 'undecided']).nullable().default(null),
  })
  .refine(({ receivedFrom, receivedTo }) => inOrder(receivedFrom, receivedTo), 'The span of receipt ends before it begins.')
  .refine(({ issuedFrom, issuedTo }) => inOrder(issuedFrom, issuedTo), 'The span of issue ends before it begins.')
export type SearchCriteria = z.infer<typeof SearchCriteria>

export const SearchInput = z.object({ inquiryId: z.string(), version: z.number().int(), criteria: SearchCriteria })
export type SearchInput = z.infer<typeof SearchInput>

export type InquirySearch = {
  readonly id: string
  readonly inquiryId: string
  /** 1 is the first of its inquiry. */
  readonly line: number
  /** `Q2026-0001-2`: under this number its certificate is checked. */
  readonly number: string
  readonly criteria: SearchCriteria
  /** What is counted. */
  readonly unit: 'request'
  /** Requests of the log within the span of receipt, every one of which was compared. */
  readonly scanned: number
  readonly found: number
  readonly foundIds: readonly string[]
  /** That agree in part of the name only, and are not counted as found. */
  readonly near: number
  /** SHA-256 of what was asked, how many were compared, and which were found. */
  readonly resultHash: string
  /** The last entry of the ledger when it was run, and that entry's hash; the search itself is the next entry. */
  readonly logSize: number
  readonly headHash: string
  readonly at: string
  readonly by: string
  readonly byName: string
}
