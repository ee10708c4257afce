/** What speaks for two records being one person, and what against it, each as a line; a mark and a word, not a colour. */
import type { PairReason } from '#shared/core/person/weighPair.ts'
import { sayReason } from '../reasonWords.ts'
import './part.css'

export function Evidence({ reasons }: { reasons: readonly PairReason[] }) {
  const sides = [
    ['Speaks for it', reasons.filter(({ bits }) => bits > 0)],
    ['Speaks against it', reasons.filter(({ bits }) => bits <= 0)],
  ] as const
  return (
    <dl className="evidence">
      {sides.map(([title, own]) => (
        <div key={title}>
          <dt>{title}</dt>
          {own.length === 0 ? (
            <dd className="quiet">nothing</dd>
          ) : (
            own.map((reason) => <dd key={reason.part}>{sayReason(reason)}</dd>)
          )}
        </div>
      ))}
    </dl>
  )
}
