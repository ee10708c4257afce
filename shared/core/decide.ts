/** A decision answers the evaluation on screen; choosing within the policy takes a reason, departing from it a supervisor as well. */
import { Problem } from '../problem.ts'
import type { Decision, DecisionInput } from '../record/decision.ts'
import type { Detainer } from '../record/detainer.ts'
import type { Evaluation } from '../record/evaluation.ts'
import { conform } from './conform.ts'
import { type Actor, permits } from './permit.ts'

type Before = {
  readonly detainer: Pick<Detainer, 'status' | 'asks'>
  readonly evaluation: Pick<Evaluation, 'id' | 'verdict'>
  /** The latest entry on this request, if any. */
  readonly latest: Pick<Decision, 'kind' | 'by'> | undefined
}

/** Throws `detainer.closed`, `decision.evaluationChanged`, `.nothingAsked`, `.needsReason`, `.needsSupervisor`, `.ownProposal`. */
export function decide(
  kind: 'proposed' | 'decided',
  input: DecisionInput,
  before: Before,
  actor: Actor,
  at: string,
): Omit<Decision, 'id'> {
  const { detainer, evaluation, latest } = before
  if (detainer.status !== 'active') throw new Problem('detainer.closed')
  if (input.evaluationId !== evaluation.id) throw new Problem('decision.evaluationChanged')
  if (input.outcome === 'hold' && !detainer.asks.includes('hold')) throw new Problem('decision.nothingAsked')

  const conformity = conform(evaluation.verdict, input.outcome)
  if (conformity !== 'follows' && input.reason === '') throw new Problem('decision.needsReason')
  if (kind === 'decided') {
    if (conformity === 'departs' && !permits(actor, 'decision.decide')) throw new Problem('decision.needsSupervisor')
    if (latest?.kind === 'proposed' && latest.by === actor.id) throw new Problem('decision.ownProposal')
  }
  return { ...input, kind, conformity, by: actor.id, byName: actor.name, at }
}
