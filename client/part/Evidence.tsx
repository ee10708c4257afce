/** What speaks for two records being one person, and what against it, each as a line: in words, not by colour. */
import type { PairReason } from '#shared/core/person/weighPair.ts'
import { sayEvidence } from '../reasonWords.ts'
import './part.css'

export function Evidence({ reasons }: { reasons: readonly PairReason[] }) {
  const evidence = sayEvidence(reasons)
  return (
    <dl className="evidence">
      <Side title="Speaks for it" lines={evidence.for} />
      <Side title="Speaks against it" lines={evidence.against} />
    </dl>
  )
}

const Side = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <div>
    <dt>{title}</dt>
    {lines.length === 0 ? <dd className="quiet">nothing</dd> : lines.map((line) => <dd key={line}>{line}</dd>)}
  </div>
)
