/** A report as it is read: the figures, the picture over time and the table behind it, then each division with its picture and its table. */
import { useRef } from 'react'
import { daysWords } from '#shared/core/report/daysWords.ts'
import type { PublicReport } from '#shared/core/report/publish.ts'
import type { Report } from '#shared/core/report/makeReport.ts'
import { type MeasureId, measureOf } from '#shared/core/report/measure.ts'
import { reportOf } from '#shared/core/report/report.ts'
import { CoursePicture } from './charts.tsx'
import { Definitions } from './Definitions.tsx'
import { Figures } from './Figures.tsx'
import { Division } from './Division.tsx'
import { RowsLink } from './RowsLink.tsx'
import './report.css'
import { useWidth } from './useWidth.ts'

type Shown = Report | PublicReport

export function ReportView({ report }: { report: Shown }) {
  const smallest = 'smallest' in report ? report.smallest : undefined
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const { course: drawn } = reportOf(report.id)
  const nothing = report.figures.every(({ count }) => count === 0)
  return (
    <div className="report" ref={box}>
      {nothing && <p role="status">Nothing happened in this span. Choose another one above.</p>}
      <Figures report={report} smallest={smallest} />
      {!nothing && (
        <>
          <section aria-labelledby="course">
            <h2 id="course">Over time</h2>
            {report.course.length > 1 && width > 0 && <CoursePicture course={report.course} measures={drawn} width={width} />}
            <CourseTable report={report} measures={drawn} smallest={smallest} />
          </section>
          <div className="divisions">
            {report.parts.map((division) => (
              <Division
                key={`${division.measure} ${division.by}`}
                division={division}
                days={report.days}
                smallest={smallest}
                width={width}
              />
            ))}
          </div>
        </>
      )}
      <Definitions report={report} />
    </div>
  )
}

type CourseProps = { readonly report: Shown; readonly measures: readonly MeasureId[]; readonly smallest: number | undefined }

function CourseTable({ report: { course }, measures, smallest }: CourseProps) {
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
                    smallest={smallest}
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
