/** One policy as its reader wants it: what it is, its clauses, its note, and the offense lists that it means. */
import type { OffenseList } from '#shared/record/offenseList.ts'
import type { Policy } from '#shared/record/policy.ts'
import './policy.css'
import { PolicyHead } from './PolicyHead.tsx'

type Props = {
  readonly policy: Policy
  readonly lists: readonly OffenseList[]
  /** The clauses. */
  readonly children: React.ReactNode
}

export function PolicyText({ policy, lists, children }: Props) {
  return (
    <section className="policy" aria-labelledby={policy.id}>
      <h2 id={policy.id}>{policy.title}</h2>
      <PolicyHead policy={policy} />
      {children}
      {policy.note && <p className="quiet">Note: {policy.note}</p>}
      {policy.duties?.map((duty) => (
        <p key={duty.name}>
          Duty of the office to {duty.to}, {duty.by}: {duty.name.replaceAll('_', ' ')}.{' '}
          <span className="quiet">{duty.citation}</span>
        </p>
      ))}
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
