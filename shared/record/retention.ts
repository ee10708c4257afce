/**
 * Retention: for each series of records how long it is kept after what, by which authority; a legal hold, which wins over every schedule and
 * every expungement; and a destruction, proposed by one person and carried out by another. Schedules differ by state: nothing is preset.
 */
import { z } from 'zod'
import { line, optionalLine } from './instant.ts'

export const SERIES = ['requests', 'bookings', 'papers', 'inquiries', 'lists', 'looks', 'answers'] as const
export type Series = (typeof SERIES)[number]

/** What was looked at is kept for a year at the least (CJIS AU-11). */
const SHORTEST_LOOKS = { days: 365, years: 1 } as const
const COUNT = 'Give a whole number between 1 and 36,500.'

export const RetentionRuleInput = z
  .object({
    series: z.enum(SERIES),
    /** Null: kept without end. */
    count: z.number(COUNT).int(COUNT).min(1, COUNT).max(36_500, COUNT).nullable(),
    unit: z.enum(['days', 'years']),
    authority: line('The schedule and its item', 300),
  })
  .refine(({ series, count, unit }) => series !== 'looks' || count === null || count >= SHORTEST_LOOKS[unit], {
    message: 'Looks are kept for a year at the least (CJIS Security Policy, AU-11).',
    path: ['count'],
  })
export type RetentionRuleInput = z.infer<typeof RetentionRuleInput>

export type RetentionRule = RetentionRuleInput & {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly byName: string
}

const HOLD_REACHES = ['person', 'booking', 'request', 'inquiry', 'everything'] as const

export const PlaceHoldInput = z
  .object({
    reach: z.enum(HOLD_REACHES),
    /** Of the booking, the request or the inquiry. A person is named by one of their bookings. */
    number: optionalLine(60),
    why: line('Why nothing may be destroyed', 500),
  })
  .refine(({ reach, number }) => (reach === 'everything') === (number === null), {
    message: 'Give the number of the record, or hold everything.',
    path: ['number'],
  })
export type PlaceHoldInput = z.infer<typeof PlaceHoldInput>

export const LiftHoldInput = z.object({ holdId: z.string(), why: line('Why it may be destroyed again', 500) })
export type LiftHoldInput = z.infer<typeof LiftHoldInput>

export type LegalHold = PlaceHoldInput & {
  readonly id: string
  readonly recordId: string | null
  readonly placedAt: string
  readonly placedBy: string
  readonly placedByName: string
  readonly liftedAt: string | null
  readonly liftedBy: string | null
  readonly liftedByName: string | null
  readonly liftedWhy: string | null
}

export const ProposeDestructionInput = z.object({ series: z.enum(SERIES) })
export const DestroyInput = z.object({
  destructionId: z.string(),
  /** What stood on the screen, as one hash. */
  plan: z.string(),
})
export const WithdrawDestructionInput = z.object({ destructionId: z.string(), why: line('Why it is not destroyed', 300) })

export type Destruction = {
  readonly id: string
  /** `D2026-0001`. */
  readonly number: string
  readonly series: Series
  readonly authority: string
  /** UTC instant: what was over before it. */
  readonly upTo: string
  readonly state: 'proposed' | 'done' | 'withdrawn'
  readonly proposedAt: string
  readonly proposedBy: string
  readonly proposedByName: string
  readonly doneAt: string | null
  readonly doneBy: string | null
  readonly doneByName: string | null
  readonly withdrawnAt: string | null
  readonly withdrawnWhy: string | null
  /** Over everything that was destroyed, as one text. */
  readonly sha256: string | null
  readonly counts: Readonly<Record<string, number>> | null
}
