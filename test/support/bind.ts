/** Makes a text bind the way an office does: one person drafts and proposes it, a second one signs. */
import type { PolicyTexts } from '#shared/record/policyDraft.ts'
import type { Policy } from '#shared/record/policy.ts'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import { LIBRARY } from '#shared/policy/library.ts'
import { once, type openOffice } from './office.ts'

type Office = Pick<Awaited<ReturnType<typeof openOffice>>, 'as'>

export const library = (id: string): Policy => LIBRARY.find((policy) => policy.id === id) as Policy

export const texts = (over: Partial<PolicyTexts>): PolicyTexts => ({ policies: [], lists: [], situations: [], ...over })

/** A draft of texts as they are sent, sound or not. */
export const drafted = ({ as }: Office, written: unknown) =>
  as('policyOwner', 'price').draft.create(once({ name: 'A new text', from: { texts: written as PolicyTexts } }))

export async function proposed(office: Office, written: unknown, inForceFrom: string | null = null) {
  const { id: draftId, version } = await drafted(office, written)
  return office.as('policyOwner', 'price').draft.propose(once({ draftId, version, inForceFrom, note: 'As the sheriff ordered.' }))
}

export async function bind(office: Office, written: unknown, inForceFrom: string | null = null): Promise<PolicyVersion> {
  const { id: draftId, version } = await proposed(office, written, inForceFrom)
  return office.as('supervisor', 'ortega').draft.sign(once({ draftId, version }))
}
