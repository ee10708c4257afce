/** A situation: a written case with the verdict that the text calls for; a policy's own situations are its acceptance test. */
import { z } from 'zod'

export const Situation = z.object({
  id: z.string(),
  policy: z.string().optional(),
  scenario: z.record(z.string(), z.unknown()),
  expected: z.record(z.string(), z.unknown()),
  why: z.string().optional(),
})
export type Situation = z.infer<typeof Situation>

/** `meta.defaults` holds for every row that does not say otherwise; only the keys in `meta.compared` are compared. */
export const SituationFile = z.object({
  meta: z.object({
    defaults: z.record(z.string(), z.unknown()).default({}),
    compared: z.union([z.array(z.string()), z.object({ keys: z.array(z.string()) })]).optional(),
  }),
  cases: z.array(Situation),
})
export type SituationFile = z.infer<typeof SituationFile>
