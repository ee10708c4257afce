/** The verdict as a sentence, and under it who acts next, until when, what was decided, and what is missing. */
import { Button } from '@mantine/core'
import { standing } from '#shared/core/standing.ts'
import type { Matter } from '#shared/record/matter.ts'
import { endingWord, holdEndWord } from '#client/fieldWords.ts'
import { stateOf } from '#client/part/Mark.tsx'
import { SheetLink } from '#client/part/SheetLink.tsx'
import { TimeLeft, When } from '#client/part/When.tsx'
import { releaseDue } from '#client/releaseDue.ts'
import { useNow } from '#client/useNow.ts'
import { askFact, conformityWord, decisionWord, sayVerdict } from '#client/wording.ts'
import { nextStep, overtaken, sayFirst } from './nextStep.ts'
import './detainer.css'

type Props = {
  readonly matter: Matter
  readonly onFact?: ((fact: string) => void) | undefined
  /** Numbers of the other requests on the booking that came with a judge's paper. */
  readonly judgesPapers?: readonly string[] | undefined
}

export function Banner({ matter, onFact, judgesPapers = [] }: Props) {
  const now = useNow()
  const { detainer, evaluation, decision, decided, hold } = matter
  const { who, what, until } = nextStep(matter, now)
  const changed = overtaken(matter)
  const first = sayFirst(matter, now)
  const verdict = evaluation ? sayVerdict(evaluation.verdict) : 'Not evaluated yet.'
  const active = detainer.status === 'active'
  const due = releaseDue(matter, now)
  return (
    <section className="banner" data-state={stateOf[standing(matter, now)]} aria-label="Verdict">
      <p>{first ?? verdict}</p>
      <div className="under">
        {judgesPapers.length > 0 && (
          <p>
            <b>A judge's warrant or order came with request {judgesPapers.join(', ')} for the same person.</b> It keeps them by
            itself, whatever is decided here: follow it.
          </p>
        )}
        {first && <p>The policy says: {verdict}</p>}
        {!active && (
          <p>
            <b>The request is {endingWord[detainer.status]}.</b>
          </p>
        )}
        <p>
          {who && <b>{who}: </b>}
          {what}.
          {until && (
            <>
              {' '}
              {hold && hold.endedAt === null ? 'Must be free by' : 'Would-be release'} <When at={until} />,{' '}
              <b>
                <TimeLeft until={until} />
              </b>
              .
            </>
          )}{' '}
          {due && <SheetLink bookingId={due} />}
        </p>
        {changed && (
          <p className="overtaken">
            <b>{changed}</b>
          </p>
        )}
        {decision && decision.kind !== 'decided' && <Said decision={decision} />}
        {decided && <Said decision={decided} />}
        {hold?.endedAt && (
          <p>
            Hold ended <When at={hold.endedAt} />: {hold.endedBecause && holdEndWord[hold.endedBecause]}.
          </p>
        )}
        {active && evaluation && evaluation.verdict.needs.length > 0 && (
          <ul>
            {evaluation.verdict.needs.map(({ fact, settles }) => (
              <li key={fact}>
                {askFact(fact)} {settles && <span className="quiet">This alone settles it.</span>}{' '}
                {onFact && (
                  <Button size="compact-xs" variant="default" className="no-print" onClick={() => onFact(fact)}>
                    Record<span className="visually-hidden">: {askFact(fact)}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

function Said({ decision }: { decision: NonNullable<Matter['decision']> }) {
  return (
    <p>
      <b>{decisionWord(decision)}</b>, {decision.byName}, <When at={decision.at} />
      {decision.conformity && `; ${conformityWord[decision.conformity]}`}. {decision.reason && `“${decision.reason}”`}
    </p>
  )
}
