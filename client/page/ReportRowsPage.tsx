/** The rows behind one number of a report. */
import { getRouteApi, Link } from '@tanstack/react-router'
import { isDimension } from '#shared/core/report/dimension.ts'
import { isMeasure } from '#shared/core/report/measure.ts'
import { RowsList } from '../feature/report/RowsList.tsx'
import { usePermits } from '../session.ts'
import { sayWhoCan } from '../words.ts'

const route = getRouteApi('/reports/rows')

export function ReportRowsPage() {
  const { measure = '', from, to, by, key } = route.useSearch()
  const sees = usePermits('detainer.read')
  if (!sees) return <p>Your role does not see the requests themselves. {sayWhoCan('detainer.read')}</p>
  return (
    <>
      <div className="title">
        <h1>Rows behind a number</h1>
        <Link to="/reports" search={from && to ? { from, to } : {}} className="no-print">
          All reports
        </Link>
      </div>
      {from && to && isMeasure(measure) ? (
        <RowsList measure={measure} days={{ from, to }} by={by !== undefined && isDimension(by) ? by : undefined} part={key} />
      ) : (
        <p>
          This address names no number. <Link to="/reports">Choose a report</Link> and press one of its numbers.
        </p>
      )}
    </>
  )
}
