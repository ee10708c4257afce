/** A decision: what the office does with one request, who decided it, and which evaluation they had before them; only ever added. */
import { z } from 'zod'

const DECISION_KINDS = ['proposed', 'returned', 'decided'] as const

const seen = { detainerId: z.string(), evaluationId: z.string() }
const reason = z.string().trim().max(4000, 'Keep the reason under 4,000 characters.').default('')

export const DecisionInput = z.object({
  ...seen,
  outcome: z.enum(['hold', 'notify_only', 'decline', 'court_process', 'no_action']),
  reason,
})
export type DecisionInput = z.infer<typeof DecisionInput>

export const ReturnInput = z.object({
  ...seen,
  reason: z
    .string()
    .trim()
    .min(1, 'Say what is missing, so that the proposal can be mended.')
    .max(4000, 'Keep the reason under 4,000 characters.'),
})
export type ReturnInput = z.infer<typeof ReturnInput>

export type Decision = {
  readonly id: string
  readonly detainerId: string
  readonly evaluationId: string
  readonly kind: (typeof DECISION_KINDS)[number]
  /** Null when a proposal was returned. */
  readonly outcome: DecisionInput['outcome'] | null
  readonly conformity: 'follows' | 'chooses' | 'departs' | null
  readonly reason: string
  readonly by: string
  readonly byName: string
  /** When it was entered, which is when it stands. */
  readonly at: string
  /** Made on paper and entered late: when it was made, and whose it was. */
  readonly happenedAt: string | null
  readonly doneBy: string | null
}
