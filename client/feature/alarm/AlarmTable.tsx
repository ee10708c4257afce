/** Every alarm as a row: what stands, until when, who, since when, who has seen it; j and k move, Enter opens the sheet, a says that one has seen it. */
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { type Alarm, stands } from '#shared/core/alarms.ts'
import { alarmState, alarmWord, sayAlarm, sayUntil, sayWho } from '#client/alarmWords.ts'
import { Acknowledge } from '#client/part/Acknowledge.tsx'
import { Mark } from '#client/part/Mark.tsx'
import { SheetLink } from '#client/part/SheetLink.tsx'
import { TimeLeft, When } from '#client/part/When.tsx'
import { useKeys } from '#client/part/useKeys.ts'
import { personName } from '#client/wording.ts'
import './alarm.css'

export function AlarmTable({ alarms }: { alarms: readonly Alarm[] }) {
  const body = useRef<HTMLTableSectionElement>(null)
  const rows = () => [...(body.current?.rows ?? [])]
  const here = () => rows().findIndex((row) => row.contains(document.activeElement))
  const step = (by: number) => () => {
    const all = rows()
    all[Math.min(all.length - 1, Math.max(0, here() + by))]?.querySelector('a')?.focus()
  }
  const see = () => rows()[here()]?.querySelector<HTMLButtonElement>('button:not([aria-disabled=true])')?.click()
  useKeys({ j: step(1), ArrowDown: step(1), k: step(-1), ArrowUp: step(-1), a: see })
  return (
    <table className="rows alarms">
      <caption className="visually-hidden">Alarms, the most urgent first</caption>
      <thead>
        <tr>
          <th scope="col">Alarm</th>
          <th scope="col">Until</th>
          <th scope="col">Person · born · booking</th>
          <th scope="col">What is so</th>
          <th scope="col">Since</th>
          <th scope="col">Seen by</th>
          <th scope="col">Go to</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {alarms.map((alarm) => (
          <tr key={alarm.key} data-unseen={alarm.acknowledged === null || undefined}>
            <td>
              <Mark state={stands(alarm) ? alarmState[alarm.kind] : 'done'}>{alarmWord[alarm.kind]}</Mark>
            </td>
            <td className="until">
              {alarm.until && (
                <>
                  <b>
                    <TimeLeft until={alarm.until} />
                  </b>
                  <span className="quiet">
                    {sayUntil(alarm)} <When at={alarm.until} />
                  </span>
                </>
              )}
            </td>
            <td>
              <Link to="/booking/$bookingId/release" params={{ bookingId: alarm.person.bookingId }}>
                {sayWho(alarm)}
              </Link>
            </td>
            <td>{capital(sayAlarm(alarm))}.</td>
            <td>
              <When at={alarm.since} />
              {alarm.escalated && <b className="unseen">not acknowledged yet</b>}
            </td>
            <td>
              <Acknowledge alarm={alarm} />
            </td>
            <td>
              <Link to="/detainer/$id" params={{ id: alarm.detainerId }}>
                Request<span className="visually-hidden"> of {personName(alarm.person)}</span>
              </Link>{' '}
              <span className="quiet">·</span> <SheetLink bookingId={alarm.person.bookingId} about={personName(alarm.person)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
