/** What can be counted, over the span that is chosen: one keystroke away from each report. */
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { RETURNS } from '#shared/core/report/return/sheet.ts'
import { REPORTS } from '#shared/core/report/report.ts'
import { presetDays, usualStep } from '#shared/core/report/span.ts'
import { SettingsLine } from '../feature/report/SettingsLine.tsx'
import { SpanPicker } from '../feature/report/SpanPicker.tsx'
import { useKeys } from '../part/useKeys.ts'
import { usePermits, useSession } from '../session.ts'
import { useToday } from '../useToday.ts'
import { sayWhoCan } from '../words.ts'

const route = getRouteApi('/reports')

export function ReportsPage() {
  const today = useToday()
  const navigate = useNavigate()
  const search = route.useSearch()
  const usual = presetDays('lastMonth', today)
  const days = { from: search.from ?? usual.from, to: search.to ?? usual.to }
  const step = search.step ?? usualStep(days)
  const reads = usePermits('report.read')
  const { state } = useSession()
  // Those of the office's own state first; the others are there for who compares.
  const returns = RETURNS.toSorted((a, b) => Number(b.state === state) - Number(a.state === state))
  useKeys(
    Object.fromEntries(
      REPORTS.map(({ id }, index) => [
        String(index + 1),
        () => void navigate({ to: '/reports/$id', params: { id }, search: { ...days, step } }),
      ]),
    ),
  )
  if (!reads) return <p>Your role does not see reports. {sayWhoCan('report.read')}</p>
  return (
    <>
      <div className="title">
        <h1>Reports</h1>
        <span className="quiet">every number names its unit and opens the rows that it counts</span>
      </div>
      <SpanPicker
        days={days}
        step={step}
        today={today}
        onChange={(next) => void navigate({ to: '/reports', search: { ...next.days, step: next.step }, replace: true })}
      />
      <ul className="reportList">
        {REPORTS.map(({ id, words, says }, index) => (
          <li key={id}>
            <kbd aria-hidden="true">{index + 1}</kbd>{' '}
            <Link to="/reports/$id" params={{ id }} search={{ ...days, step }}>
              {words}
            </Link>
            <p className="quiet">{says}</p>
          </li>
        ))}
      </ul>
      <h2>Returns</h2>
      <ul className="reportList">
        {returns.map(({ id, words, says, names }) => (
          <li key={id}>
            <Link to="/reports/return/$id" params={{ id }} search={{}}>
              {words}
            </Link>
            <p className="quiet">
              {says} {names ? 'Names are in it.' : 'No name is in it.'}
            </p>
          </li>
        ))}
      </ul>
      <SettingsLine />
    </>
  )
}
