/** What the office publishes and returns: below which number nothing is shown, what a prisoner costs a day, how many the jail can hold. */
import { insertReportSetting, reportSettings } from '#db/repository/reportSetting.ts'
import type { ReportSetting, ReportSettingsInput } from '#shared/record/report.ts'
import type { Acting } from '../context.ts'

export async function setReports({ tx, actor, at, newId, enter }: Acting, input: ReportSettingsInput): Promise<ReportSetting> {
  const was = await reportSettings(tx)
  const setting = { id: newId(), ...input, at, by: actor.id, byName: actor.name }
  await insertReportSetting(tx, setting)
  await enter({ act: 'report.set', subjectId: setting.id, detail: { was, ...input } })
  return setting
}
