/** A person asks for the verdict as of today: time alone can change it, where a look-back window runs out. */
import { z } from 'zod'
import { Problem } from '#shared/problem.ts'
import type { Acting } from '../context.ts'
import { type Evaluated, evaluateDetainer } from './evaluateDetainer.ts'

export const AskEvaluationInput = z.object({ detainerId: z.string() })

export async function askEvaluation(acting: Acting, { detainerId }: z.infer<typeof AskEvaluationInput>): Promise<Evaluated> {
  const evaluated = await evaluateDetainer(acting, detainerId, 'asked')
  if (!evaluated) throw new Problem('detainer.notEvaluated')
  await acting.enter({
    act: 'evaluation.made',
    subjectId: evaluated.evaluationId,
    detainerId,
    detail: { evaluated: [evaluated] },
  })
  return evaluated
}
