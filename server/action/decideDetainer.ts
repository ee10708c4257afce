/** Gather what the core needs, let it decide, record the answer: a proposal, a decision, or a proposal sent back. */
import { decisionsOfDetainer, insertDecision } from '#db/repository/decision.ts'
import { detainerById } from '#db/repository/detainer.ts'
import { latestEvaluation } from '#db/repository/evaluation.ts'
import { decide } from '#shared/core/decide.ts'
import { Problem } from '#shared/problem.ts'
import type { Decision, DecisionInput, ReturnInput } from '#shared/record/decision.ts'
import type { Acting } from '../context.ts'
import { refuseFrozen } from './contradictionsOf.ts'
import { refuseOutdated } from './evaluateDetainer.ts'

export const proposeDecision = (acting: Acting, input: DecisionInput): Promise<Decision> => record(acting, 'proposed', input)

export const decideDetainer = (acting: Acting, input: DecisionInput): Promise<Decision> => record(acting, 'decided', input)

async function record(acting: Acting, kind: 'proposed' | 'decided', input: DecisionInput): Promise<Decision> {
  const { tx, actor, at, newId, late } = acting
  const { detainer, evaluation, latest } = await standingOf(acting, input.detainerId)
  if (kind === 'decided' && input.outcome === 'hold') await refuseFrozen(tx, input.detainerId)
  const decision = { id: newId(), ...decide(kind, input, { detainer, evaluation, latest }, actor, at, late) }
  // An outcome against the policy is signed like the policy itself.
  if (decision.kind === 'decided' && decision.conformity === 'departs' && !acting.proven)
    throw new Problem('account.stepUpNeeded')
  await refuseOutdated(acting, evaluation)
  await insertDecision(tx, decision)
  const { outcome, conformity, evaluationId } = decision
  const detail = { outcome, conformity, evaluationId, policySaid: evaluation.verdict.outcome }
  await acting.enter({ act: `decision.${kind}`, subjectId: decision.id, detainerId: detainer.id, detail })
  return decision
}

/** Throws `decision.nothingProposed`, `decision.evaluationChanged`. */
export async function returnProposal(acting: Acting, input: ReturnInput): Promise<Decision> {
  const { tx, actor, at, newId } = acting
  const { detainer, evaluation, latest } = await standingOf(acting, input.detainerId)
  if (detainer.status !== 'active') throw new Problem('detainer.closed')
  if (latest?.kind !== 'proposed') throw new Problem('decision.nothingProposed')
  if (input.evaluationId !== evaluation.id) throw new Problem('decision.evaluationChanged')
  const decision: Decision = {
    ...input,
    id: newId(),
    kind: 'returned',
    outcome: null,
    conformity: null,
    by: actor.id,
    byName: actor.name,
    at,
    happenedAt: null,
    doneBy: null,
  }
  await insertDecision(tx, decision)
  await acting.enter({
    act: 'decision.returned',
    subjectId: decision.id,
    detainerId: input.detainerId,
    detail: { reason: input.reason },
  })
  return decision
}

async function standingOf({ tx }: Acting, detainerId: string) {
  const detainer = await detainerById(tx, detainerId)
  if (!detainer) throw new Problem('record.notFound', { detainerId })
  const evaluation = await latestEvaluation(tx, detainerId)
  if (!evaluation) throw new Problem('detainer.notEvaluated')
  return { detainer, evaluation, latest: (await decisionsOfDetainer(tx, detainerId)).at(-1) }
}
