import { z } from 'zod'
import { evaluationById, latestEvaluation } from '#db/repository/evaluation.ts'
import { closedAmong } from '#db/repository/removal.ts'
import { policyVersionById } from '#db/repository/policyVersion.ts'
import { evaluate } from '#shared/core/evaluate.ts'
import { Problem } from '#shared/problem.ts'
import { Instant } from '#shared/record/instant.ts'
import { askEvaluation, AskEvaluationInput } from '../action/askEvaluation.ts'
import { acts, reads, router } from '../trpc.ts'

export const evaluationRouter = router({
  byId: reads('detainer.read')
    .input(z.object({ id: z.string() }))
    .query(async ({ ctx, input }) => {
      const evaluation = await evaluationById(ctx.db, input.id)
      if (!evaluation) throw new Problem('record.notFound', input)
      return evaluation
    }),
  /** What we had worked out of a request by an instant. */
  onDay: reads('detainer.read')
    .input(z.object({ detainerId: z.string(), at: Instant }))
    .query(async ({ ctx, input }) => (await latestEvaluation(ctx.db, input.detainerId, input.at)) ?? null),
  /**
   * Works a kept evaluation out again from its own facts and policy version: the same to the byte, or the records were touched; null where
   * the facts were removed by order.
   */
  rerun: reads('detainer.read')
    .input(z.object({ id: z.string() }))
    .query(async ({ ctx, input }) => {
      const evaluation = await evaluationById(ctx.db, input.id)
      const version = evaluation && (await policyVersionById(ctx.db, evaluation.policyVersionId))
      if (!evaluation || !version) throw new Problem('record.notFound', input)
      const removed = (await closedAmong(ctx.db, [evaluation.detainerId])).length > 0
      if (removed) return { same: null, verdict: evaluation.verdict }
      const verdict = evaluate(version.policies, evaluation.facts)
      return { same: JSON.stringify(verdict) === JSON.stringify(evaluation.verdict), verdict }
    }),
  ask: acts('detainer.write', AskEvaluationInput, askEvaluation),
})
