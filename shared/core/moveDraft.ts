/** The life of a draft as a table: what can be done to it where it stands, by whom, and what it is then. */
import { Problem } from '../problem.ts'
import type { DraftState, PolicyDraft } from '../record/policyDraft.ts'

const MOVES = {
  save: { from: 'draft', to: 'draft' },
  discard: { from: 'draft', to: 'discarded' },
  propose: { from: 'draft', to: 'proposed' },
  withdraw: { from: 'proposed', to: 'draft' },
  sendBack: { from: 'proposed', to: 'draft' },
  sign: { from: 'proposed', to: 'signed' },
} as const satisfies Record<string, { readonly from: DraftState; readonly to: DraftState }>

export type DraftMove = keyof typeof MOVES

/** Throws `draft.closed`, `draft.isProposed`, `draft.notProposed`, `draft.notProposer`, `draft.ownDraft`. */
export function moveDraft(
  draft: Pick<PolicyDraft, 'state' | 'changedBy' | 'proposedBy'>,
  move: DraftMove,
  actor: { readonly id: string },
): DraftState {
  const { from, to } = MOVES[move]
  if (draft.state === 'signed' || draft.state === 'discarded') throw new Problem('draft.closed')
  if (draft.state !== from) throw new Problem(from === 'draft' ? 'draft.isProposed' : 'draft.notProposed')
  if (move === 'withdraw' && draft.proposedBy !== actor.id) throw new Problem('draft.notProposer')
  if (move === 'sign' && (draft.proposedBy === actor.id || draft.changedBy === actor.id)) throw new Problem('draft.ownDraft')
  return to
}
