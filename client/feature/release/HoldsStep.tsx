/** Every request and every warrant on the booking, with what was decided and who signed; what came since the last look stands out by a word. */
import { Link } from '@tanstack/react-router'
import type { Stop } from '#shared/core/releaseGate.ts'
import { Refusal } from '#client/part/Refusal.tsx'
import { Verb } from '#client/part/Verb.tsx'
import { stepWord } from '#client/releaseWords.ts'
import { RequestRows } from './RequestRows.tsx'
import { onScreen, type Sheet } from './sheet.ts'
import { type Said, Step } from './Step.tsx'
import { useSettled } from './useSettled.ts'
import { useStep } from './useStep.ts'

type Props = {
  readonly number: number
  readonly sheet: Sheet
  readonly stops: readonly Stop[]
  readonly closed: string | null
  readonly next: boolean
  readonly say: (stop: Stop) => string
}

export function HoldsStep({ number, sheet, stops, closed, next, say }: Props) {
  const { act, check, shown, again } = useStep(sheet, 'holds', closed)
  const here = stops.filter((stop) => stop.kind !== 'step' && stop.kind !== 'duty')
  const unseen = here.some(({ kind }) => kind === 'unseen')
  const { requests, booking } = sheet
  const settled = useSettled(JSON.stringify(onScreen(requests)))
  const why = closed ?? (settled ? null : 'The list has just changed. Read it first.')
  return (
    <Step number={number} title={stepWord.holds} check={check} again={again} mark={markOf(here)}>
      {here.length > 0 && (
        <ul className="stops">
          {here.map((stop) => (
            <li key={JSON.stringify(stop)}>
              {say(stop)}{' '}
              {(stop.kind === 'holdWithoutAuthority' || stop.kind === 'holdToStart') && (
                <Link to="/detainer/$id" params={{ id: stop.detainerId }}>
                  {stop.kind === 'holdToStart' ? 'Go there to start it' : 'Go there to end it'}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
      {requests.length === 0 ? (
        <p>No request has been received for this person.</p>
      ) : (
        <RequestRows requests={requests} stops={here} />
      )}
      {(shown || unseen) && (
        <div className="take no-print">
          <Verb
            offer={{
              verb: 'holds',
              label: requests.length === 0 ? 'I have looked: there is none' : 'I have looked at all of these',
              why,
            }}
            busy={act.isPending}
            primary={next}
            onAct={() => why === null && act.mutate({ bookingId: booking.id, did: { step: 'holds', ...onScreen(requests) } })}
          />
        </div>
      )}
      <Refusal error={act.error} />
    </Step>
  )
}

function markOf(here: readonly Stop[]): Said | null {
  const has = (kind: Stop['kind']) => here.some((stop) => stop.kind === kind)
  if (has('holdWithoutAuthority')) return { state: 'free', word: 'a hold has no authority' }
  if (has('unseen')) return { state: 'wait', word: 'arrived since' }
  if (has('judicial')) return { state: 'wait', word: "a judge's paper" }
  if (has('holdToStart')) return { state: 'clock', word: 'decided to hold, not started' }
  return has('holdRuns') ? { state: 'clock', word: 'hold runs' } : null
}
