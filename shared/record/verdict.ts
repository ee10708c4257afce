/** A verdict: what the policy says of one request, action by action, with the trail that leads there. */
import type { FactTest, ItemsTest, PassedTest, WindowTest } from './condition.ts'
import type { Duty } from './policy.ts'

export const ACTIONS = ['hold', 'notify', 'transfer', 'interview', 'share'] as const
export type Action = (typeof ACTIONS)[number]

/** What a text can say of one action. */
export const MODALITIES = ['must', 'may', 'must_not', 'silent'] as const
export type Modality = (typeof MODALITIES)[number]

/** The one word for people, derived from the actions (or set by a threshold clause or a judge's paper). */
const OUTCOMES = ['hold', 'notify_only', 'decline', 'refer', 'need_facts', 'no_action', 'court_process'] as const
export type Outcome = (typeof OUTCOMES)[number]

export type Truth = true | false | 'unknown'

/** One value that a test looked at: where it stands (`charges[1].status`) and what stood there (null: not known). */
export type Seen = { readonly path: string; readonly value: unknown }

/** The trail below one provision: every part is shown, also those that no longer mattered. */
export type Node =
  | { readonly op: 'all' | 'any' | 'not'; readonly truth: Truth; readonly of: readonly Node[] }
  | { readonly op: 'always'; readonly truth: true }
  | {
      readonly op: 'test'
      readonly truth: Truth
      readonly test: FactTest | WindowTest | PassedTest
      readonly seen: readonly Seen[]
    }
  | {
      readonly op: 'items'
      readonly truth: Truth
      readonly test: ItemsTest
      readonly items: readonly ItemNode[]
      readonly more: boolean
    }

export type ItemNode = { readonly path: string; readonly truth: Truth; readonly of: Node }

export type ClauseRef = { readonly policy: string; readonly clause: string; readonly citation: string; readonly sentence: string }

export type Step = ClauseRef & {
  readonly inForce: boolean
  readonly truth: Truth
  readonly says: { readonly [A in Action]?: Modality }
  readonly outcome: Outcome | null
  readonly tree: Node | null
}

/** A fact that would change the verdict. `settles`: whatever the answer, no other fact is needed. */
export type Need = { readonly fact: string; readonly settles: boolean }

export type OwedDuty = ClauseRef & {
  readonly name: string
  readonly to: string
  readonly by: string
  /** The same as hours before or after an event, where the text gives a number. */
  readonly due?: Duty['due']
  /** False while the clause that sets it turns on an unknown fact. */
  readonly certain: boolean
}

export type Verdict = {
  readonly outcome: Outcome
  readonly actions: { readonly [A in Action]: Modality | 'undetermined' }
  readonly untilResolved: Outcome | null
  readonly referTo: string | null
  readonly maxHold: string | null
  /** What the policy's cap counts from; null while it names none. Evaluations made before it was kept do not carry it. */
  readonly holdFrom?: 'would_be_release' | 'receipt' | null | undefined
  readonly deciding: readonly ClauseRef[]
  readonly needs: readonly Need[]
  readonly duties: readonly OwedDuty[]
  readonly trail: readonly Step[]
}
