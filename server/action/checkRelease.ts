/** One step of the release sheet; the last is taken by another person, once all others are. */
import { z } from 'zod'
import { insertReleaseCheck } from '#db/repository/releaseCheck.ts'
import { inCustody } from '#shared/core/inCustody.ts'
import { Problem } from '#shared/problem.ts'
import { type ReleaseCheck, ReleaseStep } from '#shared/record/releaseCheck.ts'
import type { Acting } from '../context.ts'
import { releaseSheet } from './releaseSheet.ts'

export const CheckReleaseInput = z.object({ bookingId: z.string(), did: ReleaseStep })

/** Throws `record.notFound`, `booking.notInCustody`, `release.ownCheck`, `release.stepMissing`. */
export async function checkRelease(acting: Acting, { bookingId, did }: z.infer<typeof CheckReleaseInput>): Promise<ReleaseCheck> {
  const { tx, actor, at, newId } = acting
  const { booking, checks, gate } = await releaseSheet(tx, bookingId, at)
  if (!inCustody(booking)) throw new Problem('booking.notInCustody')
  if (did.step === 'second') {
    if (gate.stops.some((stop) => stop.kind === 'step' && stop.step !== 'second')) throw new Problem('release.stepMissing')
    const latest = new Map(checks.map((check) => [check.did.step, check.by]))
    latest.delete('second')
    if ([...latest.values()].includes(actor.id)) throw new Problem('release.ownCheck')
  }
  const check = { id: newId(), bookingId, did, at, by: actor.id, byName: actor.name }
  await insertReleaseCheck(tx, check)
  await acting.enter({ act: 'release.checked', subjectId: check.id, bookingId, detail: { ...did } })
  return check
}

/** The sheet is cleared for printing: nothing stops the release at this instant. Throws `booking.notInCustody`, `release.stopped` with every stop. */
export async function clearRelease(acting: Acting, { bookingId }: { bookingId: string }) {
  const { booking, gate } = await releaseSheet(acting.tx, bookingId, acting.at)
  if (!inCustody(booking)) throw new Problem('booking.notInCustody')
  if (!gate.open) throw new Problem('release.stopped', gate.stops)
  await acting.enter({ act: 'release.cleared', subjectId: bookingId, bookingId, detail: {} })
  return { clearedAt: acting.at }
}
