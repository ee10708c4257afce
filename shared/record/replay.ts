/** A replay: what a text would have said of every past request, beside what the version of that day says of the same facts. */
import { z } from 'zod'
import { Day } from './instant.ts'
import type { Action, Outcome, Verdict } from './verdict.ts'

/** `day`: the facts are taken as they stood at its end, in the office's zone. */
export const ReplayInput = z.object({
  of: z.union([z.strictObject({ draft: z.string() }), z.strictObject({ version: z.string() })]),
  day: Day,
})
export type ReplayInput = z.infer<typeof ReplayInput>

type Modality = Verdict['actions'][Action]
export type ReplayClause = { readonly policy: string; readonly clause: string }

/** A request of which the two say something else, be it on one action only, with the clauses that decide before and after. */
export type ReplayFlip = {
  readonly detainerId: string
  readonly number: string
  readonly from: Outcome
  readonly to: Outcome
  /** Only the actions that change. */
  readonly actions: readonly { readonly action: Action; readonly from: Modality; readonly to: Modality }[]
  readonly clausesBefore: readonly ReplayClause[]
  readonly clausesAfter: readonly ReplayClause[]
}

export type ReplayResult = {
  readonly day: string
  /** Requests that had been evaluated by the end of that day. */
  readonly detainers: number
  /** Every pair that occurs, the most frequent first; `from` and `to` may be the same. */
  readonly counts: readonly { readonly from: Outcome; readonly to: Outcome; readonly count: number }[]
  readonly flips: readonly ReplayFlip[]
}

/** What the replay sends: how far it is, and at last the result. */
export type ReplayStep = { readonly done: number; readonly total: number; readonly result: ReplayResult | null }
