/**
 * What in the office's own file speaks against the paper, and what a supervisor checked because of it; entries are only added. What was seen
 * once stands until it is checked, whatever the file says by then.
 */
import { z } from 'zod'
import { line } from './instant.ts'

const CONTRADICTIONS = ['us_birthplace', 'citizenship', 'earlier_citizen', 'identity'] as const

/** `says`: what the file says, so that something new of the same kind is a new contradiction. */
const Contradiction = z.object({ kind: z.enum(CONTRADICTIONS), says: z.string().max(300) })
export type Contradiction = Readonly<z.infer<typeof Contradiction>>

/** That it spoke against this request while the person of ours was this one. */
export type ContradictionSeen = Contradiction & { readonly detainerId: string; readonly subjectId: string; readonly at: string }

export const CheckInput = z.object({
  detainerId: z.string(),
  /** Those that stood on the screen. */
  of: z.array(Contradiction).min(1, 'There is nothing to check.'),
  note: line('What was checked, with whom, and what it showed', 1000),
})
export type CheckInput = z.infer<typeof CheckInput>

export type ContradictionCheck = CheckInput & {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly byName: string
}
