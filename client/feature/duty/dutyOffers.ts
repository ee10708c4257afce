/** What can be answered for a duty, and why not: only a supervisor waives one or says that it is not allowed. */
import type { DutyStanding } from '#shared/core/dutiesNow.ts'
import { type Actor, permits } from '#shared/core/permit.ts'
import type { DutyState } from '#shared/record/dutyRecord.ts'
import type { Offer } from '#client/part/Verb.tsx'
import { sayCode, sayWhoCan } from '#client/words.ts'

export function dutyOffers(
  { record }: Pick<DutyStanding, 'record'>,
  actor: Actor,
  closed: string | null,
): readonly Offer<DutyState>[] {
  const never = closed ?? (permits(actor, 'duty.write') ? null : sayWhoCan('duty.write'))
  const waives = never ?? (permits(actor, 'decision.decide') ? null : sayCode('duty.needsSupervisor'))
  if (record) return [{ verb: 'done', label: 'Answer again', why: never }]
  return [
    { verb: 'done', label: 'Done', why: never },
    { verb: 'waived', label: 'Waive', why: waives },
    { verb: 'not_allowed', label: 'Not allowed', why: waives },
  ]
}
