/**
 * Entered late: what was done on paper while the desk could not be reached keeps the time at which it happened beside the time at which it
 * was entered, and who did it beside who typed it (Shelby County 2016: people were held for weeks after a change-over without a fallback).
 */
import { z } from 'zod'
import { Instant, line } from './instant.ts'

export const Late = z.object({
  happenedAt: Instant,
  /** Whose act it was, as the paper says. */
  doneBy: line('Who did it', 120),
  why: line('Why it is entered late', 200),
})
export type Late = z.infer<typeof Late>
