/** The part that a block edits: what stands under a single denial, with the places of both. */
import type { Path } from '#shared/core/editCondition.ts'
import type { Condition } from '#shared/record/condition.ts'
import type { Collection } from '#shared/record/fact.ts'

export type Part<C = Condition> = {
  readonly part: C
  /** Where the part itself stands. */
  readonly at: Path
  /** Where it stands with its denial. */
  readonly path: Path
  readonly denied: boolean
  readonly within: Collection | null
  readonly tools: React.ReactNode
  /** A part of this part, as a block of its own. */
  readonly nest: (condition: Condition, path: Path, within: Collection | null) => React.ReactNode
}
