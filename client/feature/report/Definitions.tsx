/** What each number of a report counts, word for word: the sentence by which it is counted everywhere. */
import { dimensionOf } from '#shared/core/report/dimension.ts'
import type { Report } from '#shared/core/report/makeReport.ts'
import type { PublicReport } from '#shared/core/report/publish.ts'
import { measureOf } from '#shared/core/report/measure.ts'

export function Definitions({ report: { figures, parts } }: { report: Pick<Report | PublicReport, 'figures' | 'parts'> }) {
  const measures = [...new Set([...figures, ...parts].map(({ measure }) => measure))].map(measureOf)
  const dimensions = [...new Set(parts.map(({ by }) => by))].map(dimensionOf)
  return (
    <details className="table">
      <summary>What each number counts</summary>
      <table className="rows definitions">
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Unit</th>
            <th scope="col">What it counts</th>
          </tr>
        </thead>
        <tbody>
          {measures.map(({ id, words, unit, says }) => (
            <tr key={id}>
              <th scope="row">{words}</th>
              <td>{unit}</td>
              <td>{says}</td>
            </tr>
          ))}
          {dimensions.map(({ id, words, says }) => (
            <tr key={id}>
              <th scope="row">by {words}</th>
              <td className="quiet">divides</td>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
