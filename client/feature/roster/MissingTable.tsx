/** Whom the jail's list no longer names: a person says how they left, in the booking, or that they are still here. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Mark } from '#client/part/Mark.tsx'
import { When } from '#client/part/When.tsx'
import { usePermits } from '#client/session.ts'
import { day } from '#client/time.ts'
import type { Answer } from '#client/trpc.ts'
import { personName } from '#client/wording.ts'
import { StillHereDialog } from './StillHereDialog.tsx'
import './roster.css'

export type MissingPerson = Answer['roster']['missing'][number]

export function MissingTable({ people }: { people: readonly MissingPerson[] }) {
  const writes = usePermits('roster.write')
  const [answering, setAnswering] = useState<MissingPerson | null>(null)
  return (
    <section aria-labelledby="missing" className="rosterPart">
      <h2 id="missing">No longer on the jail's list: how did they leave?</h2>
      <p className="quiet">
        A list releases nobody. Whoever has left is recorded so in the booking; whoever has not is answered here.
      </p>
      <table className="rows">
        <caption className="visually-hidden">People whom the jail's list no longer names</caption>
        <thead>
          <tr>
            <th scope="col">Requests</th>
            <th scope="col">Person · born</th>
            <th scope="col">Booking</th>
            <th scope="col">Not on the list of</th>
            <th scope="col">Left, by the list</th>
            {writes && <th scope="col">Answer</th>}
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <tr key={`${one.system} ${one.number}`}>
              <td data-label={one.requests === 0 ? 'requests' : undefined}>
                {one.held ? (
                  <Mark state="free">a hold runs</Mark>
                ) : one.requests > 0 ? (
                  <Mark state="clock">{one.requests === 1 ? '1 request' : `${one.requests} requests`}</Mark>
                ) : (
                  <span className="quiet">none</span>
                )}
              </td>
              <td>
                {personName(one)} <span className="quiet">· {day(one.born)}</span>
              </td>
              <td className="tight">
                <Link to="/booking/$id" params={{ id: one.bookingId }} className="whole">
                  {one.number}
                </Link>
              </td>
              <td data-label="not on the list of">
                {one.system}, <When at={one.goneAt} />
              </td>
              <td className="tight" data-label="left, by the list">
                {one.saysLeftAt ? <When at={one.saysLeftAt} /> : <span className="quiet">does not say</span>}
              </td>
              {writes && (
                <td className="tight">
                  <Link className="no-print" to="/booking/$bookingId/release" params={{ bookingId: one.bookingId }}>
                    Record how they left<span className="visually-hidden"> (booking {one.number})</span>
                  </Link>{' '}
                  <Button size="compact-xs" variant="default" className="no-print" onClick={() => setAnswering(one)}>
                    Still here<span className="visually-hidden"> (booking {one.number})</span>
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {answering && <StillHereDialog person={answering} onClose={() => setAnswering(null)} />}
    </section>
  )
}
