/**
 * A policy version: the texts and offense lists that bind from one instant, kept whole, so that any day's rule can be read and run again.
 * At any instant the version with the highest number among those that have begun is in force.
 */
import type { OffenseList } from './offenseList.ts'
import type { Policy } from './policy.ts'
import type { Situation } from './situation.ts'
import type { Suspension } from './suspension.ts'

export type PolicyVersion = {
  readonly id: string
  /** Counts up from 1 in the order of signing. */
  readonly number: number
  /** Layers from the highest to the lowest. */
  readonly policies: readonly Policy[]
  readonly lists: readonly OffenseList[]
  /** The texts' own situations, as they were when it was signed. */
  readonly situations: readonly Situation[]
  readonly inForceFrom: string
  /** When it was signed: before this instant nobody knew of it. */
  readonly enteredAt: string
  readonly draftId: string | null
  readonly note: string | null
  /** Null for the version of the set-up, and for a court's order, which nobody proposes. */
  readonly proposedBy: string | null
  readonly proposedByName: string | null
  readonly signedBy: string
  readonly signedByName: string
  /** The court's order that made this version out of the one before, or the end of that order. */
  readonly suspension: Suspension | null
}
