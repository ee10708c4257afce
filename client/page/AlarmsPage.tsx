/** Every alarm that stands, and who has seen it; what the office has set to be warned of. */
import { Link } from '@tanstack/react-router'
import { stands } from '#shared/core/alarms.ts'
import { AlarmTable } from '../feature/alarm/AlarmTable.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits, useZone } from '../session.ts'
import { clock } from '../time.ts'
import { useAlarms } from '../useAlarms.ts'
import { sayWhoCan } from '../words.ts'

export function AlarmsPage() {
  const zone = useZone()
  const sees = usePermits('detainer.read')
  const sets = usePermits('calendar.write')
  const { query, settings, alarms } = useAlarms()
  const standing = alarms.filter(stands)
  const unseen = standing.filter(({ acknowledged }) => acknowledged === null).length
  return (
    <>
      <div className="title">
        <h1>Alarms</h1>
        {standing.length > 0 && (
          <span className="quiet">
            {standing.length} standing, {unseen === 0 ? 'all seen' : `${unseen} not seen by anybody`}; the most urgent first
          </span>
        )}
      </div>
      {!sees && <p>Your role does not see alarms. {sayWhoCan('detainer.read')}</p>}
      {sees && !query.data && <Waiting query={query} />}
      {query.data && alarms.length === 0 && (
        <p style={{ padding: '18px 0' }}>No alarm stands. Seen {clock(new Date(query.dataUpdatedAt).toISOString(), zone)}.</p>
      )}
      {alarms.length > 0 && <AlarmTable alarms={alarms} />}
      {settings && (
        <p className="quiet" style={{ marginTop: 14 }}>
          To have seen an alarm is kept by name and ends nothing: whoever must be released stays here until they are. The office
          is warned {settings.warnBefore.map((hour) => `${hour} h`).join(' and ')} before the end of a hold; after{' '}
          {settings.escalateMinutes} min without an acknowledgement the supervisors are told.{' '}
          {sets && <Link to="/calendar">Change it</Link>}
        </p>
      )}
    </>
  )
}
