/** How early the office is warned, the last setting holds; and who has seen which alarm, each once. */
import { type AlarmAck, type AlarmSetting, type AlarmSettings, USUAL_ALARMS } from '#shared/record/alarm.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack } = codec<AlarmSetting>()(['warnBefore'])

export async function insertAlarmSetting(tx: Tx, setting: AlarmSetting): Promise<void> {
  await tx.insertInto('alarmSetting').values(pack(setting)).execute()
}

export async function alarmSettings(db: Db | Tx): Promise<AlarmSettings> {
  const row = await db
    .selectFrom('alarmSetting')
    .select(['warnBefore', 'escalateMinutes'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { warnBefore: JSON.parse(row.warnBefore), escalateMinutes: row.escalateMinutes } : USUAL_ALARMS
}

export async function insertAlarmAck(tx: Tx, ack: AlarmAck): Promise<void> {
  await tx.insertInto('alarmAck').values(ack).execute()
}

export async function alarmAcksOf(db: Db | Tx, bookingIds: readonly string[]) {
  if (bookingIds.length === 0) return []
  return db.selectFrom('alarmAck').select(['key', 'byName', 'at', 'note']).where('bookingId', 'in', bookingIds).execute()
}
