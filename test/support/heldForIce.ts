/** A person on a hold that runs out in so many hours, told by way of the desk. */
import { changeCustody } from '#server/action/changeCustody.ts'
import { serveDetainer } from '#server/action/changeDetainer.ts'
import { decideDetainer } from '#server/action/decideDetainer.ts'
import { beginHold } from '#server/action/runHold.ts'
import { latestEvaluation } from '#db/repository/evaluation.ts'
import { STILL_HERE } from '#shared/record/booking.ts'
import type { Detainer } from '#shared/record/detainer.ts'
import { arrival } from './arrival.ts'
import type { Desk } from './desk.ts'

const HOLD_HOURS = 48

export async function heldForIce(desk: Desk, surname: string, hoursLeft: number): Promise<Detainer> {
  const { databases } = desk.serving().services
  const request = await arrival(desk, surname)
  const { id, bookingId } = request
  const wouldBeReleasedAt = new Date(Date.now() - (HOLD_HOURS - hoursLeft) * 3_600_000).toISOString()
  const service = { servedAt: request.receivedAt, how: 'in_person' as const, by: 'REYES', language: null }
  await desk.act('reyes', (acting) => serveDetainer(acting, { detainerId: id, version: 1, service }))
  const evaluationId = (await latestEvaluation(databases.read, id))?.id ?? ''
  const reason = 'The sheriff says so.'
  await desk.act('stone', (acting) => decideDetainer(acting, { detainerId: id, evaluationId, outcome: 'hold', reason }))
  const custody = { ...STILL_HERE, wouldBeReleasedAt, releaseEvidence: 'Bond receipt 4417' }
  await desk.act('reyes', (acting) => changeCustody(acting, { bookingId: bookingId ?? '', version: 1, ...custody }))
  const start = { detainerId: id, wouldBeReleasedAt, evidence: 'Bond receipt 4417' }
  await desk.act('reyes', (acting) => beginHold(acting, start))
  return request
}
