/** It comes out that the person would have walked out earlier: a hold that runs began then, and ends the sooner; nothing ever makes it longer. */
import { detainerById } from '#db/repository/detainer.ts'
import { evaluationById } from '#db/repository/evaluation.ts'
import { decisionById } from '#db/repository/decision.ts'
import { holdsOfBooking, shortenHoldRow } from '#db/repository/hold.ts'
import { capOn, holdTime } from '#shared/core/holdTime.ts'
import type { Acting } from '../context.ts'
import { officeClock } from './officeClock.ts'

export type Shortened = { readonly holdId: string; readonly was: string; readonly is: string }

/** `wouldBeReleasedAt`: as the booking records it now. Instants are UTC ISO text. */
export async function shortenHolds(
  { tx, at }: Acting,
  bookingId: string,
  wouldBeReleasedAt: string | null,
): Promise<Shortened[]> {
  if (wouldBeReleasedAt === null) return []
  const shortened: Shortened[] = []
  for (const hold of await holdsOfBooking(tx, bookingId)) {
    if (hold.endedAt !== null || hold.startedAt <= wouldBeReleasedAt) continue
    const detainer = await detainerById(tx, hold.detainerId)
    const decision = await decisionById(tx, hold.decisionId)
    const evaluation = decision && (await evaluationById(tx, decision.evaluationId))
    if (!detainer || !evaluation) continue
    const { form, asks, receivedAt } = detainer
    const clock = await officeClock(tx, at)
    const { maxHold, holdFrom } = capOn(decision, evaluation.verdict, clock)
    const asked = { form, asksHold: asks.includes('hold'), receivedAt, maxHold, holdFrom }
    const time = holdTime(asked, wouldBeReleasedAt, clock)
    if (!time) continue
    const sooner = time.mustBeFreeBy < hold.mustBeFreeBy ? time : {}
    const next = { ...hold, ...sooner, startedAt: wouldBeReleasedAt }
    await shortenHoldRow(tx, next)
    shortened.push({ holdId: hold.id, was: hold.mustBeFreeBy, is: next.mustBeFreeBy })
  }
  return shortened
}
