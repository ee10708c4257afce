/** A legal hold is placed and lifted by name, each with a reason: while it stands nothing under it is destroyed, by no schedule and no order. */
import { inquiryNumbered } from '#db/repository/inquiry.ts'
import { recordNumbered } from '#db/repository/reach.ts'
import { insertLegalHold, legalHoldById, updateLegalHold } from '#db/repository/retention.ts'
import type { Tx } from '#db/open.ts'
import { Problem } from '#shared/problem.ts'
import type { LegalHold, LiftHoldInput, PlaceHoldInput } from '#shared/record/retention.ts'
import type { Acting } from '../context.ts'

/** Throws `record.notFound` where nothing bears the number. */
export async function placeHold({ tx, actor, at, newId, enter }: Acting, input: PlaceHoldInput): Promise<LegalHold> {
  const hold: LegalHold = {
    ...input,
    id: newId(),
    recordId: await recordOf(tx, input),
    placedAt: at,
    placedBy: actor.id,
    placedByName: actor.name,
    liftedAt: null,
    liftedBy: null,
    liftedByName: null,
    liftedWhy: null,
  }
  await insertLegalHold(tx, hold)
  const { id, reach, recordId } = hold
  await enter({ act: 'record.held', subjectId: id, detail: { reach, recordId } })
  return hold
}

async function recordOf(tx: Tx, { reach, number }: PlaceHoldInput): Promise<string | null> {
  if (reach === 'everything' || number === null) return null
  const id =
    reach === 'inquiry'
      ? (await inquiryNumbered(tx, number.toUpperCase()))?.id
      : await recordNumbered(tx, number).then(
          (found) => found && { person: found.subjectId, booking: found.bookingId, request: found.requestId }[reach],
        )
  if (!id) throw new Problem('record.notFound', { number })
  return id
}

/** Throws `record.notFound`, `retention.lifted`. */
export async function liftHold({ tx, actor, at, enter }: Acting, { holdId, why }: LiftHoldInput): Promise<LegalHold> {
  const hold = await legalHoldById(tx, holdId)
  if (!hold) throw new Problem('record.notFound', { id: holdId })
  if (hold.liftedAt !== null) throw new Problem('retention.lifted')
  const lifted = { ...hold, liftedAt: at, liftedBy: actor.id, liftedByName: actor.name, liftedWhy: why }
  await updateLegalHold(tx, lifted)
  await enter({ act: 'record.freed', subjectId: holdId, detail: { reach: hold.reach, recordId: hold.recordId } })
  return lifted
}
