/** The evaluation that was on screen when the form opened: a decision answers that one, and never one that arrived meanwhile unread. */
import { useState } from 'react'
import { type Dossier, evaluationOf } from '#client/dossier.ts'
import { outcomeWord } from '#client/wording.ts'

type Evaluation = Dossier['evaluations'][number]

export type Pinned = {
  readonly evaluation: Evaluation | undefined
  /** What came after it, in words; empty while it stands. */
  readonly overtaken: readonly string[]
  readonly readAgain: () => void
}

export function usePinned(dossier: Dossier): Pinned {
  const latest = evaluationOf(dossier)
  const [evaluation, setEvaluation] = useState(latest)
  const overtaken =
    latest && evaluation && latest.id !== evaluation.id
      ? [
          `Before you: ${outcomeWord[evaluation.verdict.outcome]}, ${clausesOf(evaluation)}`,
          `Now: ${outcomeWord[latest.verdict.outcome]}, ${clausesOf(latest)}`,
        ]
      : []
  return { evaluation, overtaken, readAgain: () => setEvaluation(latest) }
}

const clausesOf = ({ verdict }: Evaluation): string =>
  verdict.deciding.length === 0 ? 'no clause applies' : `clause ${verdict.deciding.map((ref) => ref.clause).join(' or ')}`
