/** A condition of a provision: tests of single facts, of lists, of look-back windows and of elapsed time, joined by all, any and not. */
import { z } from 'zod'

const name = z.string().trim().min(1, 'Give a name.')
const Literal = z.union([z.string(), z.number(), z.boolean()])
export const PolicyDay = z.iso
  .date('Give a date as YYYY-MM-DD.')
  .refine((day) => day >= '1000', 'Give the year with four digits.')

/** No text comes near them; days and counts beyond can be neither reckoned with nor walked. */
export const MOST_HOURS = 100_000
const MOST_YEARS = 150
const MOST_ITEMS = 100
export const TOO_LONG = 'That is longer than any text can mean. Correct the number.'
const TOO_MANY = `Count to ${MOST_ITEMS} at most.`

/** A number that the text changed on a day: each value from its day on; before the first day it is the first value. */
const Dated = (number: z.ZodType<number>) =>
  z.union([number, z.array(z.strictObject({ from: PolicyDay, is: number })).min(1, 'Give at least one value with its day.')])
export type Dated = number | { from: string; is: number }[]

/** A test of one fact: `is` one of the values, `has` a member, `atLeast` / `below` a number, `happened`: it is on record by then. */
export const FactTest = z
  .strictObject({
    fact: name,
    is: z.union([Literal, z.array(Literal).min(1, 'Name at least one value.')]).optional(),
    has: z.string().optional(),
    atLeast: z.number().optional(),
    below: z.number().optional(),
    happened: z.literal(true).optional(),
  })
  .refine(
    (test) => [test.is, test.has, test.atLeast, test.below, test.happened].filter((part) => part !== undefined).length === 1,
    { message: 'Say exactly one of: is, has, atLeast, below, happened.' },
  )
export type FactTest = z.infer<typeof FactTest>

export const ANCHORS = ['convicted_on', 'released_on', 'released_or_convicted', 'later_of_both'] as const
export const REFERENCES = ['as_of', 'request.issued_on', 'instant_arrest_on'] as const

/**
 * A look-back window: the anchor lies within so many years before the reference day. The anniversary itself is inside; no text seen
 * says otherwise. `released_or_convicted` counts from release where the sentence was served in jail or prison, else from conviction;
 * `later_of_both` takes whichever is later. `leavingOut: jail_days` adds the days in jail since then to the window.
 */
export const WindowTest = z.strictObject({
  within: z.strictObject({
    years: Dated(z.number().int().positive('Give the length of the window in whole years.').max(MOST_YEARS, TOO_LONG)),
    of: z.enum(ANCHORS),
    before: z.enum(REFERENCES),
    leavingOut: z.literal('jail_days').optional(),
  }),
})
export type WindowTest = z.infer<typeof WindowTest>

export const SINCE = ['request.received_at', 'request.served_on_subject', 'would_be_released_at'] as const

/** At least so many hours have gone by since something happened; what has not happened yet has not gone by. */
export const PassedTest = z.strictObject({
  passed: z.strictObject({ hours: z.number().positive('Give the hours.').max(MOST_HOURS, TOO_LONG), since: z.enum(SINCE) }),
})
export type PassedTest = z.infer<typeof PassedTest>

/**
 * A test over a list: at least so many (one unless said) of its items meet the condition. `separate` counts items of the same incident
 * once: items that agree in that attribute.
 */
export type ItemsTest = {
  some: 'convictions' | 'charges' | 'warrants'
  where: Condition
  atLeast?: Dated | undefined
  separate?: 'incident' | undefined
}

export type Condition =
  | { always: true }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | FactTest
  | WindowTest
  | PassedTest
  | ItemsTest

const ItemsTest: z.ZodType<ItemsTest> = z.lazy(() =>
  z.strictObject({
    some: z.enum(['convictions', 'charges', 'warrants']),
    where: Condition,
    atLeast: Dated(z.number().int().positive('Give a whole number, one or more.').max(MOST_ITEMS, TOO_MANY)).optional(),
    separate: z.literal('incident').optional(),
  }),
)

const shapes: Record<string, z.ZodType> = {
  always: z.strictObject({ always: z.literal(true) }),
  all: z.strictObject({ all: z.array(z.lazy(() => Condition)).min(1, 'Name at least one condition.') }),
  any: z.strictObject({ any: z.array(z.lazy(() => Condition)).min(1, 'Name at least one condition.') }),
  not: z.strictObject({ not: z.lazy(() => Condition) }),
  fact: FactTest,
  within: WindowTest,
  passed: PassedTest,
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
