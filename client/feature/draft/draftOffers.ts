/** What can be done with a draft by who is looking at it; what cannot says why, and what to do first. */
import { type Actor, permits } from '#shared/core/permit.ts'
import type { PolicyDraft } from '#shared/record/policyDraft.ts'
import type { Offer } from '#client/part/Verb.tsx'
import { sayCode, sayWhoCan } from '#client/words.ts'

export type DraftVerb = 'propose' | 'withdraw' | 'sendBack' | 'sign' | 'discard'

export type Readiness = {
  /** Faults that stop a proposal. */
  readonly stops: number
  readonly looking: boolean
  /** Not yet kept as it stands on the screen. */
  readonly unsaved: boolean
  /** Another version was signed since it was compared. */
  readonly overtaken: boolean
}

export function draftOffers(draft: PolicyDraft, actor: Actor, ready: Readiness): readonly Offer<DraftVerb>[] {
  const writes = permits(actor, 'policy.write') ? null : sayWhoCan('policy.write')
  const signs = permits(actor, 'policy.sign') ? null : sayWhoCan('policy.sign')
  if (draft.state === 'draft')
    return [
      { verb: 'propose', label: 'Propose', why: writes ?? notReady(ready) },
      { verb: 'discard', label: 'Discard', why: writes },
    ]
  if (draft.state !== 'proposed') return []
  const own = draft.proposedBy === actor.id || draft.changedBy === actor.id
  return [
    { verb: 'sign', label: 'Sign', why: signs ?? (own ? sayCode('draft.ownDraft') : null) },
    { verb: 'sendBack', label: 'Send back', why: signs },
    {
      verb: 'withdraw',
      label: 'Withdraw',
      why: writes ?? (draft.proposedBy === actor.id ? null : sayCode('draft.notProposer')),
    },
  ]
}

function notReady({ stops, looking, unsaved, overtaken }: Readiness): string | null {
  if (stops > 0) return `${stops} ${stops === 1 ? 'fault stops' : 'faults stop'} it. Mend ${stops === 1 ? 'it' : 'them'} first.`
  if (looking) return 'It is being looked over for faults. A moment.'
  if (unsaved) return 'The last change is not kept yet. A moment.'
  return overtaken ? 'Another version was signed meanwhile. Compare with it first.' : null
}
