/** One return, made from the requests and from what the bookings and contacts say besides. */
import { iceTold, reportRows, stayEnds } from '#db/repository/report.ts'
import type { Db } from '#db/open.ts'
import type { Case } from '#shared/core/report/case.ts'
import { rowsOf } from '#shared/core/report/count.ts'
import { california } from '#shared/core/report/return/california.ts'
import { illinois } from '#shared/core/report/return/illinois.ts'
import { daily, weekly, weeklyCases } from '#shared/core/report/return/lists.ts'
import type { ReturnId, Sheet } from '#shared/core/report/return/sheet.ts'
import { texas } from '#shared/core/report/return/texas.ts'
import { type Days, spanOf } from '#shared/core/report/span.ts'
import type { ReportSettings } from '#shared/record/report.ts'

/** `at`: the instant of the question. */
export type ReturnTask = {
  readonly id: ReturnId
  readonly days: Days
  readonly settings: ReportSettings
  readonly at: string
}

export async function sheetOf(
  db: Db,
  cases: readonly Case[],
  { id, days, settings, at }: ReturnTask,
  zone: string,
): Promise<Sheet> {
  const ask = { days, zone }
  const span = spanOf(days, zone)
  switch (id) {
    case 'texas':
      return texas(cases, { ...ask, ...settings })
    case 'illinois': {
      const bookings = rowsOf(cases, 'received', span).flatMap(({ bookingId }) => bookingId ?? [])
      return illinois(cases, { ...ask, ends: await stayEnds(db, bookings) })
    }
    case 'california':
      return california(cases, { ...ask, told: await iceTold(db, span), smallest: settings.smallest })
    case 'daily':
      // Of a day that is over as it stood when it ended; of today as it stands now.
      return daily(cases, { ...ask, smallest: settings.smallest, at: span.to < at ? span.to : at })
    case 'weekly': {
      const ids = weeklyCases(cases, ask).map((one) => one.id)
      const rows = await reportRows(db, ids)
      return weekly(cases, { ...ask, rows: new Map(rows.map((row) => [row.id, row])) })
    }
  }
}
