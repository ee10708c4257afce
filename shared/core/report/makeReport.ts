/** A report from the requests of a span: figures, parts and the course over time, all counted by the one definition of each number. */
import type { Case } from './case.ts'
import { countedOf, countRows, type Part, partsOf, touchedIn } from './count.ts'
import { type DimensionId, waitOf } from './dimension.ts'
import { type MeasureId, measureOf } from './measure.ts'
import { type ReportId, reportOf } from './report.ts'
import { type Days, partsOfSpan, spanOf } from './span.ts'
import { type Step } from './step.ts'

export type Report = {
  readonly id: ReportId
  readonly days: Days
  readonly step: Step
  readonly figures: readonly { readonly measure: MeasureId; readonly count: number }[]
  readonly course: readonly { readonly days: Days; readonly counts: Readonly<Partial<Record<MeasureId, number>>> }[]
  readonly parts: readonly {
    readonly measure: MeasureId
    readonly by: DimensionId
    readonly total: number
    readonly parts: readonly Part[]
  }[]
  /** Hours from receipt to first decision, of the requests decided in the span: half of them within the one, nine of ten within the other. */
  readonly wait: { readonly half: number; readonly nine: number } | null
}

export type ReportAsk = { readonly id: ReportId; readonly days: Days; readonly step: Step }

export function makeReport(all: readonly Case[], { id, days, step }: ReportAsk, zone: string): Report {
  const plan = reportOf(id)
  const span = spanOf(days, zone)
  const cases = touchedIn(all, span)
  const known = new Map<MeasureId, readonly Case[]>()
  const counted = (measure: MeasureId): readonly Case[] => {
    const rows = known.get(measure) ?? countedOf(cases, measure, span)
    known.set(measure, rows)
    return rows
  }
  return {
    id,
    days,
    step,
    figures: plan.figures.map((measure) => ({ measure, count: countRows(measureOf(measure).unit, counted(measure)) })),
    course: courseOf(plan.course, counted, partsOfSpan(days, step), zone),
    parts: plan.parts.map(({ measure, by }) => {
      const { unit } = measureOf(measure)
      const rows = counted(measure)
      return { measure, by, total: countRows(unit, rows), parts: partsOf(rows, unit, by) }
    }),
    wait: plan.figures.includes('decided') ? waitsOf(counted('decided')) : null,
  }
}

/** Each number's rows once, divided among the parts of the span by the instants at which those begin. */
function courseOf(
  measures: readonly MeasureId[],
  counted: (measure: MeasureId) => readonly Case[],
  parts: readonly Days[],
  zone: string,
): Report['course'] {
  const starts = parts.map((part) => spanOf(part, zone).from)
  const divided = measures.map((id) => {
    const { at, unit } = measureOf(id)
    const groups: Case[][] = parts.map(() => [])
    for (const one of counted(id)) groups[partOf(starts, at(one) ?? '')]?.push(one)
    return { id, counts: groups.map((rows) => countRows(unit, rows)) }
  })
  return parts.map((days, index) => ({
    days,
    counts: Object.fromEntries(divided.map(({ id, counts }) => [id, counts[index] ?? 0])),
  }))
}

/** The last one that has begun by then, found by halving. */
function partOf(starts: readonly string[], at: string): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? '') <= at) low = middle
    else high = middle - 1
  }
  return low
}

function waitsOf(rows: readonly Case[]): Report['wait'] {
  const waits = rows.flatMap((one) => waitOf(one) ?? []).toSorted((a, b) => a - b)
  if (waits.length === 0) return null
  const at = (share: number): number =>
    Math.round(((waits[Math.min(waits.length - 1, Math.ceil(share * waits.length) - 1)] ?? 0) / 3_600_000) * 10) / 10
  return { half: at(0.5), nine: at(0.9) }
}
