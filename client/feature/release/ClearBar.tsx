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
  readonly clearedAt: string | null
  readonly onCleared: (at: string) => void
  readonly onLeft: () => void
}

export function ClearBar({ bookingId, gate, closed, say, clearedAt, onCleared, onLeft }: Props) {
  const mayLeave = usePermits('booking.write')
  const clear = useAct(
    (call: Parameters<typeof api.release.clear.mutate>[0]) => api.release.clear.mutate(call),
    (answer) => onCleared(answer.clearedAt),
  )
  useEffect(() => {
    if (clearedAt !== null) print()
  }, [clearedAt])
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
          offer={{ verb: 'clear', label: 'Clear and print', why }}
          primary={clearedAt === null}
          busy={clear.isPending}
          onAct={() => why === null && clear.mutate({ bookingId })}
        />
        <Verb
          offer={{ verb: 'left', label: 'Record the release', why: mayLeave ? null : sayWhoCan('booking.write') }}
          primary={clearedAt !== null && gate.open}
          onAct={() => mayLeave && onLeft()}
        />
        {clearedAt !== null && gate.open && (
          <p role="status">
            Cleared <When at={clearedAt} />. When the person has gone out of the door, record the release.
          </p>
        )}
      </div>
    </section>
  )
}
