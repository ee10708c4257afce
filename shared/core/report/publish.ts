/** The public version of a report: no name is in it anyway; small numbers and what would give them away are hidden. */
import type { Case } from './case.ts'
import { countedOf, countOf, partsOf, touchedIn } from './count.ts'
import { type DimensionId, isDimension } from './dimension.ts'
import { makeReport, type Report, type ReportAsk } from './makeReport.ts'
import { type MeasureId, measureOf } from './measure.ts'
import { type Cell, cellOf, isHidden, protect } from './smallCells.ts'
import { type Span, spanOf } from './span.ts'

type PublicPart = { readonly key: string; readonly count: Cell }

export type PublicReport = Omit<Report, 'figures' | 'course' | 'parts'> & {
  readonly smallest: number
  readonly figures: readonly { readonly measure: MeasureId; readonly count: Cell }[]
  readonly course: readonly (Pick<Report['course'][number], 'days'> & {
    readonly counts: Readonly<Partial<Record<MeasureId, Cell>>>
  })[]
  readonly parts: readonly {
    readonly measure: MeasureId
    readonly by: DimensionId
    readonly total: Cell
    /** Null where nothing of them can be shown. */
    readonly parts: readonly PublicPart[] | null
  }[]
}

export function publish(all: readonly Case[], ask: ReportAsk, zone: string, smallest: number): PublicReport {
  const cases = touchedIn(all, spanOf(ask.days, zone))
  const report = makeReport(cases, ask, zone)
  const view = publicView(cases, spanOf(ask.days, zone), smallest)
  const columns = new Map<MeasureId, readonly Cell[]>()
  for (const id of Object.keys(report.course[0]?.counts ?? {}) as MeasureId[]) {
    const counts = report.course.map(({ counts: all }) => all[id] ?? 0)
    const cells = isHidden(view.total(id)) ? null : protect(counts, smallest)
    columns.set(id, cells ?? counts.map(() => 'withheld'))
  }
  const decided = view.total('decided')
  return {
    ...report,
    smallest,
    figures: report.figures.map(({ measure }) => ({ measure, count: view.total(measure) })),
    course: report.course.map(({ days }, index) => ({
      days,
      counts: Object.fromEntries([...columns].map(([id, cells]) => [id, cells[index] ?? 0])),
    })),
    parts: report.parts.map(({ measure, by }) => ({
      measure,
      by,
      total: view.total(measure),
      parts: isFiner(report, measure, by) ? null : view.parts(measure, by),
    })),
    wait: isHidden(decided) || decided === 0 ? null : report.wait,
  }
}

/** Divisions that lie within another one: beside it, their parts would give away by subtraction what it hides. */
const WITHIN: { readonly [D in DimensionId]?: DimensionId } = {
  offense: 'offenseClass',
  clause: 'outcome',
  conformity: 'outcome',
}

const isFiner = ({ parts }: Report, measure: MeasureId, by: DimensionId): boolean =>
  parts.some((one) => one.measure === measure && one.by === WITHIN[by])

/** Numbers of one span as the public may see them. A number that is part of another one is shown only where that part is. */
export function publicView(cases: readonly Case[], span: Span, smallest: number) {
  const total = (id: MeasureId): Cell => {
    const { partOf } = measureOf(id)
    const count = countOf(cases, id, span)
    if (!partOf || !isDimension(partOf.by)) return cellOf(count, smallest)
    const whole = parts(partOf.measure, partOf.by)
    if (whole === null) return count === 0 && countOf(cases, partOf.measure, span) === 0 ? 0 : 'withheld'
    return whole.find(({ key }) => key === partOf.key)?.count ?? 0
  }
  /** Null where nothing of them can be shown. */
  const parts = (id: MeasureId, by: DimensionId): readonly PublicPart[] | null => {
    const all = partsOf(countedOf(cases, id, span), measureOf(id).unit, by)
    const counts = all.map(({ count }) => count)
    const cells = isHidden(total(id)) ? null : protect(counts, smallest)
    return cells && all.map(({ key }, index) => ({ key, count: cells[index] ?? 0 }))
  }
  return { total, parts }
}
