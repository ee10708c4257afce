/** What became of a duty that the policy sets in one case: done, waived by a named person with a reason, or not allowed; entries are only added. */
import { z } from 'zod'
import { Instant, line } from './instant.ts'

const DUTY_STATES = ['done', 'waived', 'not_allowed'] as const
export type DutyState = (typeof DUTY_STATES)[number]

export const DutyInput = z.object({
  detainerId: z.string(),
  /** The duty by its name in the policy. */
  name: z.string().min(1),
  state: z.enum(DUTY_STATES),
  /** When it was done. */
  at: Instant,
  /** How it was done and what proves it; or why it was not. */
  note: line('The proof or the reason', 500),
})
export type DutyInput = z.infer<typeof DutyInput>

export type DutyRecord = DutyInput & {
  readonly id: string
  readonly enteredAt: string
  readonly by: string
  readonly byName: string
}
