/** The strip under the frame: the alarm that matters most, in plain words, and whether the screen is current; nothing clicks it away. */
import { Link } from '@tanstack/react-router'
import { type Alarm, foremost, stands } from '#shared/core/alarms.ts'
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
  const lines = foremost(alarms, supervises)
  const others = sayOthers(alarms.filter((alarm) => stands(alarm) && !lines.includes(alarm)))
  return (
    <div className="no-print">
      <div role="status">
        {stale !== null && (
          <p className="strip" data-state="clock">
            This screen is {stale} s old. Reconnecting; nothing you typed is lost. Check again before you act on it.
          </p>
        )}
      </div>
      <Spoken alarm={lines.find(({ acknowledged }) => acknowledged === null)} />
      {lines.length > 0 && (
        <section aria-label="Alarm">
          {lines.map((alarm, place) => (
            <Said key={alarm.key} alarm={alarm} told={supervises && alarm.escalated}>
              {place === lines.length - 1 && others && <Link to="/alarms">{others}</Link>}
            </Said>
          ))}
        </section>
      )}
    </div>
  )
}

type SaidProps = { readonly alarm: Alarm; readonly told: boolean; readonly children: React.ReactNode }

function Said({ alarm, told, children }: SaidProps) {
  return (
    <div className="strip alarm" data-state={alarmState[alarm.kind]} data-escalated={told || undefined}>
      <p>
        {told && <Unseen alarm={alarm} />}
        <Link to="/booking/$bookingId/release" params={{ bookingId: alarm.person.bookingId }}>
          {sayWho(alarm)}
        </Link>{' '}
        {sayAlarm(alarm)}
        {alarm.until && (
          <>
            {' '}
            ({sayUntil(alarm)} <When at={alarm.until} />, <TimeLeft until={alarm.until} />)
          </>
        )}
        .
      </p>
      <Acknowledge alarm={alarm} />
      {children}
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
