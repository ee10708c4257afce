/** A new version of the policy comes into force: kept whole, and every open request is evaluated by it in the same act. */
import { z } from 'zod'
import { insertPolicyVersion, listPolicyVersions } from '#db/repository/policyVersion.ts'
import { Problem } from '#shared/problem.ts'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import type { Acting } from '../context.ts'
import { readPolicies } from '../readPolicies.ts'
import { evaluateAll } from './evaluateDetainer.ts'

/** The JSON of the file, as text, so that what was loaded can be shown as it was written. */
export const LoadPolicyInput = z.object({ json: z.string().max(2_000_000) })

/** Throws `policy.faulty` with every fault and its place. */
export async function loadPolicy(acting: Acting, input: z.infer<typeof LoadPolicyInput>): Promise<PolicyVersion> {
  const version = await addPolicyVersion(acting, parse(input.json))
  const evaluated = await evaluateAll(acting)
  const policies = version.policies.map((policy) => policy.id)
  await acting.enter({ act: 'policy.loaded', subjectId: version.id, detail: { number: version.number, policies, evaluated } })
  return version
}

/** Also the first version, when the office is set up. */
export async function addPolicyVersion({ tx, actor, at, newId }: Acting, raw: unknown): Promise<PolicyVersion> {
  const { policies, lists, faults } = readPolicies(raw)
  if (faults.length > 0) throw new Problem('policy.faulty', faults)
  const number = ((await listPolicyVersions(tx))[0]?.number ?? 0) + 1
  const version = { id: newId(), number, policies, lists, inForceFrom: at, loadedBy: actor.id, loadedByName: actor.name }
  await insertPolicyVersion(tx, version)
  return version
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new Problem('policy.faulty', [{ place: 'the file', says: `This is not JSON: ${(error as Error).message}` }])
  }
}
