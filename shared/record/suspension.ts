/** A suspension: a court's order keeps one clause out of force from a day on, until a day or until it is lifted. */
import { z } from 'zod'
import { Day } from './instant.ts'

const said = (sentence: string, max = 200) => z.string().trim().min(1, sentence).max(max, `Keep it under ${max} characters.`)

/** `versionId`: the version in force that was on screen. */
const clause = { versionId: z.string(), policy: z.string(), clause: z.string() }

export const SuspendClause = z
  .object({
    ...clause,
    court: said('Name the court.'),
    order: said('Give the number of the order.'),
    from: Day,
    /** The first day on which the clause binds again; null: until it is lifted. */
    to: Day.nullable().default(null),
  })
  .refine(({ from, to }) => to === null || from < to, { message: 'The suspension ends before it begins.', path: ['to'] })
export type SuspendClause = z.infer<typeof SuspendClause>

/** `from` and `by` as they stand at the clause; `on`: the first day on which it binds again. */
export const LiftSuspension = z.object({
  ...clause,
  from: Day,
  by: z.string(),
  on: Day,
  note: said('Say on what order or grounds it ends.', 2000),
})
export type LiftSuspension = z.infer<typeof LiftSuspension>

export type Suspension = {
  readonly policy: string
  readonly clause: string
  /** The court and its order, as the stay of the clause says it. */
  readonly by: string
  readonly from: string
  readonly to: string | null
  /** This version ended the suspension. */
  readonly lifted: boolean
}
