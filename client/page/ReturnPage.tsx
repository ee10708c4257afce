/** One return, for the month, year, week or day that is chosen, as it would be sent. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { plusDays } from '#shared/core/plusDays.ts'
import { daysWords } from '#shared/core/report/daysWords.ts'
import { returnDays } from '#shared/core/report/return/returnDays.ts'
import { isReturn, type ReturnId, returnOf } from '#shared/core/report/return/sheet.ts'
import { ReportExports, saveMade } from '../feature/report/ReportExports.tsx'
import { SheetView } from '../feature/report/SheetView.tsx'
import { DayInput } from '../part/DayInput.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { api, useTRPC } from '../trpc.ts'
import { useAct } from '../useAct.ts'
import { useToday } from '../useToday.ts'
import { sayWhoCan } from '../words.ts'

const route = getRouteApi('/reports/return/$id')

export function ReturnPage() {
  const { id } = route.useParams()
  const may = usePermits('report.export')
  if (!may) return <p>Your role does not make returns. {sayWhoCan('report.export')}</p>
  if (!isReturn(id))
    return (
      <p>
        There is no such return. <Link to="/reports">Choose one</Link>.
      </p>
    )
  return <OneReturn id={id} />
}

function OneReturn({ id }: { id: ReturnId }) {
  const today = useToday()
  const trpc = useTRPC()
  const navigate = useNavigate()
  const search = route.useSearch()
  const plan = returnOf(id)
  // A week or a year is returned when it is over; a month by its first day, a day while it lasts.
  const usual = plan.step === 'week' || plan.step === 'year' ? plusDays(returnDays(id, today).from, -1) : today
  const on = search.on ?? usual
  const sheet = useQuery(trpc.report.return.queryOptions({ id, on }))
  const take = useAct((call: Parameters<typeof api.report.send.mutate>[0]) => api.report.send.mutate(call), saveMade)
  const go = (next: string) => void navigate({ to: '/reports/return/$id', params: { id }, search: { on: next }, replace: true })
  const days = returnDays(id, on)
  return (
    <>
      <div className="title no-print">
        <h1>{plan.words}</h1>
        <span className="quiet">{daysWords(days)}</span>
        <Link to="/reports">All reports</Link>
      </div>
      <div className="spanPicker no-print">
        <button type="button" className="chip" onClick={() => go(plusDays(days.from, -1))}>
          The {plan.step} before
        </button>
        <button type="button" className="chip" onClick={() => go(plusDays(days.to, 1))} disabled={days.to >= today}>
          The {plan.step} after
        </button>
        <DayInput
          label={plan.step === 'day' ? 'Day' : `A day of the ${plan.step}`}
          whole
          size="xs"
          value={on}
          onChange={(day) => day && go(day)}
        />
      </div>
      <ReportExports
        says={plan.names ? 'Names are in it: for the office only.' : 'No name is in it.'}
        busy={take.isPending}
        error={take.error}
        done={take.data?.name ?? null}
        onExport={(format) => take.mutate({ id, on, format })}
      />
      {sheet.data ? <SheetView sheet={sheet.data} /> : <Waiting query={sheet} />}
    </>
  )
}
