/** Works the verdict out anew, inside the act that changed something; what did not change is not evaluated again. */
import { activeDetainers, detainersOfBooking } from '#db/repository/detainer.ts'
import { insertEvaluation, latestEvaluation } from '#db/repository/evaluation.ts'
import { readOffice } from '#db/repository/office.ts'
import { policyInForce } from '#db/repository/policyVersion.ts'
import { evaluate } from '#shared/core/evaluate.ts'
import { factsOf } from '#shared/core/factsOf.ts'
import { sameFacts, usedFacts } from '#shared/core/usedFacts.ts'
import { Problem } from '#shared/problem.ts'
import type { Evaluation } from '#shared/record/evaluation.ts'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import type { Acting } from '../context.ts'
import { localTime } from '../localTime.ts'
import { recordsOf } from './recordsOf.ts'

/** What a ledger entry says of the evaluations that its act led to. */
export type Evaluated = { readonly detainerId: string; readonly evaluationId: string; readonly outcome: string }

type Basis = { readonly version: PolicyVersion; readonly names: readonly string[]; readonly asOf: string }

/** Null when neither a fact that the policy uses nor the policy has changed. Throws `policy.noneInForce`, `office.notSetUp`. */
export async function evaluateDetainer(
  acting: Acting,
  detainerId: string,
  trigger: Evaluation['trigger'],
): Promise<Evaluated | null> {
  return evaluateBy(await basisOf(acting), acting, detainerId, trigger)
}

/** What every evaluation of one act shares: read once, however many requests it concerns. */
async function basisOf({ tx, at }: Acting): Promise<Basis> {
  const office = await readOffice(tx)
  if (!office) throw new Problem('office.notSetUp')
  const version = await policyInForce(tx, at)
  if (!version) throw new Problem('policy.noneInForce')
  return { version, names: usedFacts(version.policies), asOf: localTime(at, office.timeZone) }
}

async function evaluateBy(
  { version, names, asOf }: Basis,
  { tx, at, newId }: Acting,
  detainerId: string,
  trigger: Evaluation['trigger'],
): Promise<Evaluated | null> {
  const { facts, sources } = factsOf(await recordsOf(tx, detainerId), version.lists, asOf)
  const before = await latestEvaluation(tx, detainerId)
  const unchanged = before?.policyVersionId === version.id && sameFacts(names, before.facts, facts)
  if (unchanged && trigger !== 'asked') return null

  const verdict = evaluate(version.policies, facts)
  const evaluation = { id: newId(), detainerId, policyVersionId: version.id, evaluatedAt: at, trigger, facts, sources, verdict }
  await insertEvaluation(tx, evaluation)
  return { detainerId, evaluationId: evaluation.id, outcome: verdict.outcome }
}

/** Every active request on a booking, after a change to it. */
export async function evaluateBooking(acting: Acting, bookingId: string): Promise<Evaluated[]> {
  const active = (await detainersOfBooking(acting.tx, bookingId)).filter((detainer) => detainer.status === 'active')
  return each(acting, active, 'fact_changed')
}

/** Every active request, after a change of policy. */
export async function evaluateAll(acting: Acting): Promise<Evaluated[]> {
  return each(acting, await activeDetainers(acting.tx), 'policy_changed')
}

async function each(acting: Acting, detainers: readonly { id: string }[], trigger: Evaluation['trigger']): Promise<Evaluated[]> {
  if (detainers.length === 0) return []
  const basis = await basisOf(acting)
  const made: Evaluated[] = []
  for (const { id } of detainers) {
    const evaluated = await evaluateBy(basis, acting, id, trigger)
    if (evaluated) made.push(evaluated)
  }
  return made
}
