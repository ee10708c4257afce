/**
 * A court suspends one clause, or its order ends. Every version that binds from that day on, now and later, is restated in one act, so
 * that neither a past day is read without the order nor a version still to begin undoes it.
 */
import { readOffice } from '#db/repository/office.ts'
import { listPolicyVersions, policyInForce } from '#db/repository/policyVersion.ts'
import { type ClausePlace, clauseAt, liftStay, sameStay, stayClause } from '#shared/core/stay.ts'
import { timeline } from '#shared/core/timeline.ts'
import { Problem } from '#shared/problem.ts'
import type { Policy } from '#shared/record/policy.ts'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import type { LiftSuspension, SuspendClause } from '#shared/record/suspension.ts'
import type { Acting } from '../context.ts'
import { localMidnight } from '../import/localMidnight.ts'
import { addPolicyVersion } from './addPolicyVersion.ts'
import { evaluateAll } from './evaluateDetainer.ts'

/** Throws `policy.overtaken`, `policy.noSuchClause`, `policy.alreadySuspended`. */
export async function suspendClause(acting: Acting, input: SuspendClause): Promise<PolicyVersion> {
  const { court, order, from, to } = input
  const place = { policy: input.policy, clause: input.clause }
  const stay = { from, to, by: `${court}, order ${order}` }
  const clause = clauseAt((await onScreen(acting, input.versionId)).policies, place)
  if (!clause) throw new Problem('policy.noSuchClause', place)
  if (clause.stayed?.some((one) => sameStay(one, stay))) throw new Problem('policy.alreadySuspended')
  const made = { note: null, suspension: { ...place, ...stay, lifted: false } }
  const restated = await restate(acting, from, place, (policies) => stayClause(policies, place, stay), made)
  const detail = { ...place, court, order, from, to, ...restated.detail }
  await acting.enter({ act: 'policy.suspended', subjectId: restated.version.id, detail })
  return restated.version
}

/** Throws `policy.overtaken`, `policy.noSuchClause`, `policy.notSuspended`. */
export async function liftSuspension(acting: Acting, input: LiftSuspension): Promise<PolicyVersion> {
  const { from, by, on, note } = input
  const place = { policy: input.policy, clause: input.clause }
  const clause = clauseAt((await onScreen(acting, input.versionId)).policies, place)
  if (!clause) throw new Problem('policy.noSuchClause', place)
  const stay = clause.stayed?.find((one) => sameStay(one, input))
  if (!stay || (stay.to !== null && stay.to <= on)) throw new Problem('policy.notSuspended')
  const made = { note, suspension: { ...place, by, from, to: on, lifted: true } }
  const restated = await restate(acting, on, place, (policies) => liftStay(policies, place, stay, on), made)
  const detail = { ...place, by, from, on, note, ...restated.detail }
  await acting.enter({ act: 'policy.suspensionLifted', subjectId: restated.version.id, detail })
  return restated.version
}

async function onScreen({ tx, at }: Acting, versionId: string): Promise<PolicyVersion> {
  const version = await policyInForce(tx, at)
  if (!version) throw new Problem('policy.noneInForce')
  if (version.id !== versionId) throw new Problem('policy.overtaken', { basedOn: versionId, latest: version.id })
  return version
}

/** `day`: the first on which the change matters. Returns the version that binds now. */
async function restate(
  acting: Acting,
  day: string,
  place: ClausePlace,
  change: (policies: readonly Policy[]) => readonly Policy[],
  made: Pick<PolicyVersion, 'note' | 'suspension'>,
) {
  const { tx, at } = acting
  const office = await readOffice(tx)
  if (!office) throw new Problem('office.notSetUp')
  const begins = localMidnight(day, office.timeZone)
  const spans = timeline(await listPolicyVersions(tx), begins < at ? begins : at)
  const first = spans.findIndex(({ version }) => clauseAt(version.policies, place))
  const versions: PolicyVersion[] = []
  for (const { version, from } of spans.slice(first)) {
    const { policies, lists, situations } = version
    versions.push(await addPolicyVersion(acting, { policies: change(policies), lists, situations, inForceFrom: from, ...made }))
  }
  const version = versions.findLast((one) => one.inForceFrom <= at)
  if (!version) throw new Problem('policy.noneInForce')
  const numbers = versions.map((one) => one.number)
  return { version, detail: { number: version.number, numbers, ...(await evaluateAll(acting)) } }
}
