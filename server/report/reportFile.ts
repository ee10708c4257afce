/** A report as a file, for the office or for the public; what was asked for, made from what is read beside all writing. */
import { z } from 'zod'
import { reportSettings } from '#db/repository/reportSetting.ts'
import type { Actor } from '#shared/core/permit.ts'
import { daysWords } from '#shared/core/report/daysWords.ts'
import { reportOf } from '#shared/core/report/report.ts'
import { definitionsOf, tablesOf } from '#shared/core/report/tables.ts'
import type { Acting, Context } from '../context.ts'
import type { MadeFile } from '../trpc.ts'
import { ReportInput } from './ask.ts'
import { askReports } from './askReports.ts'
import { madeNow } from './madeNow.ts'
import { FORMATS, writeFile } from './writeFile.ts'

export const ExportInput = ReportInput.extend({
  format: z.enum(FORMATS),
  /** Small numbers are hidden. */
  public: z.boolean(),
})
export type ExportInput = z.infer<typeof ExportInput>

type Asking = Context & { readonly actor: Actor }

export async function reportFile(ctx: Asking, { format, public: forPublic, ...ask }: ExportInput): Promise<MadeFile> {
  const made = await madeNow(ctx)
  const { smallest } = await reportSettings(ctx.db)
  const { databases } = ctx.services
  const { zone } = made
  const report = forPublic
    ? await askReports(databases, { kind: 'public', ask, zone, smallest })
    : await askReports(databases, { kind: 'report', ask, zone })
  const { words, id } = reportOf(ask.id)
  const wait = report.wait
    ? [`Time to decision: half of the requests within ${report.wait.half} hours, nine of ten within ${report.wait.nine}.`]
    : []
  const says = [
    ...(forPublic
      ? [
          `For the public. It names nobody. A number below ${smallest} is shown as "fewer than ${smallest}"; "withheld" is a number that would give one away.`,
        ]
      : ['For the office: small numbers stand as they are. It names nobody.']),
    ...wait,
  ]
  const name = `${id}-${ask.days.from}-${ask.days.to}${forPublic ? '-public' : ''}`
  const paper = {
    title: words,
    about: daysWords(ask.days),
    says,
    tables: tablesOf(report),
    definitions: definitionsOf(report),
  }
  return writeFile(format, name, paper, made)
}

export async function recordExport(acting: Acting, input: ExportInput, { sha256, name }: MadeFile): Promise<void> {
  const { id, days, format, public: forPublic } = input
  const detail = { report: id, title: reportOf(id).words, ...days, format, public: forPublic, names: false, name, sha256 }
  await acting.enter({ act: 'report.exported', subjectId: id, detail })
}
