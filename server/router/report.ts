import { readOffice } from '#db/repository/office.ts'
import type { Db } from '#db/open.ts'
import { Problem } from '#shared/problem.ts'
import { askReports } from '../report/askReports.ts'
import { ReportInput, ReturnInput, RowsInput } from '../report/ask.ts'
import { ExportInput, recordExport, reportFile } from '../report/reportFile.ts'
import { makeReturn, recordReturn, returnFile, SendInput } from '../report/returnFile.ts'
import { acts, delivers, reads, router } from '../trpc.ts'
import { reportSettings } from '#db/repository/reportSetting.ts'
import { ReportSettingsInput } from '#shared/record/report.ts'
import { setReports } from '../action/setReports.ts'

const PAGE = 200

export const reportRouter = router({
  make: reads('report.read')
    .input(ReportInput)
    .query(async ({ ctx, input }) =>
      askReports(ctx.services.databases, { kind: 'report', ask: input, zone: await zoneOf(ctx.db) }),
    ),
  /** The rows behind one number, page by page. */
  rows: reads('detainer.read')
    .input(RowsInput)
    .query(async ({ ctx, input }) =>
      askReports(ctx.services.databases, { kind: 'rows', ask: input, zone: await zoneOf(ctx.db), limit: PAGE }),
    ),
  /** As the public may see it. */
  public: reads('report.read')
    .input(ReportInput)
    .query(async ({ ctx, input }) => {
      const { smallest } = await reportSettings(ctx.db)
      return askReports(ctx.services.databases, { kind: 'public', ask: input, zone: await zoneOf(ctx.db), smallest })
    }),
  export: delivers('report.export', ExportInput, reportFile, recordExport),
  /** Names are in the weekly list, so whoever sees no requests sees no returns. */
  return: reads('report.export')
    .input(ReturnInput)
    .query(({ ctx, input }) => makeReturn(ctx, input)),
  send: delivers('report.export', SendInput, returnFile, recordReturn),
  settings: reads('report.read').query(({ ctx }) => reportSettings(ctx.db)),
  set: acts('report.set', ReportSettingsInput, setReports),
})

async function zoneOf(db: Db): Promise<string> {
  const office = await readOffice(db)
  if (!office) throw new Problem('office.notSetUp')
  return office.timeZone
}
