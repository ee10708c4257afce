/** One policy as its reader wants it: numbered sentences with clause, citation and what each says on which action. */
import type { OffenseList } from '#shared/record/offenseList.ts'
import type { Policy, Provision } from '#shared/record/policy.ts'
import { ACTIONS } from '#shared/record/verdict.ts'
import { day } from '#client/time.ts'
import { actionWord, modalityWord, outcomeWord } from '#client/wording.ts'
import './policy.css'

export function PolicyText({ policy, lists }: { policy: Policy; lists: readonly OffenseList[] }) {
  return (
    <section className="policy" aria-labelledby={policy.id}>
      <h2 id={policy.id}>{policy.title}</h2>
      <p className="quiet">
        {policy.authority}. {policy.citation}. In force from {day(policy.from)}
        {policy.to ? ` until ${day(policy.to)}` : ''}. Read first to last: the first clause that applies to an action decides it.
        While a fact is missing: {outcomeWord[policy.untilResolved].toLowerCase()}.
      </p>
      {policy.stayed.map((stay) => (
        <p key={stay.from}>
          Stayed from {day(stay.from)} to {day(stay.to)}: {stay.by}.
        </p>
      ))}
      <ol>
        {policy.provisions.map((provision) => (
          <li key={provision.clause}>
            <div className="clause">{provision.clause}</div>
            <div>
              <p>{provision.sentence}</p>
              <p className="quiet">
                {saysOf(provision)} {provision.citation !== policy.citation && `[${provision.citation}]`}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {policy.note && <p className="quiet">Note: {policy.note}</p>}
      {lists
        .filter((list) => policy.lists.includes(list.id))
        .map((list) => (
          <details key={list.id}>
            <summary>
              Offense list: {list.title} ({list.entries.length === 0 ? 'ticked by hand' : `${list.entries.length} entries`})
            </summary>
            <p className="quiet">
              {list.source}. {list.openEnded ? 'Not complete: an offense that is not named must be ticked by hand.' : 'Complete.'}
            </p>
            <ul>
              {list.entries.map((entry) => (
                <li key={entry.name}>
                  {entry.name}
                  {entry.sections.length > 0 && `: ${entry.sections.join(', ')}`}
                  {entry.degrees.length > 0 && ` (degree ${entry.degrees.join(', ')})`}
                </li>
              ))}
            </ul>
          </details>
        ))}
    </section>
  )
}

function saysOf(provision: Provision): string {
  const nothing = ACTIONS.every((action) => provision.says[action] === 'silent')
  const said = (nothing ? [] : ACTIONS).flatMap((action) => {
    const modality = provision.says[action]
    return modality ? [`${actionWord[action].toLowerCase()}: ${modalityWord[modality]}`] : []
  })
  const owed = provision.duties.map((duty) => `duty to ${duty.to}, ${duty.by}: ${duty.name.replaceAll('_', ' ')}`)
  const word = provision.outcome ? [outcomeWord[provision.outcome]] : []
  return [...word, ...said, ...owed, ...(provision.maxHold ? [`at most ${provision.maxHold}`] : [])].join('; ')
}
