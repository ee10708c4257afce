/** One text in two versions: what changed in its head, then clause by clause; runs of clauses that stayed the same are folded. */
import type { ClauseChange, HeadPart, LayerChange } from '#shared/core/comparePolicies.ts'
import type { TitleOf } from '#shared/core/conditionWords.ts'
import type { Policy } from '#shared/record/policy.ts'
import { day } from '#client/time.ts'
import { outcomeWord } from '#client/wording.ts'
import { ClauseChangeRow } from './ClauseChangeRow.tsx'
import { WordMarks } from './WordMarks.tsx'

const HEAD: Record<HeadPart, string> = {
  title: 'Title',
  authority: 'Who made it',
  layer: 'Layer',
  citation: 'Citation',
  source: 'Source',
  read: 'What was read',
  from: 'Binds from',
  to: 'Binds until',
  stayed: 'Stays',
  untilResolved: 'While a fact is missing',
  lists: 'Offense lists',
  note: 'Note',
  duties: 'Duties of the office',
}

type Props = { readonly layer: LayerChange; readonly titles: { readonly before: TitleOf; readonly after: TitleOf } }

export function LayerComparison({ layer, titles }: Props) {
  const { before, after, head } = layer
  const title = (after ?? before)?.title ?? ''
  return (
    <section aria-labelledby={(after ?? before)?.id}>
      <h2 id={(after ?? before)?.id}>
        {title}
        {!before && ' (added)'}
        {!after && ' (taken out)'}
      </h2>
      {before && after && head.length > 0 && (
        <table className="rows">
          <tbody>
            {head.map((part) => (
              <tr key={part}>
                <th scope="row">{HEAD[part]}</th>
                <td>
                  <WordMarks before={say(before, part)} after={say(after, part)} side="before" />
                </td>
                <td>
                  <WordMarks before={say(before, part)} after={say(after, part)} side="after" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {runs(layer.clauses).map((run, index) =>
        run.same ? (
          <details key={index}>
            <summary>
              {run.clauses.length === 1 ? 'One clause is' : `${run.clauses.length} clauses are`} unchanged:{' '}
              {run.clauses.map(({ after: one }) => one?.clause).join(', ')}
            </summary>
            <ul>{run.clauses.map(({ after: one }) => one && <li key={one.clause}>“{one.sentence}”</li>)}</ul>
          </details>
        ) : (
          run.clauses.map((change) => (
            <ClauseChangeRow key={change.after?.clause ?? `gone ${change.before?.clause}`} change={change} titles={titles} />
          ))
        ),
      )}
    </section>
  )
}

type Run = { readonly same: boolean; readonly clauses: ClauseChange[] }

function runs(clauses: readonly ClauseChange[]): readonly Run[] {
  const all: Run[] = []
  for (const clause of clauses) {
    const same = clause.kind === 'same' && !clause.moved
    const last = all.at(-1)
    if (last?.same === same) last.clauses.push(clause)
    else all.push({ same, clauses: [clause] })
  }
  return all
}

function say(policy: Policy, part: HeadPart): string {
  if (part === 'from' || part === 'to') return policy[part] === null ? 'open' : day(policy[part])
  if (part === 'untilResolved') return outcomeWord[policy.untilResolved].toLowerCase()
  if (part === 'stayed') return policy.stayed.map((stay) => `${day(stay.from)} to ${day(stay.to)}: ${stay.by}`).join('; ')
  if (part === 'duties')
    return (policy.duties ?? []).map(({ name, to, by }) => `${name.replaceAll('_', ' ')}, ${to}, ${by}`).join('; ')
  const value = policy[part]
  return (Array.isArray(value) ? value.join(', ') : (value ?? 'not said')).replaceAll('_', ' ')
}
