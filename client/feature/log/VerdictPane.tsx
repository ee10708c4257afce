/** The verdict as it forms beside the paper: what the policy says now, the fact that would settle it, every clause with its answer. */
import { memo } from 'react'
import { owedDuties } from '#shared/core/owedDuties.ts'
import { dutyWord } from '#client/releaseWords.ts'
import { sayVerdict, actionWord, askFact, modalityWord } from '#client/wording.ts'
import { focusField } from '#client/part/focusField.ts'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import { ACTIONS } from '#shared/record/verdict.ts'
import { fieldOf, placeOf } from './fieldOf.ts'
import { Provision } from './Provision.tsx'
import type { Forming, Picked } from './verdictOf.ts'

type Props = {
  readonly forming: Forming
  readonly version: PolicyVersion
  readonly picked: Picked | undefined
  readonly cancelsOnly: boolean
}

export const VerdictPane = memo(function VerdictPane({ forming, version, picked, cancelsOnly }: Props) {
  const { verdict } = forming
  if (cancelsOnly) return <p>This paper asks for nothing: it cancels an earlier request. Nothing is evaluated.</p>
  const titleOf = (id: string): string => version.lists.find((list) => list.id === id)?.title ?? id
  const owed = owedDuties(verdict)
  const decides = verdict.untilResolved === null ? 'decides' : 'may decide'
  return (
    <>
      <p className="says" data-outcome={verdict.outcome} role="status">
        {sayVerdict(verdict)}
      </p>
      {verdict.needs.length > 0 && (
        <ol className="needs">
          {verdict.needs.map(({ fact, settles }) => (
            <li key={fact}>
              <button type="button" onClick={() => focusField(fieldOf(fact, picked))}>
                {askFact(fact)}
                <span className="place"> → {placeOf(fact, picked)}</span>
              </button>
              {settles && <span className="quiet"> This alone settles it.</span>}
            </li>
          ))}
        </ol>
      )}
      <dl className="actions">
        {ACTIONS.filter((action) => verdict.actions[action] !== 'silent').map((action) => (
          <div key={action}>
            <dt>{actionWord[action]}</dt>
            <dd>{modalityWord[verdict.actions[action]]}</dd>
          </div>
        ))}
      </dl>
      <ol className="provisions" aria-label="Clauses">
        {verdict.trail.map((step) => (
          <Provision
            key={`${step.policy} ${step.clause}`}
            step={step}
            decides={verdict.deciding.some((ref) => ref.policy === step.policy && ref.clause === step.clause) ? decides : null}
            reading={{ facts: forming.facts, sources: forming.sources, titleOf }}
          />
        ))}
      </ol>
      {owed.length > 0 && (
        <>
          <h3>Duties</h3>
          <ul className="duties">
            {owed.map((duty) => (
              <li key={duty.name}>
                {dutyWord(duty.name)}: to {duty.to}, {duty.by}
                {!duty.certain && <span className="quiet"> (if clause {duty.clause} applies)</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
})
