/** Points in time: instants are UTC ISO text with milliseconds; days are local dates; a birth or conviction day may be known only in part. */
import { z } from 'zod'

export const Instant = z.iso
  .datetime({ message: 'Give the date and time, for example 2026-03-03 14:05.' })
  .transform((text) => new Date(text).toISOString())
  .refine((text) => text >= '1900' && text < '2200', 'Look at the year again: it lies before 1900 or after 2199.')

export const Day = z.iso
  .date('Give the date as YYYY-MM-DD.')
  .refine(
    (day) => !/^\d{4}-/.test(day) || (day >= '1800' && day < '2200'),
    'Look at the year again: it lies before 1800 or after 2199.',
  )

const WHOLE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const exists = (day: string): boolean => z.iso.date().safeParse(day).success

/** `1975`, `1975-03` or `1975-03-02`. */
export const PartialDay = z
  .string()
  .trim()
  .refine((day) => WHOLE.test(day) || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(day), {
    message: 'Give the date as YYYY-MM-DD, or only the part that is known: YYYY or YYYY-MM.',
  })
  .refine((day) => !WHOLE.test(day) || exists(day), { message: 'There is no such day. Look at the paper again.' })

export const line = (label: string, max = 200) =>
  z
    .string()
    .trim()
    .min(1, `${label} is missing. Type it as it stands on the paper.`)
    .max(max, `${label} is longer than ${max} characters. Shorten it.`)

export const optionalLine = (max = 200) =>
  z
    .string()
    .trim()
    .max(max, `This is longer than ${max} characters. Shorten it.`)
    .transform((text) => text || null)
    .nullable()
    .default(null)
