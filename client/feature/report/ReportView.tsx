/** A report as it is read: the figures, the picture over time and the table behind it, then each division with its picture and its table. */
import { useRef } from 'react'
import { daysWords } from '#shared/core/report/daysWords.ts'
import { dimensionOf, keyWord } from '#shared/core/report/dimension.ts'
import type { Report } from '#shared/core/report/makeReport.ts'
import { type MeasureId, measureOf } from '#shared/core/report/measure.ts'
import { reportOf } from '#shared/core/report/report.ts'
import { CourseChart } from './CourseChart.tsx'
import { Definitions } from './Definitions.tsx'
import { Figures } from './Figures.tsx'
import { PartsChart } from './PartsChart.tsx'
import { RowsLink } from './RowsLink.tsx'
import './report.css'
import { useWidth } from './useWidth.ts'

export function ReportView({ report }: { report: Report }) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const { course: drawn } = reportOf(report.id)
  const nothing = report.figures.every(({ count }) => count === 0)
  return (
    <div className="report" ref={box}>
      {nothing && <p role="status">Nothing happened in this span. Choose another one above.</p>}
      <Figures report={report} />
      {!nothing && (
        <>
          <section aria-labelledby="course">
            <h2 id="course">Over time</h2>
            {report.course.length > 1 && width > 0 && <CourseChart course={report.course} measures={drawn} width={width} />}
            <CourseTable report={report} measures={drawn} />
          </section>
          <div className="divisions">
            {report.parts.map((division) => (
              <Division key={`${division.measure} ${division.by}`} division={division} report={report} width={width} />
            ))}
          </div>
        </>
      )}
      <Definitions report={report} />
    </div>
  )
}

function CourseTable({ report: { course }, measures }: { report: Report; measures: readonly MeasureId[] }) {
  return (
    <details className="table" open={course.length <= 14}>
      <summary>The table behind the picture</summary>
      <table className="rows numbers">
        <thead>
          <tr>
            <th scope="col">Span</th>
            {measures.map((id) => (
              <th key={id} scope="col">
                {measureOf(id).words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {course.map(({ days, counts }) => (
            <tr key={days.from}>
              <th scope="row">{daysWords(days)}</th>
              {measures.map((id) => (
                <td key={id} data-head={measureOf(id).words}>
                  <RowsLink
                    measure={id}
                    days={days}
                    count={counts[id] ?? 0}
                    about={`${measureOf(id).words}, ${daysWords(days)}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

type DivisionProps = { readonly division: Report['parts'][number]; readonly report: Report; readonly width: number }

function Division({ division: { measure, by, total, parts }, report: { days }, width }: DivisionProps) {
  const { words, unit } = measureOf(measure)
  const dimension = dimensionOf(by)
  const title = `${words} by ${dimension.words}`
  const half = width >= 980 ? Math.min(620, (width - 40) / 2) : width
  return (
    <section aria-labelledby={`${measure}-${by}`}>
      <h2 id={`${measure}-${by}`}>{title}</h2>
      {total === 0 ? (
        <p className="quiet">None in this span.</p>
      ) : (
        <div className="division">
          {width > 0 && <PartsChart parts={parts} by={by} about={title} width={half} />}
          <table className="rows numbers">
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{dimension.words}</th>
                <th scope="col">{unit}</th>
                <th scope="col">share</th>
              </tr>
            </thead>
            <tbody>
              {parts.map(({ key, count }) => (
                <tr key={key}>
                  <th scope="row">{keyWord(dimension, key)}</th>
                  <td>
                    <RowsLink measure={measure} days={days} count={count} by={by} part={key} about={keyWord(dimension, key)} />
                  </td>
                  <td>{share(count, total)}</td>
                </tr>
              ))}
              <tr className="total">
                <th scope="row">all</th>
                <td>
                  <RowsLink measure={measure} days={days} count={total} about={`${title}, all`} />
                </td>
                <td>100 %</td>
              </tr>
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

const share = (count: number, total: number): string => `${((100 * count) / total).toFixed(1)} %`
