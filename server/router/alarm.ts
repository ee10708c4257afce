import { alarmSettings } from '#db/repository/alarm.ts'
import { AcknowledgeInput, AlarmSettingsInput } from '#shared/record/alarm.ts'
import { acknowledgeAlarm } from '../action/acknowledgeAlarm.ts'
import { alarmList } from '../action/alarmList.ts'
import { changeAlarms } from '../action/changeAlarms.ts'
import { acts, reads, router } from '../trpc.ts'

export const alarmRouter = router({
  /** What `alarms` works out the list from at any instant of the next hour. */
  list: reads('detainer.read').query(({ ctx }) => alarmList(ctx.db, ctx.at)),
  acknowledge: acts('release.write', AcknowledgeInput, acknowledgeAlarm),
  settings: reads('office.read').query(({ ctx }) => alarmSettings(ctx.db)),
  set: acts('calendar.write', AlarmSettingsInput, changeAlarms),
})
