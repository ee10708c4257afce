/** Which steps of deciding are open to this person on this request, and why the others are not. */
import { type Actor, permits } from '#shared/core/permit.ts'
import type { Matter } from '#shared/record/matter.ts'
import type { Offer } from '#client/part/Verb.tsx'
import { sayCode, sayWhoCan } from '#client/words.ts'

export type DecisionVerb = 'approve' | 'return' | 'decide' | 'propose'

export function decisionOffers(matter: Matter, actor: Actor): Readonly<Record<DecisionVerb, Offer<DecisionVerb>>> {
  const { detainer, decision, evaluation } = matter
  const proposed = decision?.kind === 'proposed' ? decision : null
  const closed =
    detainer.status === 'active' ? (evaluation ? null : sayCode('detainer.notEvaluated')) : sayCode('detainer.closed')
  const role = (permission: 'decision.decide' | 'decision.propose') => (permits(actor, permission) ? null : sayWhoCan(permission))
  const own = proposed?.by === actor.id ? sayCode('decision.ownProposal') : null
  const nothing = proposed ? null : 'Nothing is proposed.'
  return {
    approve: { verb: 'approve', label: 'Approve', letter: 'a', why: closed ?? nothing ?? role('decision.decide') ?? own },
    return: { verb: 'return', label: 'Return', letter: 'r', why: closed ?? nothing ?? role('decision.decide') },
    decide: { verb: 'decide', label: 'Decide', letter: 'o', why: closed ?? role('decision.decide') ?? own },
    propose: { verb: 'propose', label: 'Propose', letter: 'p', why: closed ?? role('decision.propose') },
  }
}
