/** On top of a release sheet: what came after the release was set, until somebody has seen it by name, with what was done about it (R24). */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Alarm } from '#shared/core/alarms.ts'
import { Acknowledge } from '#client/part/Acknowledge.tsx'
import { Line } from '#client/part/Line.tsx'
import { Mark } from '#client/part/Mark.tsx'
import { When } from '#client/part/When.tsx'
import { useAlarms } from '#client/useAlarms.ts'
import './alarm.css'

type Late = Extract<Alarm, { kind: 'late_arrival' }>

export function LateArrivals({ bookingId }: { bookingId: string }) {
  const { alarms } = useAlarms()
  const late = alarms.filter(
    (alarm): alarm is Extract<typeof alarm, Late> => alarm.kind === 'late_arrival' && alarm.person.bookingId === bookingId,
  )
  if (late.length === 0) return null
  return (
    <section
      className="lateArrivals no-print"
      data-unseen={late.some(({ acknowledged }) => acknowledged === null) || undefined}
      aria-label="Came after the release was set"
    >
      <ul>
        {late.map((alarm) => (
          <li key={alarm.key}>
            <Arrival alarm={alarm} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Arrival({ alarm }: { alarm: Late }) {
  const [note, setNote] = useState('')
  const unseen = alarm.acknowledged === null
  return (
    <>
      <p>
        <Mark state={unseen ? 'wait' : 'done'}>{unseen ? 'arrived late' : 'seen'}</Mark>{' '}
        <b>
          {alarm.paper === 'request' ? 'Request' : 'A warrant to request'}{' '}
          <Link to="/detainer/$id" params={{ id: alarm.detainerId }}>
            {alarm.number}
          </Link>{' '}
          came after the release was set
        </b>
        , entered <When at={alarm.since} />
        {unseen ? (
          '. Read it before anybody walks out.'
        ) : (
          <>
            ; <Acknowledge alarm={alarm} />
          </>
        )}
      </p>
      {unseen && (
        <div className="take">
          <Line name="note" label="What was done (may be left out)" value={note} onChange={setNote} />
          <Acknowledge alarm={alarm} note={note} label="Acknowledge" primary />
        </div>
      )}
    </>
  )
}
