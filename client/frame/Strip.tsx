/** The strip under the frame: the one alarm that matters most, in plain words, and whether the screen is current; nothing clicks it away. */
import { Link } from '@tanstack/react-router'
import { leading, stands, type Alarm } from '#shared/core/alarms.ts'
import { alarmState, sayAlarm, sayOthers, sayUntil, sayWho } from '../alarmWords.ts'
import { Acknowledge } from '../part/Acknowledge.tsx'
import { TimeLeft, When } from '../part/When.tsx'
import { usePermits } from '../session.ts'
import { size } from '../time.ts'
import { useAlarms } from '../useAlarms.ts'
import { useNow } from '../useNow.ts'
import { useStaleSeconds } from './LiveMark.tsx'

export function Strip() {
  const stale = useStaleSeconds()
  const { alarms } = useAlarms()
  const supervises = usePermits('decision.decide')
  const standing = alarms.filter(stands)
  const unseen = supervises ? standing.find(({ escalated }) => escalated) : undefined
  const lead = unseen ?? leading(alarms)
  const others = sayOthers(standing.filter(({ key }) => key !== lead?.key))
  // The red stays as long as anybody must be released, whoever has seen it and whatever is said first.
  const red = standing.some(({ kind }) => kind === 'release_now')
  return (
    <div className="no-print">
      <div role="status">
        {stale !== null && (
          <p className="strip" data-state="clock">
            This screen is {stale} s old. Reconnecting; nothing you typed is lost. Check again before you act on it.
          </p>
        )}
      </div>
      <Spoken alarm={lead} />
      {lead && (
        <section
          className="strip"
          data-state={red ? 'free' : alarmState[lead.kind]}
          data-escalated={unseen !== undefined || undefined}
          aria-label="Alarm"
        >
          <p>
            {unseen && <Unseen alarm={unseen} />}
            <Link to="/booking/$bookingId/release" params={{ bookingId: lead.person.bookingId }}>
              {sayWho(lead)}
            </Link>{' '}
            {sayAlarm(lead)}
            {lead.until && (
              <>
                {' '}
                ({sayUntil(lead)} <When at={lead.until} />, <TimeLeft until={lead.until} />)
              </>
            )}
            .
          </p>
          <Acknowledge key={lead.key} alarm={lead} />
          {others && (
            <Link to="/alarms" className="others">
              {others}
            </Link>
          )}
        </section>
      )}
    </div>
  )
}

function Unseen({ alarm }: { alarm: Alarm }) {
  const now = useNow()
  const minutes = Math.floor((Date.parse(now) - Date.parse(alarm.since)) / 60_000)
  return <>Nobody has acknowledged this for {minutes < 60 ? `${minutes} min` : size(minutes)}: </>
}

/** Read aloud when another alarm comes first: what cannot wait interrupts, the rest waits for a pause. */
function Spoken({ alarm }: { alarm: Alarm | undefined }) {
  const says = alarm && alarm.acknowledged === null ? `Alarm: ${sayWho(alarm)} ${sayAlarm(alarm)}.` : ''
  const interrupts = alarm?.kind === 'release_now' || alarm?.kind === 'late_arrival'
  return (
    <>
      <p className="visually-hidden" role="alert">
        {interrupts ? says : ''}
      </p>
      <p className="visually-hidden" role="status">
        {interrupts ? '' : says}
      </p>
    </>
  )
}
