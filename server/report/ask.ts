/** What is asked of the reports: which one, over which days; which rows. */
import { z } from 'zod'
import { STEPS } from '#shared/core/report/step.ts'
import { type DimensionId, isDimension } from '#shared/core/report/dimension.ts'
import { isMeasure, type MeasureId } from '#shared/core/report/measure.ts'
import { isReturn, type ReturnId } from '#shared/core/report/return/sheet.ts'
import { isReport, type ReportId } from '#shared/core/report/report.ts'

const Whole = z.iso.date('Give the day as YYYY-MM-DD.')

const DaysInput = z
  .object({ from: Whole, to: Whole })
  .refine(({ from, to }) => from <= to, { message: 'The last day is before the first.', path: ['to'] })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < 366 * 50 * 86_400_000, {
    message: 'Ask for at most fifty years.',
    path: ['to'],
  })

export const ReportInput = z.object({
  id: z.string().refine((id): id is ReportId => isReport(id), 'There is no such report.'),
  days: DaysInput,
  step: z.enum(STEPS),
})
export type ReportInput = z.infer<typeof ReportInput>

export const RowsInput = z.object({
  measure: z.string().refine((id): id is MeasureId => isMeasure(id), 'There is no such number.'),
  days: DaysInput,
  by: z
    .string()
    .refine((id): id is DimensionId => isDimension(id), 'Nothing is divided by that.')
    .nullish(),
  key: z.string().max(300).nullish(),
  cursor: z.number().int().nonnegative().nullish(),
})
export type RowsInput = z.infer<typeof RowsInput>

export const ReturnInput = z.object({
  id: z.string().refine((id): id is ReturnId => isReturn(id), 'There is no such return.'),
  /** A day of the month, the year, the week that it is for; of the daily list the day itself. */
  on: Whole,
})
export type ReturnInput = z.infer<typeof ReturnInput>
