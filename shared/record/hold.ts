/** A hold: keeping the person past the would-be release on the authority of a decision; it ends at the first cause and is never extended. */
import { z } from 'zod'
import { Instant, line, optionalLine } from './instant.ts'

export const HOLD_ENDS = ['expired', 'picked_up', 'rescinded', 'court_order', 'citizenship_proof', 'released', 'other'] as const

export const HoldStart = z.object({
  detainerId: z.string(),
  wouldBeReleasedAt: Instant,
  /** The paper that ended the local custody: bond receipt, court order, time served. */
  evidence: line('The evidence', 500),
})
export type HoldStart = z.infer<typeof HoldStart>

export const HoldEnd = z.object({
  holdId: z.string(),
  endedAt: Instant,
  because: z.enum(HOLD_ENDS),
  note: optionalLine(1000),
})
export type HoldEnd = z.infer<typeof HoldEnd>

export type Hold = {
  readonly id: string
  readonly detainerId: string
  readonly decisionId: string
  readonly startedAt: string
  readonly evidence: string
  readonly capHours: number
  /** Whose time it is and how it is counted, in words. */
  readonly cap: string
  readonly mustBeFreeBy: string
  readonly endedAt: string | null
  readonly endedBecause: (typeof HOLD_ENDS)[number] | null
  readonly endNote: string | null
}
