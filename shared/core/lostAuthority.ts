/**
 * A running hold rests on a decision to hold that still stands, on an active request. Where the policy allowed the hold when it was decided
 * and does not any more, nobody is kept on it until a person decides anew.
 */
import type { BoardMatter } from '../record/matter.ts'
import type { Verdict } from '../record/verdict.ts'

/** Why the hold that runs has no authority although its time is not over; null while it has, and where none runs. */
export function lostAuthority({
  detainer,
  decided,
  evaluation,
  hold,
}: Pick<BoardMatter, 'detainer' | 'decided' | 'evaluation' | 'hold'>): 'cancelled' | 'notDecided' | 'turned' | null {
  if (!hold || hold.endedAt !== null) return null
  if (detainer.status !== 'active') return 'cancelled'
  if (decided?.outcome !== 'hold') return 'notDecided'
  const turned = evaluation !== null && forbids(evaluation.verdict.actions) && !forbids(decided.evaluatedActions)
  return turned ? 'turned' : null
}

/** Silence permits nothing. */
const forbids = ({ hold }: Verdict['actions']): boolean => hold === 'must_not' || hold === 'silent'
