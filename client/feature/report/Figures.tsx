/** The figures of a report, each with its unit; each opens the rows that it counts. */
import type { PublicReport } from '#shared/core/report/publish.ts'
import type { Report } from '#shared/core/report/makeReport.ts'
import { measureOf } from '#shared/core/report/measure.ts'
import { RowsLink } from './RowsLink.tsx'

type Props = { readonly report: Report | PublicReport; readonly smallest: number | undefined }

export const Figures = ({ report: { figures, days, wait }, smallest }: Props) => (
  <dl className="figures">
    {figures.map(({ measure, count }) => {
      const { words, unit, says } = measureOf(measure)
      return (
        <div key={measure} title={says}>
          <dt>{words}</dt>
          <dd>
            <b>
              <RowsLink measure={measure} days={days} count={count} smallest={smallest} about={words} />
            </b>{' '}
            <span className="quiet">{count === 1 ? unit.slice(0, -1) : unit}</span>
          </dd>
        </div>
      )
    })}
    {wait && (
      <div title="From the receipt to the first decision, of the requests decided in the span.">
        <dt>Time to decision</dt>
        <dd>
          <b>{hours(wait.half)}</b> <span className="quiet">half of the requests, nine of ten {hours(wait.nine)}</span>
        </dd>
      </div>
    )}
  </dl>
)

const hours = (count: number): string => (count < 48 ? `${count} h` : `${Math.round((count / 24) * 10) / 10} days`)
