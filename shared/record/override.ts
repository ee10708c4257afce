/** How often people followed, chose within or departed from what one clause decided: where they often depart, the text wants another look. */
import { z } from 'zod'
import { Day } from './instant.ts'

/** Days of the office, both included; without `version` every version. */
export const OverridesInput = z.object({
  version: z.string().optional(),
  from: Day.nullish(),
  to: Day.nullish(),
})

export type Override = {
  readonly policy: string
  readonly clause: string
  readonly citation: string
  readonly sentence: string
  /** Decisions on a verdict that this clause decided, alone or with others. */
  readonly decisions: number
  readonly follows: number
  readonly chooses: number
  readonly departs: number
  /** Of the decisions, the share that departs, 0 to 1. */
  readonly rate: number
}
