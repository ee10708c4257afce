/** A policy: the office's own written rules as data, each provision citing the sentence that it comes from. */
import { z } from 'zod'
import { ACTIONS, MODALITIES } from './verdict.ts'

const name = z.string().trim().min(1, 'Give a name.')
const date = z.iso.date('Give a date as YYYY-MM-DD.')
const Literal = z.union([z.string(), z.number(), z.boolean()])

/** A test of one fact: `is` one of the values, `has` a member, `atLeast` / `below` a number. */
export const FactTest = z
  .strictObject({
    fact: name,
    is: z.union([Literal, z.array(Literal).min(1, 'Name at least one value.')]).optional(),
    has: z.string().optional(),
    atLeast: z.number().optional(),
    below: z.number().optional(),
  })
  .refine((test) => [test.is, test.has, test.atLeast, test.below].filter((part) => part !== undefined).length === 1, {
    message: 'Say exactly one of: is, has, atLeast, below.',
  })
export type FactTest = z.infer<typeof FactTest>

/**
 * A look-back window: the anchor lies within so many years before the reference day. The anniversary itself is inside; no text seen
 * says otherwise. `released_or_convicted` counts from release where the sentence was served in jail or prison, else from conviction;
 * `later_of_both` takes whichever is later.
 */
export const WindowTest = z.strictObject({
  within: z.strictObject({
    years: z.number().int().positive('Give the length of the window in whole years.'),
    of: z.enum(['convicted_on', 'released_on', 'released_or_convicted', 'later_of_both']),
    before: z.enum(['as_of', 'request.issued_on', 'instant_arrest_on']),
  }),
})
export type WindowTest = z.infer<typeof WindowTest>

/** A test over a list: at least so many (one unless said) of its items meet the condition. */
export type ItemsTest = { some: 'convictions' | 'charges' | 'warrants'; where: Condition; atLeast?: number | undefined }

export type Condition =
  | { always: true }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | FactTest
  | WindowTest
  | ItemsTest

const ItemsTest: z.ZodType<ItemsTest> = z.lazy(() =>
  z.strictObject({
    some: z.enum(['convictions', 'charges', 'warrants']),
    where: Condition,
    atLeast: z.number().int().positive().optional(),
  }),
)

const shapes: Record<string, z.ZodType> = {
  always: z.strictObject({ always: z.literal(true) }),
  all: z.strictObject({ all: z.array(z.lazy(() => Condition)).min(1, 'Name at least one condition.') }),
  any: z.strictObject({ any: z.array(z.lazy(() => Condition)).min(1, 'Name at least one condition.') }),
  not: z.strictObject({ not: z.lazy(() => Condition) }),
  fact: FactTest,
  within: WindowTest,
  some: ItemsTest,
}

/** Dispatches on the key that the writer used, so that a fault is named where it stands and not as "no shape fits". */
export const Condition: z.ZodType<Condition> = z.any().transform((raw, ctx): Condition => {
  const key = raw !== null && typeof raw === 'object' ? Object.keys(shapes).find((shape) => shape in raw) : undefined
  const shape = key === undefined ? undefined : shapes[key]
  if (!shape) {
    ctx.addIssue({ code: 'custom', message: `A condition starts with one of: ${Object.keys(shapes).join(', ')}.` })
    return z.NEVER
  }
  const parsed = shape.safeParse(raw)
  if (parsed.success) return parsed.data as Condition
  for (const issue of parsed.error.issues) ctx.addIssue({ code: 'custom', message: issue.message, path: issue.path })
  return z.NEVER
})

const Duty = z.strictObject({
  name,
  /** Who must be told or served, in words. */
  to: name,
  /** By when, in the policy's own words. */
  by: name,
})

export const Provision = z.strictObject({
  clause: name,
  citation: z.string().trim().min(1, 'Cite where this sentence stands.'),
  sentence: z.string().trim().min(1, 'Say the clause in one English sentence.'),
  when: Condition,
  says: z.partialRecord(z.enum(ACTIONS), z.enum(MODALITIES)).default({}),
  outcome: z.enum(['no_action', 'court_process']).optional(),
  maxHold: z
    .string()
    .regex(
      /^([1-9]\d?h(_excl_weekends_holidays)?|until_23:59_same_day)$/,
      'Write the cap as 24h, 48h, 48h_excl_weekends_holidays or until_23:59_same_day.',
    )
    .optional(),
  duties: z.array(Duty).default([]),
  from: date.optional(),
  to: date.optional(),
})
export type Provision = z.infer<typeof Provision>

export const Policy = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/, 'Use small letters, digits and underscores.'),
  title: name,
  authority: name,
  layer: z.enum(['state', 'county', 'office']),
  citation: name,
  source: name,
  from: date,
  to: date.nullable().default(null),
  /** Times when a court kept the text out of force: `[from, to)`. */
  stayed: z.array(z.strictObject({ from: date, to: date, by: name })).default([]),
  untilResolved: z.enum(['decline', 'hold', 'notify_only']),
  lists: z.array(name).default([]),
  note: z.string().optional(),
  provisions: z.array(Provision).min(1, 'A policy has at least one provision.'),
})
export type Policy = z.infer<typeof Policy>
