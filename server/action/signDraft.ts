/** A second person signs: the draft becomes a version, and if it binds at once, every open request is evaluated by it in the same act. */
import { Problem } from '#shared/problem.ts'
import type { DraftOnScreen } from '#shared/record/policyDraft.ts'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import type { Acting } from '../context.ts'
import { addPolicyVersion } from './addPolicyVersion.ts'
import { changeDraft, detailOf } from './draftPolicy.ts'
import { evaluateAll } from './evaluateDetainer.ts'
import { mayReplace } from './proposeDraft.ts'

/** Throws `draft.ownDraft`, `policy.startPassed`, and what a proposal is refused for. */
export async function signDraft(acting: Acting, seen: DraftOnScreen): Promise<PolicyVersion> {
  const { at } = acting
  const draft = await changeDraft(acting, 'sign', seen, {})
  if (draft.inForceFrom !== null && draft.inForceFrom <= at) throw new Problem('policy.startPassed')
  const { situations, note, proposedBy, proposedByName, inForceFrom, id: draftId } = draft
  const version = await addPolicyVersion(acting, {
    ...(await mayReplace(acting, draft)),
    situations,
    note,
    proposedBy,
    proposedByName,
    draftId,
    inForceFrom: inForceFrom ?? at,
  })
  const evaluated = inForceFrom === null ? await evaluateAll(acting) : null
  const { number } = version
  const detail = { ...detailOf(draft), number, inForceFrom: version.inForceFrom, proposedBy, draftId, ...evaluated }
  await acting.enter({ act: 'policy.signed', subjectId: version.id, detail })
  return version
}
