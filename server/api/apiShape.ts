/** What outside systems send and get, field by field; the OpenAPI description is made from these. */
import { z } from 'zod'
import { CHARGE_STATUSES, CUSTODY } from '#shared/record/booking.ts'
import { Instant, line, optionalLine, PartialDay } from '#shared/record/instant.ts'

const Numbered = z.string().meta({ description: "The jail system's own booking number, percent-encoded.", example: '26-10498' })

/** A path comes as it was typed; what is no percent-encoding stays as it is. */
export const numberOf = (written: string): string => {
  try {
    return decodeURIComponent(written).trim()
  } catch {
    return written.trim()
  }
}

const number = Numbered.refine((text) => numberOf(text).length > 0 && numberOf(text).length <= 40, {
  message: 'A booking number has 1 to 40 characters.',
}).refine((text) => !numberOf(text).includes('\0'), { message: 'A booking number is written in letters and digits.' })

const at = (description: string) => Instant.meta({ description, example: '2026-03-03T14:05:00Z' })
/** Left out, it says nothing; null or empty takes it away. */
const optional = (max: number) => optionalLine(max).unwrap().optional()

const Charge = z.object({
  title: line('The charge'),
  code: optionalLine(40),
  statute: optionalLine(80),
  level: optionalLine(20).meta({ description: '`felony`, `misdemeanor`, `infraction`, or the letters of the state (F2, MA).' }),
  disposition: optionalLine().meta({ description: 'Empty: the charge awaits trial.' }),
  disposedOn: PartialDay.nullable().default(null),
  sentence: optionalLine(),
})

export const PushBooking = z.object({
  number,
  bookedAt: at('When the person was booked.'),
  surname: line('The surname').optional(),
  given: optional(200),
  middle: optional(200),
  born: PartialDay.nullable().optional(),
  sex: z.enum(['M', 'F', 'X']).nullable().optional(),
  birthplace: optional(200),
  localId: optional(30),
  charges: z
    .array(Charge)
    .max(100)
    .optional()
    .meta({ description: 'All charges of the booking. Left out: nothing is said of them.' }),
})

const KeptShape = z.object({ field: z.string(), why: z.enum(['atDesk', 'bookedAt', 'released']) })

export const PushedBooking = z.object({
  number: z.string(),
  recorded: z.boolean().meta({ description: 'The booking is new to the desk.' }),
  changed: z.array(z.string()).meta({ description: 'What was written; empty when all of it stood there already.' }),
  kept: z.array(KeptShape).meta({ description: 'What differs and stays as the desk has it.' }),
})

export const PushDisposition = z.object({
  number,
  title: line('The charge'),
  code: optionalLine(40),
  status: z.enum(CHARGE_STATUSES),
  disposition: optionalLine(),
  disposedOn: PartialDay.nullable().default(null),
  sentence: optionalLine(),
})

export const PushConviction = z.object({
  number,
  title: line('The offense'),
  statute: optionalLine(80),
  level: optionalLine(20),
  convictedOn: PartialDay.nullable().default(null),
  releasedOn: PartialDay.nullable().default(null),
})

export const Done = z.object({
  number: z.string(),
  done: z.boolean().meta({ description: 'False: the record said so already, and nothing was written.' }),
})

export const PushLeft = z.object({ number, leftAt: at('When the person left, by the jail system.') })

export const Asked = z.object({
  number: z.string(),
  asked: z.boolean().meta({ description: 'A person at the desk is asked how they left. False: our record says that they have.' }),
})

export const PullVerdicts = z.object({ number })

const Clause = z.object({ policy: z.string(), clause: z.string(), citation: z.string(), sentence: z.string() })
const MODALITY = z.enum(['must', 'may', 'must_not', 'silent', 'undetermined'])

export const Verdicts = z.object({
  number: z.string(),
  custody: z.enum(CUSTODY),
  /** The first end of a hold that runs. */
  mustBeFreeBy: z.string().nullable(),
  requests: z.array(
    z.object({
      number: z.string(),
      form: z.string(),
      receivedAt: z.string(),
      decided: z.string().nullable().meta({ description: 'What a person has decided; null while nobody has.' }),
      mustBeFreeBy: z.string().nullable(),
      verdict: z.object({
        evaluatedAt: z.string(),
        outcome: z.string(),
        actions: z.object({ hold: MODALITY, notify: MODALITY, transfer: MODALITY, interview: MODALITY, share: MODALITY }),
        needs: z.array(z.string()).meta({ description: 'Facts that are not known and would change the verdict.' }),
        deciding: z.array(Clause),
        trail: z.array(Clause.extend({ truth: z.enum(['true', 'false', 'unknown', 'not in force']) })),
      }),
    }),
  ),
})
