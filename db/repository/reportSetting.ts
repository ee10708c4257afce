/** What the office has set for what it publishes and returns; the last setting holds. */
import { type ReportSetting, type ReportSettings, USUAL_REPORTS } from '#shared/record/report.ts'
import type { Db, Tx } from '../open.ts'

export async function insertReportSetting(tx: Tx, setting: ReportSetting): Promise<void> {
  await tx.insertInto('reportSetting').values(setting).execute()
}

export async function reportSettings(db: Db | Tx): Promise<ReportSettings> {
  const row = await db
    .selectFrom('reportSetting')
    .select(['smallest', 'costPerDay', 'capacity'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? USUAL_REPORTS
}
