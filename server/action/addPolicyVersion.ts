/** The next version of the policy, kept whole: from a signed draft, from a court's order, or the first one when the office is set up. */
import { insertPolicyVersion, latestPolicyVersion } from '#db/repository/policyVersion.ts'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import type { Acting } from '../context.ts'

export type NewVersion = Pick<PolicyVersion, 'policies' | 'lists'> &
  Partial<Omit<PolicyVersion, 'id' | 'number' | 'enteredAt' | 'signedBy' | 'signedByName'>>

/** Signed by who acts, and in force from now unless it says otherwise. */
export async function addPolicyVersion({ tx, actor, at, newId }: Acting, version: NewVersion): Promise<PolicyVersion> {
  const next: PolicyVersion = {
    situations: [],
    inForceFrom: at,
    draftId: null,
    note: null,
    proposedBy: null,
    proposedByName: null,
    suspension: null,
    ...version,
    id: newId(),
    number: ((await latestPolicyVersion(tx))?.number ?? 0) + 1,
    enteredAt: at,
    signedBy: actor.id,
    signedByName: actor.name,
  }
  await insertPolicyVersion(tx, next)
  return next
}
