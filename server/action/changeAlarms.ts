/** How early the office is warned, and after how many minutes the supervisors are told that nobody has seen an alarm. */
import { alarmSettings, insertAlarmSetting } from '#db/repository/alarm.ts'
import type { AlarmSetting, AlarmSettingsInput } from '#shared/record/alarm.ts'
import type { Acting } from '../context.ts'

export async function changeAlarms({ tx, actor, at, newId, enter }: Acting, input: AlarmSettingsInput): Promise<AlarmSetting> {
  const was = await alarmSettings(tx)
  const setting = { id: newId(), ...input, at, by: actor.id, byName: actor.name }
  await insertAlarmSetting(tx, setting)
  await enter({ act: 'alarm.set', subjectId: setting.id, detail: { was, ...input } })
  return setting
}
