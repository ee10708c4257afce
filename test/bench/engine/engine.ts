/** What every engine in the comparison is asked for: the same clauses, in the same order, over the same facts. */
import { outcomeWord } from '#shared/core/layers.ts'
import type { Facts } from '#shared/record/fact.ts'
import type { Policy } from '#shared/record/policy.ts'
import type { Action, Modality } from '#shared/record/verdict.ts'

export type Answer = { readonly outcome: string; readonly hold: string; readonly notify: string; readonly transfer: string }

export type Engine = {
  readonly name: string
  /** What it can show for its answer. */
  readonly trail: string
  readonly answer: (facts: Facts) => Answer | Promise<Answer>
}

/** The first clause that holds and speaks decides: what a rule engine leaves to whoever calls it. */
export function answerOf({ provisions }: Policy, holds: (index: number) => boolean): Answer {
  const held = provisions.filter((_, index) => holds(index))
  const said = (action: Action): Modality => held.find((provision) => provision.says[action])?.says[action] ?? 'silent'
  const [hold, notify, transfer] = [said('hold'), said('notify'), said('transfer')]
  const word = held.find((provision) => provision.outcome)?.outcome
  return { outcome: word ?? outcomeWord(hold, notify), hold, notify, transfer }
}
