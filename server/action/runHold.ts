/** The hold itself: started by the core's rule, ended at the first cause, never extended. */
import { bookingById } from '#db/repository/booking.ts'
import { detainerById } from '#db/repository/detainer.ts'
import { latestEvaluation } from '#db/repository/evaluation.ts'
import { groupsOf } from '#db/repository/personLink.ts'
import { endHoldRow, holdById, holdsOfBooking, holdsOfSameStay, insertHold } from '#db/repository/hold.ts'
import { matterById } from '#db/repository/matter.ts'
import { subjectById } from '#db/repository/subject.ts'
import { startHold } from '#shared/core/startHold.ts'
import { Problem } from '#shared/problem.ts'
import type { Hold, HoldEnd, HoldStart } from '#shared/record/hold.ts'
import type { Acting } from '../context.ts'
import { refuseFrozen } from './contradictionsOf.ts'
import { refuseOutdated } from './evaluateDetainer.ts'
import { officeClock } from './officeClock.ts'

export async function beginHold(acting: Acting, input: HoldStart): Promise<Hold> {
  const { tx, at, newId, late } = acting
  const detainer = await detainerById(tx, input.detainerId)
  const matter = await matterById(tx, input.detainerId)
  const evaluation = await latestEvaluation(tx, input.detainerId)
  if (!detainer || !matter) throw new Problem('record.notFound', { detainerId: input.detainerId })
  if (!evaluation) throw new Problem('detainer.notEvaluated')
  const booking = detainer.bookingId === null ? undefined : await bookingById(tx, detainer.bookingId)
  const subject = booking && (await subjectById(tx, booking.subjectId))
  const earlier = booking
    ? [
        ...(await holdsOfBooking(tx, booking.id)),
        ...(subject
          ? await holdsOfSameStay(tx, { booking, subject, paperNumber: detainer.aNumber }, await groupsOf(tx, [subject.id]))
          : []),
      ]
    : []
  await refuseFrozen(tx, detainer.id)
  const before = { detainer, booking, evaluation, matter, holdsOfBooking: earlier }
  const hold = { id: newId(), ...startHold(input, before, at, await officeClock(tx, at), late !== null) }
  await refuseOutdated(acting, evaluation)
  await insertHold(tx, hold)
  const { startedAt, mustBeFreeBy, capHours, cap, evidence } = hold
  await acting.enter({
    act: 'hold.started',
    subjectId: hold.id,
    detainerId: detainer.id,
    detail: { startedAt, mustBeFreeBy, capHours, cap, evidence },
  })
  return hold
}

/** Throws `hold.notRunning`, `hold.timeInFuture`, `hold.endsBeforeStart`. */
export async function finishHold(acting: Acting, input: HoldEnd): Promise<Hold> {
  const { tx, at } = acting
  const running = await holdById(tx, input.holdId)
  if (!running) throw new Problem('record.notFound', { holdId: input.holdId })
  if (running.endedAt !== null) throw new Problem('hold.notRunning')
  if (input.endedAt > at) throw new Problem('hold.timeInFuture')
  if (input.endedAt < running.startedAt) throw new Problem('hold.endsBeforeStart')
  const hold: Hold = { ...running, endedAt: input.endedAt, endedBecause: input.because, endNote: input.note }
  await endHoldRow(tx, hold)
  const detail = { endedAt: hold.endedAt, because: hold.endedBecause, mustBeFreeBy: hold.mustBeFreeBy }
  await acting.enter({ act: 'hold.ended', subjectId: hold.id, detainerId: hold.detainerId, detail })
  return hold
}
