/** What the text as it stands says of the case: the sentence, each action, the facts that would settle it, and why. */
import { askFact, actionWord, modalityWord, sayVerdict } from '#client/wording.ts'
import { Trail } from '#client/part/Trail.tsx'
import type { Facts } from '#shared/record/fact.ts'
import { ACTIONS, type Verdict } from '#shared/record/verdict.ts'

type Props = {
  readonly verdict: Verdict
  readonly facts: Facts
  readonly titleOf: (id: string) => string
}

const STATE = { need_facts: 'wait', refer: 'wait' } as const

export function VerdictView({ verdict, facts, titleOf }: Props) {
  const { outcome } = verdict
  return (
    <>
      <p
        className="banner"
        data-state={outcome === 'need_facts' || outcome === 'refer' ? STATE[outcome] : undefined}
        role="status"
      >
        {sayVerdict(verdict)}
      </p>
      <dl className="actions">
        {ACTIONS.map((action) => (
          <div key={action}>
            <dt>{actionWord[action]}</dt>
            <dd>{modalityWord[verdict.actions[action]]}</dd>
          </div>
        ))}
      </dl>
      {verdict.needs.length > 0 && (
        <ul className="needs">
          {verdict.needs.map(({ fact, settles }) => (
            <li key={fact}>
              {askFact(fact)} {settles && <span className="quiet">This alone settles it.</span>}
            </li>
          ))}
        </ul>
      )}
      <Trail evaluation={{ verdict, facts, sources: [] }} titleOf={titleOf} />
    </>
  )
}
