/** A policy owner writes a draft: begun from a version, from the library or from a file, changed as often as needed, or discarded. */
import { draftById, insertDraft, updateDraft } from '#db/repository/policyDraft.ts'
import { latestPolicyVersion, policyVersionById } from '#db/repository/policyVersion.ts'
import { type DraftMove, moveDraft } from '#shared/core/moveDraft.ts'
import { revise } from '#shared/core/revise.ts'
import { policiesNamed } from '#shared/policy/library.ts'
import { Problem } from '#shared/problem.ts'
import type { CreateDraft, DraftOnScreen, PolicyDraft, PolicyTexts, SaveDraft } from '#shared/record/policyDraft.ts'
import type { Acting } from '../context.ts'
import { librarySituations } from '../librarySituations.ts'
import { readPolicies } from '../readPolicies.ts'

/** Throws `record.notFound`. */
export async function createDraft(acting: Acting, { from, name }: CreateDraft): Promise<PolicyDraft> {
  const { tx, actor, at, newId } = acting
  const latest = (await latestPolicyVersion(tx))?.id ?? null
  const draft: PolicyDraft = {
    ...(await textsFrom(acting, from)),
    id: newId(),
    version: 1,
    state: 'draft',
    name,
    // An earlier version taken up again has not been compared with what came after it.
    basedOn: 'version' in from ? from.version : latest,
    changedAt: at,
    changedBy: actor.id,
    changedByName: actor.name,
    proposedAt: null,
    proposedBy: null,
    proposedByName: null,
    inForceFrom: null,
    note: null,
    returned: null,
  }
  await insertDraft(tx, draft)
  await acting.enter({ act: 'draft.created', subjectId: draft.id, detail: detailOf(draft) })
  return draft
}

async function textsFrom({ tx }: Acting, from: CreateDraft['from']): Promise<PolicyTexts> {
  if ('texts' in from) return from.texts
  if ('version' in from) {
    const version = await policyVersionById(tx, from.version)
    if (!version) throw new Problem('record.notFound', from)
    const { policies, lists, situations } = version
    return { policies: [...policies], lists: [...lists], situations: [...situations] }
  }
  const policies = policiesNamed(from.library.join('+'))
  if (!policies) throw new Problem('record.notFound', from)
  return {
    policies: [...policies],
    lists: [...readPolicies({ policies }).lists],
    situations: await librarySituations(policies),
  }
}

export async function saveDraft(acting: Acting, { texts, name, basedOn, ...seen }: SaveDraft): Promise<PolicyDraft> {
  if (basedOn !== null && !(await policyVersionById(acting.tx, basedOn))) throw new Problem('record.notFound', { basedOn })
  const { actor, at } = acting
  const changed = { changedAt: at, changedBy: actor.id, changedByName: actor.name }
  const draft = await changeDraft(acting, 'save', seen, { ...texts, name, basedOn, ...changed })
  await acting.enter({ act: 'draft.saved', subjectId: draft.id, detail: detailOf(draft) })
  return draft
}

export async function discardDraft(acting: Acting, seen: DraftOnScreen): Promise<PolicyDraft> {
  const draft = await changeDraft(acting, 'discard', seen, {})
  await acting.enter({ act: 'draft.discarded', subjectId: draft.id, detail: detailOf(draft) })
  return draft
}

/** Throws `record.notFound`, `record.stale`, and what the table of moves refuses. */
export async function changeDraft(
  { tx, actor }: Acting,
  move: DraftMove,
  { draftId, version }: DraftOnScreen,
  change: Partial<Omit<PolicyDraft, 'version' | 'state'>>,
): Promise<PolicyDraft> {
  const current = await draftById(tx, draftId)
  if (!current) throw new Problem('record.notFound', { draftId })
  const revised = revise(current, version, change)
  const draft = { ...revised, state: moveDraft(current, move, actor) }
  await updateDraft(tx, draft)
  return draft
}

/** What the ledger says of a draft; its texts stay in its record. */
export const detailOf = ({ name, version, policies }: PolicyDraft) => ({
  name,
  version,
  policies: policies.map((policy) => policy.id),
})
