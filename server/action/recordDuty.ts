/** What became of a duty: done with its proof, waived by a supervisor with a reason, or not allowed. */
import { insertDutyRecord } from '#db/repository/dutyRecord.ts'
import { matterById } from '#db/repository/matter.ts'
import { owedDuties } from '#shared/core/owedDuties.ts'
import { permits } from '#shared/core/permit.ts'
import { Problem } from '#shared/problem.ts'
import type { DutyInput, DutyRecord } from '#shared/record/dutyRecord.ts'
import type { Acting } from '../context.ts'

/** Throws `record.notFound`, `duty.notOwed`, `duty.inFuture`, `duty.beforeReceipt`, `duty.needsSupervisor`. */
export async function recordDuty(acting: Acting, input: DutyInput): Promise<DutyRecord> {
  const { tx, actor, at, newId } = acting
  const matter = await matterById(tx, input.detainerId)
  if (!matter) throw new Problem('record.notFound', { detainerId: input.detainerId })
  const owed = matter.evaluation ? owedDuties(matter.evaluation.verdict) : []
  if (!owed.some(({ name }) => name === input.name)) throw new Problem('duty.notOwed')
  if (input.at > at) throw new Problem('duty.inFuture')
  if (input.at < matter.detainer.receivedAt) throw new Problem('duty.beforeReceipt')
  if (input.state !== 'done' && !permits(actor, 'decision.decide')) throw new Problem('duty.needsSupervisor')
  const record = { id: newId(), ...input, enteredAt: at, by: actor.id, byName: actor.name }
  await insertDutyRecord(tx, record)
  const { detainerId, name, state, note } = record
  await acting.enter({
    act: 'duty.recorded',
    subjectId: record.id,
    detainerId,
    bookingId: matter.booking?.id ?? null,
    detail: { name, state, at: record.at, note },
  })
  return record
}
