/** A report as tables of words and numbers: the one shape from which the file, the sheet and the paper are written. */
import { daysWords } from './daysWords.ts'
import { dimensionOf, keyWord } from './dimension.ts'
import type { Report } from './makeReport.ts'
import { type MeasureId, measureOf } from './measure.ts'
import type { PublicReport } from './publish.ts'
import { type Cell, shownAs } from './smallCells.ts'

export type Table = {
  readonly title: string
  readonly head: readonly string[]
  /** A number is a number, and a word in its place where it is not shown. */
  readonly rows: readonly (readonly (string | number)[])[]
}

export function tablesOf(report: Report | PublicReport): readonly Table[] {
  const smallest = 'smallest' in report ? report.smallest : 0
  const shown = (cell: Cell): string | number => shownAs(cell, smallest)
  const drawn = Object.keys(report.course[0]?.counts ?? {}) as MeasureId[]
  return [
    {
      title: 'Figures',
      head: ['Number', 'Count', 'Unit'],
      rows: report.figures.map(({ measure, count }) => [measureOf(measure).words, shown(count), measureOf(measure).unit]),
    },
    {
      title: 'Over time',
      head: ['Span', ...drawn.map((id) => `${measureOf(id).words} (${measureOf(id).unit})`)],
      rows: report.course.map(({ days, counts }) => [daysWords(days), ...drawn.map((id) => shown(counts[id] ?? 0))]),
    },
    ...report.parts.map(({ measure, by, total, parts }) => {
      const dimension = dimensionOf(by)
      return {
        title: `${measureOf(measure).words} by ${dimension.words}`,
        head: [dimension.words, measureOf(measure).unit],
        rows: [
          ...(parts ?? []).map(({ key, count }) => [keyWord(dimension, key), shown(count)]),
          ...(parts === null ? [['divided', 'withheld']] : []),
          ['all', shown(total)],
        ],
      }
    }),
  ]
}

/** What the numbers of these tables count. */
export function definitionsOf(report: Pick<Report | PublicReport, 'figures' | 'parts'>): Table {
  const measures = [...new Set([...report.figures, ...report.parts].map(({ measure }) => measure))].map(measureOf)
  const dimensions = [...new Set(report.parts.map(({ by }) => by))].map(dimensionOf)
  return {
    title: 'What each number counts',
    head: ['Number', 'Unit', 'What it counts'],
    rows: [
      ...measures.map(({ words, unit, says }) => [words, unit, says]),
      ...dimensions.map(({ words, says }) => [`by ${words}`, '', says]),
    ],
  }
}
