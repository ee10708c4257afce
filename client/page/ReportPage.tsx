/** One report over one span; its address can be sent to a colleague. */
import { Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { daysWords } from '#shared/core/report/daysWords.ts'
import { isReport, type ReportId, reportOf } from '#shared/core/report/report.ts'
import { presetDays, usualStep } from '#shared/core/report/span.ts'
import { ReportExports, saveMade } from '../feature/report/ReportExports.tsx'
import { ReportView } from '../feature/report/ReportView.tsx'
import { SpanPicker } from '../feature/report/SpanPicker.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { api, useTRPC } from '../trpc.ts'
import { useAct } from '../useAct.ts'
import { useToday } from '../useToday.ts'
import { sayWhoCan } from '../words.ts'

const route = getRouteApi('/reports/$id')

export function ReportPage() {
  const { id } = route.useParams()
  const reads = usePermits('report.read')
  if (!reads) return <p>Your role does not see reports. {sayWhoCan('report.read')}</p>
  if (!isReport(id))
    return (
      <p>
        There is no such report. <Link to="/reports">Choose one</Link>.
      </p>
    )
  return <OneReport id={id} />
}

function OneReport({ id }: { id: ReportId }) {
  const today = useToday()
  const trpc = useTRPC()
  const navigate = useNavigate()
  const search = route.useSearch()
  const usual = presetDays('lastMonth', today)
  const days = { from: search.from ?? usual.from, to: search.to ?? usual.to }
  const step = search.step ?? usualStep(days)
  const forPublic = search.public === true
  const ask = { id, days, step }
  const own = useQuery(trpc.report.make.queryOptions(ask, { enabled: !forPublic, placeholderData: (before) => before }))
  const published = useQuery(trpc.report.public.queryOptions(ask, { enabled: forPublic, placeholderData: (before) => before }))
  const report = forPublic ? published : own
  const take = useAct((call: Parameters<typeof api.report.export.mutate>[0]) => api.report.export.mutate(call), saveMade)
  const go = (next: typeof search) => void navigate({ to: '/reports/$id', params: { id }, search: next, replace: true })
  return (
    <>
      <div className="title">
        <h1>{reportOf(id).words}</h1>
        <span className="quiet">{daysWords(days)}</span>
        <span role="status" className="quiet">
          {report.isFetching && report.data ? 'Counting …' : ''}
        </span>
        <Link to="/reports" search={{ ...days, step }} className="no-print">
          All reports
        </Link>
      </div>
      <SpanPicker
        days={days}
        step={step}
        today={today}
        onChange={(next) => go({ ...next.days, step: next.step, ...(forPublic ? { public: true } : {}) })}
      />
      <ReportExports
        says={
          forPublic
            ? 'For the public: no names, and small numbers are hidden.'
            : 'For the office: no names; small numbers stand as they are.'
        }
        busy={take.isPending}
        error={take.error}
        done={take.data?.name ?? null}
        onExport={(format) => take.mutate({ ...ask, format, public: forPublic })}
      />
      <Switch
        className="no-print"
        size="xs"
        mb={14}
        checked={forPublic}
        label="As the public may see it"
        onChange={(event) => go({ ...days, step, ...(event.currentTarget.checked ? { public: true } : {}) })}
      />

      {report.data && !report.error ? <ReportView report={report.data} /> : <Waiting query={report} />}
    </>
  )
}
