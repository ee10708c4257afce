/** The calendar of the office: which days the clock of a hold leaves out. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { AlarmSettings } from '../feature/alarm/AlarmSettings.tsx'
import { Calendar } from '../feature/calendar/Calendar.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { useTRPC } from '../trpc.ts'

export function CalendarPage() {
  const trpc = useTRPC()
  const query = useQuery(trpc.calendar.read.queryOptions())
  const alarms = useQuery(trpc.alarm.settings.queryOptions())
  return (
    <>
      <div className="title">
        <h1>Calendar</h1>
        <Link to="/agency">Who we are for lists</Link>
        <span className="quiet">which days a hold does not count, where its text leaves out weekends and holidays</span>
      </div>
      {query.data ? (
        <Calendar holidays={query.data.holidays} changes={query.data.changes}>
          {alarms.data ? <AlarmSettings settings={alarms.data} /> : <Waiting query={alarms} />}
        </Calendar>
      ) : (
        <Waiting query={query} />
      )}
    </>
  )
}
