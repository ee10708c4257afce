/** One past request under two texts: whether they say something else of it, and by which clauses. */
import type { Facts } from '../record/fact.ts'
import type { Policy } from '../record/policy.ts'
import type { ReplayClause, ReplayFlip } from '../record/replay.ts'
import { ACTIONS, type ClauseRef, type Outcome, type Verdict } from '../record/verdict.ts'
import { evaluate } from './evaluate.ts'
import { bindsOn } from './inForce.ts'
import { saysOther } from './saysOther.ts'

/** The same texts without the dates and stays of the whole; each provision keeps its own and is read by the day of the facts. */
export const asThoughInForce = (policies: readonly Policy[]): readonly Policy[] =>
  policies.map((policy) => ({ ...policy, from: '0001-01-01', to: null, stayed: [] }))

/** The same for the texts of a version as they stood on a day: one that was not in force then, or stayed as a whole, binds in no case. */
export const asOnDay = (policies: readonly Policy[], day: string): readonly Policy[] =>
  asThoughInForce(policies).map((policy, i) => (bindsOn(policies[i] ?? policy, day) ? policy : { ...policy, to: policy.from }))

type Case = { readonly detainerId: string; readonly number: string }
type Reading = { readonly policies: readonly Policy[]; readonly facts: Facts }

/** `before` and `after` may read the facts each by its own offense lists. */
export type Replayed = { readonly from: Outcome; readonly to: Outcome; readonly flip: ReplayFlip | null }

export function replayCase({ detainerId, number }: Case, before: Reading, after: Reading): Replayed {
  const was = evaluate(before.policies, before.facts)
  const is = evaluate(after.policies, after.facts)
  const [from, to] = [was.outcome, is.outcome]
  if (!saysOther(was, is)) return { from, to, flip: null }
  const flip = { detainerId, number, from, to, actions: changed(was, is), ...clauses(was, is) }
  return { from, to, flip }
}

const changed = (was: Verdict, is: Verdict): ReplayFlip['actions'] =>
  ACTIONS.filter((action) => was.actions[action] !== is.actions[action]).map((action) => ({
    action,
    from: was.actions[action],
    to: is.actions[action],
  }))

const clauses = (was: Verdict, is: Verdict) => ({
  clausesBefore: was.deciding.map(placeOf),
  clausesAfter: is.deciding.map(placeOf),
})

const placeOf = ({ policy, clause }: ClauseRef): ReplayClause => ({ policy, clause })
