/** The text's own situations: how many pass, those that fail first with what they expect and what the text says now. */
import type { Situation } from '#shared/record/situation.ts'
import './situation.css'
import { SituationRow } from './SituationRow.tsx'
import type { Tried } from './tryAll.ts'

type Props = {
  readonly tried: readonly Tried[]
  readonly onTry: (situation: Situation) => void
  /** Null where the text can only be read. */
  readonly onChange: ((change: (all: readonly Situation[]) => Situation[]) => void) | null
}

export function SituationList({ tried, onTry, onChange }: Props) {
  const failing = tried.filter(({ result }) => !result.passed).length
  if (tried.length === 0)
    return (
      <p>
        This text has no situations yet. Make up a case in the sandbox and keep it: then every later change is tried on it by
        itself.
      </p>
    )
  return (
    <div className="situations">
      <p role="status">
        <b>
          {tried.length - failing} of {tried.length} pass
        </b>
        {failing > 0 ? `; ${failing} ${failing === 1 ? 'fails' : 'fail'}.` : '.'}
      </p>
      <ol>
        {tried.map(({ index, situation, result }) => (
          <SituationRow
            key={situation.id}
            situation={situation}
            result={result}
            onTry={() => onTry(situation)}
            onChange={
              onChange &&
              ((next) => onChange((all) => all.flatMap((one, i) => (i === index ? (next === null ? [] : [next]) : [one]))))
            }
          />
        ))}
      </ol>
    </div>
  )
}
