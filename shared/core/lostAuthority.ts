/**
 * A running hold rests on a decision to hold that still stands, on an active request. Where the policy allowed the hold when it was decided
 * and does not any more, nobody is kept on it until a person decides anew.
 */
import type { Decision } from '../record/decision.ts'
import type { Detainer } from '../record/detainer.ts'
import type { Hold } from '../record/hold.ts'
import type { Verdict } from '../record/verdict.ts'

type OnHolding = Pick<Verdict['actions'], 'hold'>

/** What the authority of a hold rests on; a matter has it all. */
export type Authority = {
  readonly detainer: Pick<Detainer, 'status'>
  readonly decided: (Pick<Decision, 'outcome'> & { readonly evaluatedActions: OnHolding }) | null
  readonly evaluation: { readonly verdict: { readonly actions: OnHolding } } | null
  readonly hold: Pick<Hold, 'endedAt'> | null
}

/** Why the hold that runs has no authority although its time is not over; null while it has, and where none runs. */
export function lostAuthority({ detainer, decided, evaluation, hold }: Authority): 'cancelled' | 'notDecided' | 'turned' | null {
  if (!hold || hold.endedAt !== null) return null
  if (detainer.status !== 'active') return 'cancelled'
  if (decided?.outcome !== 'hold') return 'notDecided'
  const turned = evaluation !== null && forbids(evaluation.verdict.actions) && !forbids(decided.evaluatedActions)
  return turned ? 'turned' : null
}

/** Silence permits nothing. */
const forbids = ({ hold }: OnHolding): boolean => hold === 'must_not' || hold === 'silent'
