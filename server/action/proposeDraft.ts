/** A draft is put to a second person, taken back by who proposed it, or sent back by who should have signed. */
import { latestPolicyVersion, listPolicyVersions } from '#db/repository/policyVersion.ts'
import { readOffice } from '#db/repository/office.ts'
import { lostStays } from '#shared/core/stay.ts'
import { timeline } from '#shared/core/timeline.ts'
import { Problem } from '#shared/problem.ts'
import type { DraftOnScreen, PolicyDraft, ProposeDraft, SendBackDraft } from '#shared/record/policyDraft.ts'
import type { Acting } from '../context.ts'
import { localTime } from '../localTime.ts'
import { soundPolicies } from '../soundPolicies.ts'
import { changeDraft, detailOf } from './draftPolicy.ts'

/** Throws `policy.startsInPast`, `policy.overtaken`, `policy.losesSuspension`, `policy.faulty`. */
export async function proposeDraft(acting: Acting, { inForceFrom, note, ...seen }: ProposeDraft): Promise<PolicyDraft> {
  const { actor, at } = acting
  const proposed = { proposedAt: at, proposedBy: actor.id, proposedByName: actor.name }
  const draft = await changeDraft(acting, 'propose', seen, { ...proposed, inForceFrom, note, returned: null })
  if (inForceFrom !== null && inForceFrom <= at) throw new Problem('policy.startsInPast')
  await mayReplace(acting, draft)
  await acting.enter({ act: 'draft.proposed', subjectId: draft.id, detail: { ...detailOf(draft), inForceFrom, note } })
  return draft
}

export async function withdrawDraft(acting: Acting, seen: DraftOnScreen): Promise<PolicyDraft> {
  const draft = await changeDraft(acting, 'withdraw', seen, UNPROPOSED)
  await acting.enter({ act: 'draft.withdrawn', subjectId: draft.id, detail: detailOf(draft) })
  return draft
}

export async function sendBackDraft(acting: Acting, { reason, ...seen }: SendBackDraft): Promise<PolicyDraft> {
  const draft = await changeDraft(acting, 'sendBack', seen, { ...UNPROPOSED, returned: reason })
  await acting.enter({ act: 'draft.sentBack', subjectId: draft.id, detail: { ...detailOf(draft), reason } })
  return draft
}

const UNPROPOSED = { proposedAt: null, proposedBy: null, proposedByName: null, inForceFrom: null }

/**
 * Whether the draft may take the place of the latest version: compared with it, sound, and with every suspension that a court ordered. The
 * latest may have yet to begin, so the suspensions of every version that binds until then count as well.
 */
export async function mayReplace({ tx, at }: Acting, { policies, lists, basedOn }: PolicyDraft) {
  const latest = await latestPolicyVersion(tx)
  const office = await readOffice(tx)
  if (!office) throw new Problem('office.notSetUp')
  if (basedOn !== (latest?.id ?? null)) throw new Problem('policy.overtaken', { basedOn, latest: latest?.id ?? null })
  const today = localTime(at, office.timeZone).slice(0, 10)
  const binding = timeline(await listPolicyVersions(tx), at).map(({ version }) => version)
  const lost = binding.flatMap((version) => lostStays(version.policies, policies, today))
  if (lost.length > 0) throw new Problem('policy.losesSuspension', lost)
  return soundPolicies({ policies, lists })
}
