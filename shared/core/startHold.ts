/**
 * A hold starts only on a decision to hold that still stands, a would-be release with its paper, and a copy of the request in the person's
 * hands, whatever the form asks: nobody is kept without having been told (Suffolk County, 2025).
 * Once its time is used there is no second one for the same stay in custody: keeping the person longer is a new arrest without authority.
 */
import { Problem } from '../problem.ts'
import type { Booking } from '../record/booking.ts'
import type { Detainer } from '../record/detainer.ts'
import type { Evaluation } from '../record/evaluation.ts'
import type { Hold, HoldStart } from '../record/hold.ts'
import type { Matter } from '../record/matter.ts'
import { inCustody } from './inCustody.ts'
import { capOn, holdTime, type OfficeClock } from './holdTime.ts'
import { verdictChanged } from './standing.ts'

type Before = {
  readonly detainer: Pick<Detainer, 'status' | 'asks' | 'form' | 'service' | 'receivedAt'>
  readonly booking: Pick<Booking, 'custody' | 'wouldBeReleasedAt'> | undefined
  readonly evaluation: Pick<Evaluation, 'verdict'>
  readonly matter: Matter
  readonly holdsOfBooking: readonly Hold[]
}

/** `late`: it was started on paper before. Throws a `hold.*`, `decision.*`, `detainer.closed` or `booking.notInCustody` Problem. */
export function startHold(input: HoldStart, before: Before, at: string, clock: OfficeClock, late = false): Omit<Hold, 'id'> {
  const { detainer, booking, matter } = before
  if (detainer.status !== 'active') throw new Problem('detainer.closed')
  if (!booking || !inCustody(booking)) throw new Problem('booking.notInCustody')
  if (before.holdsOfBooking.some((hold) => hold.endedAt === null)) throw new Problem('hold.alreadyRunning')
  if (before.holdsOfBooking.length > 0) throw new Problem('hold.alreadyUsed')
  if (matter.decided?.outcome !== 'hold') throw new Problem('hold.notDecided')
  if (verdictChanged(matter) || matter.decision?.kind === 'proposed') throw new Problem('decision.evaluationChanged')

  const { maxHold, holdFrom } = capOn(matter.decided, before.evaluation.verdict, clock)
  const { form, receivedAt } = detainer
  const asked = { form, asksHold: detainer.asks.includes('hold'), receivedAt, maxHold, holdFrom }
  const time = holdTime(asked, input.wouldBeReleasedAt, clock)
  if (time === null) throw new Problem('decision.nothingAsked')
  if (detainer.service === null) throw new Problem('hold.notServed')
  if (input.wouldBeReleasedAt > at) throw new Problem('hold.timeInFuture')
  if (booking.wouldBeReleasedAt !== null && input.wouldBeReleasedAt > booking.wouldBeReleasedAt)
    throw new Problem('hold.laterThanRecorded')
  // A hold that ran on paper is written down as it was, also when its time is over by now: it is then overdue, and never longer.
  if (time.mustBeFreeBy <= at && !late) throw new Problem('hold.timeIsUp')
  return {
    detainerId: input.detainerId,
    decisionId: matter.decided.id,
    startedAt: input.wouldBeReleasedAt,
    evidence: input.evidence,
    ...time,
    endedAt: null,
    endedBecause: null,
    endNote: null,
  }
}
