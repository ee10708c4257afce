/** Two versions of the policy, text by text and list by list; printable. */
import { changedClauses, comparePolicies } from '#shared/core/comparePolicies.ts'
import { compareLists } from '#shared/core/compareLists.ts'
import type { OffenseList } from '#shared/record/offenseList.ts'
import type { Policy } from '#shared/record/policy.ts'
import './comparison.css'
import { LayerComparison } from './LayerComparison.tsx'

export type Side = { readonly name: string; readonly policies: readonly Policy[]; readonly lists: readonly OffenseList[] }

export function Comparison({ before, after }: { before: Side; after: Side }) {
  const layers = comparePolicies(before.policies, after.policies)
  const lists = compareLists(before.lists, after.lists)
  const changed = changedClauses(layers)
  return (
    <div className="comparison">
      <p role="status">
        <b>{changed === 0 ? 'No clause differs.' : changed === 1 ? 'One clause differs.' : `${changed} clauses differ.`}</b>{' '}
        Struck through: only in {before.name}. Bold and underlined: only in {after.name}.
      </p>
      <div className="sides names" aria-hidden="true">
        <b>{before.name}</b>
        <b>{after.name}</b>
      </div>
      {layers.map((layer, index) => (
        <LayerComparison key={index} layer={layer} titles={{ before: titleIn(before), after: titleIn(after) }} />
      ))}
      {lists.length > 0 && (
        <section aria-labelledby="lists">
          <h2 id="lists">Offense lists</h2>
          <ul>
            {lists.map(({ title, kind, added, removed, changed: limited }) => (
              <li key={title}>
                <b>{title}</b>: {kind === 'added' ? 'added' : kind === 'removed' ? 'taken out' : 'changed'}
                {added.length > 0 && kind !== 'added' && `; put on it: ${added.join(', ')}`}
                {removed.length > 0 && kind !== 'removed' && `; taken off it: ${removed.join(', ')}`}
                {limited.length > 0 && `; limited otherwise: ${limited.join(', ')}`}.
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

const titleIn =
  ({ lists }: Side) =>
  (id: string): string =>
    lists.find((list) => list.id === id)?.title ?? id.replaceAll('_', ' ')
