/** A policy version: the texts and offense lists in force from one instant, kept whole, so that any day's rule can be read and run again. */
import type { OffenseList } from './offenseList.ts'
import type { Policy } from './policy.ts'

export type PolicyVersion = {
  readonly id: string
  /** Counts up from 1 in the order of loading. */
  readonly number: number
  /** Layers from the highest to the lowest. */
  readonly policies: readonly Policy[]
  readonly lists: readonly OffenseList[]
  readonly inForceFrom: string
  readonly loadedBy: string
  readonly loadedByName: string
}
