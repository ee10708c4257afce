/** A decision answers the evaluation on screen; choosing within the policy takes a reason, departing from it a supervisor as well. */
import { Problem } from '../problem.ts'
import type { Decision, DecisionInput } from '../record/decision.ts'
import type { Detainer } from '../record/detainer.ts'
import type { Late } from '../record/late.ts'
import type { Evaluation } from '../record/evaluation.ts'
import { conform } from './conform.ts'
import { type Actor, permits } from './permit.ts'

type Before = {
  readonly detainer: Pick<Detainer, 'status' | 'asks' | 'receivedAt'>
  readonly evaluation: Pick<Evaluation, 'id' | 'verdict'>
  /** The latest entry on this request, if any. */
  readonly latest: Pick<Decision, 'kind' | 'by' | 'at' | 'happenedAt'> | undefined
}

/** Throws `detainer.closed`, `decision.evaluationChanged`, `.nothingAsked`, `.needsReason`, `.needsSupervisor`, `.ownProposal`, `late.beforeReceipt`, `late.overtaken`. */
export function decide(
  kind: 'proposed' | 'decided',
  input: DecisionInput,
  before: Before,
  actor: Actor,
  at: string,
  late: Late | null = null,
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
  if (late && late.happenedAt < detainer.receivedAt) throw new Problem('late.beforeReceipt')
  // What was entered since stands: an older act never replaces a newer one.
  if (late && latest && late.happenedAt < (latest.happenedAt ?? latest.at)) throw new Problem('late.overtaken')
  const onPaper = { happenedAt: late?.happenedAt ?? null, doneBy: late?.doneBy ?? null }
  return { ...input, kind, conformity, by: actor.id, byName: actor.name, at, ...onPaper }
}
