/** Works the verdict out anew, inside the act that changed something; what did not change is not evaluated again. */
import { activeDetainers, detainersOfBooking, detainersOfSubject } from '#db/repository/detainer.ts'
import { insertEvaluation, latestEvaluation } from '#db/repository/evaluation.ts'
import { readOffice } from '#db/repository/office.ts'
import { policyInForce } from '#db/repository/policyVersion.ts'
import { evaluate } from '#shared/core/evaluate.ts'
import { factsOf } from '#shared/core/factsOf.ts'
import { saysOther } from '#shared/core/saysOther.ts'
import { sameFacts, usedFacts } from '#shared/core/usedFacts.ts'
import { Problem } from '#shared/problem.ts'
import type { Detainer } from '#shared/record/detainer.ts'
import type { Evaluation } from '#shared/record/evaluation.ts'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import type { Verdict } from '#shared/record/verdict.ts'
import type { Acting } from '../context.ts'
import { localTime } from '../localTime.ts'
import { keepSeen } from './contradictionsOf.ts'
import { recordsOf } from './recordsOf.ts'

/** What a ledger entry says of the evaluations that its act led to. */
export type Evaluated = { readonly detainerId: string; readonly evaluationId: string; readonly outcome: string }

/** A request of which another version says something else, be it on one action only. */
type Flip = { readonly detainerId: string; readonly was: string; readonly is: string }

type Made = Evaluated & { readonly before: Verdict | null; readonly verdict: Verdict }

type Basis = { readonly version: PolicyVersion; readonly names: readonly string[]; readonly asOf: string; readonly home: string }

/** Null when neither a fact that the policy uses nor the policy has changed. Throws `policy.noneInForce`, `office.notSetUp`. */
export async function evaluateDetainer(
  acting: Acting,
  detainerId: string,
  trigger: Evaluation['trigger'],
): Promise<Evaluated | null> {
  const made = await evaluateBy(await basisOf(acting), acting, detainerId, trigger)
  return made && entryOf(made)
}

/** What every evaluation of one act shares: read once, however many requests it concerns. */
async function basisOf({ tx, at }: Acting): Promise<Basis> {
  const office = await readOffice(tx)
  if (!office) throw new Problem('office.notSetUp')
  const version = await policyInForce(tx, at)
  if (!version) throw new Problem('policy.noneInForce')
  return { version, names: usedFacts(version.policies), asOf: localTime(at, office.timeZone), home: office.state }
}

async function evaluateBy(
  { version, names, asOf, home }: Basis,
  { tx, at, newId }: Acting,
  detainerId: string,
  trigger: Evaluation['trigger'],
): Promise<Made | null> {
  const records = await recordsOf(tx, detainerId)
  await keepSeen({ tx, at }, records)
  const { facts, sources } = factsOf(records, version.lists, asOf, home)
  const before = await latestEvaluation(tx, detainerId)
  const unchanged = before?.policyVersionId === version.id && sameFacts(names, before.facts, facts)
  // Who asks, and the day on which a clause begins or ends, want today's answer though nothing else has changed.
  if (unchanged && trigger !== 'asked' && trigger !== 'policy_changed') return null

  const verdict = evaluate(version.policies, facts)
  const evaluation = { id: newId(), detainerId, policyVersionId: version.id, evaluatedAt: at, trigger, facts, sources, verdict }
  await insertEvaluation(tx, evaluation)
  return { detainerId, evaluationId: evaluation.id, outcome: verdict.outcome, before: before?.verdict ?? null, verdict }
}

/** Time alone turns a verdict where hours go by or a window runs out. Throws `decision.evaluationChanged` where it says something else by now. */
export async function refuseOutdated(acting: Acting, { detainerId, verdict }: Evaluation): Promise<void> {
  const { version, asOf, home } = await basisOf(acting)
  const { facts } = factsOf(await recordsOf(acting.tx, detainerId), version.lists, asOf, home)
  if (saysOther(verdict, evaluate(version.policies, facts))) throw new Problem('decision.evaluationChanged')
}

const entryOf = ({ detainerId, evaluationId, outcome }: Made): Evaluated => ({ detainerId, evaluationId, outcome })

/** Every active request on a booking, after a change to it. */
export async function evaluateBooking(acting: Acting, bookingId: string): Promise<Evaluated[]> {
  return evaluateActive(acting, await detainersOfBooking(acting.tx, bookingId))
}

/** Every active request of a person, on whichever booking, after a change to who the person is. */
export async function evaluatePerson(acting: Acting, subjectId: string): Promise<Evaluated[]> {
  return evaluateActive(acting, await detainersOfSubject(acting.tx, subjectId))
}

const evaluateActive = async (acting: Acting, detainers: readonly Detainer[]): Promise<Evaluated[]> =>
  (
    await each(
      acting,
      detainers.filter(({ status }) => status === 'active'),
      'fact_changed',
    )
  ).map(entryOf)

/** Every active request, after a change of policy, and those of which it now says something else. */
export async function evaluateAll(acting: Acting): Promise<{ evaluated: Evaluated[]; flipped: Flip[] }> {
  const made = await each(acting, await activeDetainers(acting.tx), 'policy_changed')
  const flipped = made.flatMap(({ detainerId, before, verdict }): Flip[] =>
    before && saysOther(before, verdict) ? [{ detainerId, was: before.outcome, is: verdict.outcome }] : [],
  )
  return { evaluated: made.map(entryOf), flipped }
}

async function each(acting: Acting, detainers: readonly { id: string }[], trigger: Evaluation['trigger']): Promise<Made[]> {
  if (detainers.length === 0) return []
  const basis = await basisOf(acting)
  const made: Made[] = []
  for (const { id } of detainers) {
    const evaluated = await evaluateBy(basis, acting, id, trigger)
    if (evaluated) made.push(evaluated)
  }
  return made
}
