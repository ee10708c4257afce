/** The last look, by another person than whoever took the steps; it is void once a step is taken again. */
import type { Stop } from '#shared/core/releaseGate.ts'
import { Refusal } from '#client/part/Refusal.tsx'
import { Verb } from '#client/part/Verb.tsx'
import { stepWord } from '#client/releaseWords.ts'
import { useSession } from '#client/session.ts'
import { sayCode } from '#client/words.ts'
import { ownStep } from './ownStep.ts'
import type { Sheet } from './sheet.ts'
import { Step } from './Step.tsx'
import { useStep } from './useStep.ts'

type Props = { readonly number: number; readonly sheet: Sheet; readonly stops: readonly Stop[]; readonly closed: string | null }

export function SecondStep({ number, sheet, stops, closed }: Props) {
  const { actor } = useSession()
  const { act, check, shown } = useStep(sheet, 'second', closed)
  const missing = stops.some((stop) => stop.kind === 'step' && stop.step === 'second')
  const before = stops.some((stop) => stop.kind === 'step' && stop.step !== 'second')
  const why =
    closed ?? (before ? sayCode('release.stepMissing') : ownStep(sheet.checks, actor.id) ? sayCode('release.ownCheck') : null)
  const isVoid = check !== undefined && missing
  return (
    <Step
      number={number}
      title={stepWord.second}
      check={check}
      mark={isVoid ? { state: 'wait', word: 'a step was taken since: look again' } : null}
    >
      {(shown || isVoid) && (
        <div className="take no-print">
          <Verb
            offer={{ verb: 'second', label: 'I have looked at all of it', why }}
            busy={act.isPending}
            primary={why === null}
            onAct={() => why === null && act.mutate({ bookingId: sheet.booking.id, did: { step: 'second' } })}
          />
          {why !== null && closed === null && <p className="why">{why}</p>}
        </div>
      )}
      <Refusal error={act.error} />
    </Step>
  )
}
