/** Answers what is asked of the reports: each question from the requests as they stand at that moment. */
import { reportRows } from '#db/repository/report.ts'
import type { Db } from '#db/open.ts'
import type { Case } from '#shared/core/report/case.ts'
import { countRows, rowsOf } from '#shared/core/report/count.ts'
import { dimensionOf } from '#shared/core/report/dimension.ts'
import { makeReport, type Report } from '#shared/core/report/makeReport.ts'
import { measureOf } from '#shared/core/report/measure.ts'
import type { Sheet } from '#shared/core/report/return/sheet.ts'
import { type PublicReport, publish } from '#shared/core/report/publish.ts'
import { spanOf } from '#shared/core/report/span.ts'
import type { ReportRow } from '#shared/record/report.ts'
import type { ReportInput, RowsInput } from './ask.ts'
import { type ReturnTask, sheetOf } from './sheetOf.ts'
import { residentCases } from './residentCases.ts'

export type RowsAnswer = {
  /** The number itself, in its unit. */
  readonly count: number
  readonly rows: number
  /** `at`: what puts it into the span. */
  readonly page: readonly (ReportRow & { readonly at: string; readonly key: string | null })[]
  readonly next: number | null
}

export type Ask = { readonly zone: string } & (
  | { readonly kind: 'ready' }
  | { readonly kind: 'report'; readonly ask: ReportInput }
  | { readonly kind: 'public'; readonly ask: ReportInput; readonly smallest: number }
  | { readonly kind: 'return'; readonly ask: ReturnTask }
  | { readonly kind: 'rows'; readonly ask: RowsInput; readonly limit: number }
)
export type Answers = { ready: true; report: Report; public: PublicReport; return: Sheet; rows: RowsAnswer }

const PAGE = 200

/** Of one connection, from the requests as it has read them. */
export function openAnswers(db: Db) {
  const read = residentCases(db)
  return async (asked: Ask): Promise<Answers[Ask['kind']]> => {
    const cases = await read()
    switch (asked.kind) {
      case 'ready':
        return true
      case 'report':
        return makeReport(cases, asked.ask, asked.zone)
      case 'public':
        return publish(cases, asked.ask, asked.zone, asked.smallest)
      case 'return':
        return sheetOf(db, cases, asked.ask, asked.zone)
      case 'rows':
        return rowsAnswer(db, cases, asked)
    }
  }
}

async function rowsAnswer(
  db: Db,
  cases: readonly Case[],
  { ask: { measure, days, by, key, cursor }, zone, limit }: Extract<Ask, { kind: 'rows' }>,
): Promise<RowsAnswer> {
  const { at, unit } = measureOf(measure)
  const dimension = by ? dimensionOf(by) : null
  const rows = rowsOf(cases, measure, spanOf(days, zone)).filter((one) => !dimension || !key || dimension.of(one) === key)
  const start = cursor ?? 0
  const some = rows.slice(start, start + (limit || PAGE))
  const shown = await reportRows(
    db,
    some.map(({ id }) => id),
  )
  return {
    count: countRows(unit, rows),
    rows: rows.length,
    page: shown.map((row, index) => {
      const one = some[index] as Case
      return { ...row, at: at(one) ?? '', key: dimension ? dimension.of(one) : null }
    }),
    next: start + some.length < rows.length ? start + some.length : null,
  }
}
