/** A policy: the office's own written rules as data, each provision citing the sentence that it comes from. */
import { z } from 'zod'
import { Condition, MOST_HOURS, PolicyDay, TOO_LONG } from './condition.ts'
import { ACTIONS, MODALITIES } from './verdict.ts'

const name = z.string().trim().min(1, 'Give a name.')

const CAPS = /^([1-9]\d?h(_excl_weekends_holidays)?|until_23:59_same_day)$/

/** How long a hold may last: `24h`, `48h`, `48h_excl_weekends_holidays`, `until_23:59_same_day`. */
const Cap = z.string().regex(CAPS, 'Write the cap as 24h, 48h, 48h_excl_weekends_holidays or until_23:59_same_day.')

/** A time when a court kept the text out of force: `[from, to)`, open while `to` is null; `by` names the court and the order. */
export const Stay = z
  .strictObject({ from: PolicyDay, to: PolicyDay.nullable(), by: name })
  .refine(({ from, to }) => to === null || from < to, { message: 'The stay ends before it begins.', path: ['to'] })
export type Stay = z.infer<typeof Stay>

/** The events that a duty's deadline counts from, before or after. */
export const DUE_EVENTS = ['receipt', 'decision', 'would_be_release', 'notice_to_ice', 'interview'] as const

export const Duty = z.strictObject({
  name,
  /** Who must be told or served, in words. */
  to: name,
  /** By when, in the policy's own words. */
  by: name,
  /** The same as hours from an event, where the text gives a number; 0: at once. */
  due: z
    .strictObject({
      hours: z.number().nonnegative('Give the hours as a number, 0 for at once.').max(MOST_HOURS, TOO_LONG),
      side: z.enum(['before', 'after']),
      of: z.enum(DUE_EVENTS),
    })
    .optional(),
})
export type Duty = z.infer<typeof Duty>

export const Provision = z.strictObject({
  clause: name,
  citation: z.string().trim().min(1, 'Cite where this sentence stands.'),
  sentence: z.string().trim().min(1, 'Say the clause in one English sentence.'),
  when: Condition,
  says: z.partialRecord(z.enum(ACTIONS), z.enum(MODALITIES)).default({}),
  outcome: z.enum(['no_action', 'court_process']).optional(),
  maxHold: Cap.optional(),
  /** What the cap counts from: the would-be release unless the text says receipt. */
  holdFrom: z.enum(['would_be_release', 'receipt']).optional(),
  duties: z.array(Duty).default([]),
  from: PolicyDay.optional(),
  to: PolicyDay.optional(),
  stayed: z.array(Stay).optional(),
  /** Clauses below that this one is meant to prevail over; "*" for all of them. */
  over: z.array(name).optional(),
})
export type Provision = z.infer<typeof Provision>

/** A duty of the office itself, in no single case: a yearly report, a forum, an agreement to seek. */
const OfficeDuty = z.strictObject({ name, to: name, by: name, citation: name, from: PolicyDay.optional() })

export const Policy = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/, 'Use small letters, digits and underscores.'),
  title: name,
  authority: name,
  layer: z.enum(['state', 'county', 'office']),
  citation: name,
  source: name,
  /** What was read to write this down: the text whole, a part of it, or what others say of it. */
  read: z.enum(['whole', 'part', 'reported']).optional(),
  from: PolicyDay,
  to: PolicyDay.nullable().default(null),
  stayed: z.array(Stay).default([]),
  untilResolved: z.enum(['decline', 'hold', 'notify_only']),
  lists: z.array(name).default([]),
  note: z.string().optional(),
  duties: z.array(OfficeDuty).optional(),
  provisions: z.array(Provision).min(1, 'A policy has at least one provision.'),
})
export type Policy = z.infer<typeof Policy>
