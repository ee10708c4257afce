/** Whether a hold can be started or ended now; the core's own rule says why not. */
import { type Actor, permits } from '#shared/core/permit.ts'
import { startHold } from '#shared/core/startHold.ts'
import { Problem } from '#shared/problem.ts'
import type { Hold } from '#shared/record/hold.ts'
import { lateNow } from '#client/late.ts'
import { type Dossier, evaluationOf } from '#client/dossier.ts'
import type { Offer } from '#client/part/Verb.tsx'
import { sayCode, sayWhoCan } from '#client/words.ts'

export type HoldVerb = 'startHold' | 'endHold'

export function holdOffer(dossier: Dossier, actor: Actor, now: string): Offer<HoldVerb> {
  const role = permits(actor, 'hold.write') ? null : sayWhoCan('hold.write')
  if (runningHold(dossier)) return { verb: 'endHold', label: 'End hold', letter: 'h', why: role }
  const tried = tryHold(dossier, dossier.booking?.wouldBeReleasedAt ?? now, now)
  return { verb: 'startHold', label: 'Start hold', letter: 'h', why: ('refused' in tried ? tried.refused : null) ?? role }
}

export const runningHold = ({ holds }: Pick<Dossier, 'holds'>): Hold | undefined => holds.find((hold) => hold.endedAt === null)

/** What the hold would be from that would-be release, or the sentence that refuses it. */
export function tryHold(dossier: Dossier, from: string, now: string): { hold: Omit<Hold, 'id'> } | { refused: string } {
  const evaluation = evaluationOf(dossier)
  if (!evaluation) return { refused: sayCode('detainer.notEvaluated') }
  const input = { detainerId: dossier.detainer.id, wouldBeReleasedAt: from, evidence: '' }
  const { detainer, matter, holds } = dossier
  try {
    const before = { detainer, booking: dossier.booking ?? undefined, evaluation, matter, holdsOfBooking: holds }
    return { hold: startHold(input, before, now, dossier.clock, lateNow() !== null) }
  } catch (error) {
    if (error instanceof Problem) return { refused: sayCode(error.code) }
    throw error
  }
}
