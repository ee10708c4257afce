/** Somebody has seen an alarm: who and when is kept, once; nothing that it is about changes by it. */
import { insertAlarmAck } from '#db/repository/alarm.ts'
import { alarms } from '#shared/core/alarms.ts'
import { Problem } from '#shared/problem.ts'
import type { AcknowledgeInput, AlarmAck } from '#shared/record/alarm.ts'
import type { Acting } from '../context.ts'
import { alarmWatch } from './alarmWatch.ts'

/** Throws `alarm.notStanding`, `alarm.acknowledged` with who was first. */
export async function acknowledgeAlarm(acting: Acting, input: AcknowledgeInput): Promise<AlarmAck> {
  const { tx, actor, at, newId } = acting
  const alarm = alarms(await alarmWatch(tx, at, input.bookingId), at).find(({ key }) => key === input.key)
  if (!alarm) throw new Problem('alarm.notStanding')
  if (alarm.acknowledged) throw new Problem('alarm.acknowledged', alarm.acknowledged)
  const { kind, detainerId } = alarm
  const ack = { id: newId(), ...input, kind, detainerId, at, by: actor.id, byName: actor.name }
  await insertAlarmAck(tx, ack)
  const { bookingId, key, note } = ack
  await acting.enter({ act: 'alarm.acknowledged', subjectId: ack.id, detainerId, bookingId, detail: { kind, key, note } })
  return ack
}
