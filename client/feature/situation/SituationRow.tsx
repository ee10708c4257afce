/** One situation: passes or fails, what it expects and what the text says, and how to change what it expects. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SituationResult } from '#shared/core/runSituation.ts'
import type { Situation } from '#shared/record/situation.ts'
import { answerLabel, answerWords, comparedIn } from './answerWords.ts'
import { ExpectedForm } from './ExpectedForm.tsx'
import { labelOf } from './tryAll.ts'

type Props = {
  readonly situation: Situation
  readonly result: SituationResult
  readonly onTry: () => void
  /** Null takes it out. */
  readonly onChange: ((next: Situation | null) => void) | null
}

export function SituationRow({ situation, result, onTry, onChange }: Props) {
  const [editing, setEditing] = useState(false)
  const name = labelOf(situation)
  const keys = result.passed ? comparedIn(situation.expected) : result.differs
  return (
    <li className="situation" data-passed={result.passed}>
      <div className="line">
        <span className="passes">
          <span aria-hidden="true">{result.passed ? '✓' : '✕'}</span> {result.passed ? 'passes' : 'fails'}
        </span>
        <span>{name}</span>
      </div>
      {result.passed ? (
        <p className="quiet">
          {keys.map((key) => `${answerLabel(key).toLowerCase()}: ${answerWords(key, result.expected[key])}`).join('; ')}
        </p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Answer</span>
              </th>
              <th scope="col">expected</th>
              <th scope="col">the text says</th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key}>
                <th scope="row">{answerLabel(key)}</th>
                <td>{answerWords(key, result.expected[key])}</td>
                <td>
                  <b>{answerWords(key, result.actual[key])}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {situation.why && <p className="quiet">{situation.why}</p>}
      <div className="line">
        <Button size="compact-xs" variant="default" onClick={onTry}>
          Try<span className="visually-hidden"> {name}</span>
        </Button>
        {onChange && (
          <>
            <Button size="compact-xs" variant="subtle" aria-expanded={editing} onClick={() => setEditing(!editing)}>
              Edit what is expected<span className="visually-hidden">: {name}</span>
            </Button>
            <Button size="compact-xs" variant="subtle" onClick={() => onChange(null)}>
              Delete<span className="visually-hidden"> {name}</span>
            </Button>
          </>
        )}
      </div>
      {editing && onChange && <ExpectedForm situation={situation} actual={result.actual} onChange={onChange} />}
    </li>
  )
}
