/** One clause as a line: its sentence and its answer; what it looked at only unfolded. */
import type { Step } from '#shared/record/verdict.ts'
import { type Reading, TrailNode } from '#client/part/TrailNode.tsx'
import { Truth } from '#client/part/Truth.tsx'
import '#client/part/trail.css'

type Props = {
  readonly step: Step
  /** Null: it does not matter here. */
  readonly decides: 'decides' | 'may decide' | null
  readonly reading: Reading
}

export function Provision({ step, decides, reading }: Props) {
  const line = (
    <>
      <span className="head">
        <span className="clause">{step.clause}</span>
        {decides && <b>{decides}</b>}
        {step.inForce ? <Truth value={step.truth} /> : <span className="quiet">not in force</span>}
      </span>
      <span className="sentence">{step.sentence}</span>
    </>
  )
  return (
    <li data-decides={decides ?? undefined} data-truth={`${step.truth}`}>
      {step.tree && step.tree.op !== 'always' ? (
        <details className="trail">
          <summary>{line}</summary>
          <ul>
            <TrailNode node={step.tree} reading={reading} />
          </ul>
        </details>
      ) : (
        line
      )}
    </li>
  )
}
