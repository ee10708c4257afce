/** The last verbs of the sheet: clear it and print it, then record that the person has left. While something stops it, everything that does is listed. */
import { useEffect } from 'react'
import type { Gate, Stop } from '#shared/core/releaseGate.ts'
import { Refusal } from '#client/part/Refusal.tsx'
import { Verb } from '#client/part/Verb.tsx'
import { When } from '#client/part/When.tsx'
import { usePermits } from '#client/session.ts'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { sayCode, sayWhoCan } from '#client/words.ts'
import { numberOf } from './sayGate.ts'

type Props = {
  readonly bookingId: string
  readonly gate: Gate
  readonly closed: string | null
  readonly say: (stop: Stop) => string
  readonly cleared: { readonly at: string; readonly byName: string } | null
  /** When it was cleared just now, on this screen: it is printed once. */
  readonly printing: string | null
  readonly onCleared: (at: string) => void
  readonly onLeft: () => void
}

export function ClearBar({ bookingId, gate, closed, say, cleared, printing, onCleared, onLeft }: Props) {
  const mayLeave = usePermits('booking.write')
  const clear = useAct(
    (call: Parameters<typeof api.release.clear.mutate>[0]) => api.release.clear.mutate(call),
    (answer) => onCleared(answer.clearedAt),
  )
  useEffect(() => {
    if (printing !== null && cleared?.at === printing) print()
  }, [printing, cleared?.at])
  const stops = gate.stops.toSorted((a, b) => numberOf(a) - numberOf(b))
  const why = closed ?? (gate.open ? null : sayCode('release.stopped'))
  return (
    <section className="clear" aria-label="Clear the sheet">
      {stops.length > 0 && (
        <>
          <h2>What stops it</h2>
          <ul className="stops">
            {stops.map((stop) => (
              <li key={JSON.stringify(stop)}>
                <b>Step {numberOf(stop)}:</b> {say(stop)}
              </li>
            ))}
          </ul>
        </>
      )}
      <Refusal error={clear.error} />
      <div className="verbs">
        <Verb
          offer={{ verb: 'clear', label: cleared && gate.open ? 'Clear and print again' : 'Clear and print', why }}
          primary={cleared === null}
          busy={clear.isPending}
          onAct={() => why === null && clear.mutate({ bookingId })}
        />
        <Verb
          offer={{ verb: 'left', label: 'Record the release', why: mayLeave ? null : sayWhoCan('booking.write') }}
          primary={cleared !== null && gate.open}
          onAct={() => mayLeave && onLeft()}
        />
        {mayLeave && !(cleared && gate.open) && (
          <p className="quiet">
            Whoever has gone out is recorded as gone, also without a cleared sheet; the ledger then says so.
          </p>
        )}
        {cleared !== null && gate.open && (
          <p role="status">
            Cleared by {cleared.byName}, <When at={cleared.at} />. When the person has gone out of the door, record the release.
          </p>
        )}
      </div>
    </section>
  )
}
