/** What was read from the file of a paper: values for the fields of the log, each with where it stands; offered to a person, never taken by itself. */
import { z } from 'zod'
import { FORMS } from './detainer.ts'
import { Day, PartialDay } from './instant.ts'

const text = z.string().min(1).max(200)

const offer = <F extends string, V extends z.ZodType>(field: F, value: V) =>
  z.object({
    field: z.literal(field),
    value,
    /** The line or form field in which it stands, as written there. */
    found: z.string().max(300),
    /** 1 to 100, how sure text recognition is of that line; null where nothing had to be recognised. */
    confidence: z.number().nullable(),
  })

/** The fields of the log for which a paper can offer something, by the name that they have there. */
export const Offer = z.discriminatedUnion('field', [
  offer('form', z.enum(FORMS)),
  offer('aNumber', text),
  offer('fins', text),
  offer('eventNumber', text),
  offer('issuedOn', Day),
  offer('issuingOffice', text),
  offer('officer', text),
  offer('phone', text),
  offer('addressedTo', text),
  offer('cancelsIssuedOn', Day),
  offer('subject.surname', text),
  offer('subject.given', text),
  offer('subject.middle', text),
  offer('subject.born', PartialDay),
  offer('subject.sex', z.enum(['M', 'F', 'X'])),
  offer('subject.citizenship', text),
  offer('asks', z.array(z.enum(['hold', 'notify', 'transfer']))),
  offer('box', z.union([z.literal(1), z.literal(2)])),
  offer('reasons', z.array(text)),
])
export type Offer = z.infer<typeof Offer>
export type Offered = { [O in Offer as O['field']]: O['value'] }

/** `no_ocr`: a scan, and this desk has no text recognition. `nothing`: it was looked at, and nothing for the log stands in it. */
const UNREAD = ['no_ocr', 'no_tiff', 'password', 'damaged', 'too_long', 'too_big', 'busy', 'nothing'] as const

/** Checked when it comes out of the process that has opened a file from outside. */
export const PaperReading = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('read'),
    by: z.enum(['fields', 'text', 'ocr']),
    pages: z.number().int(),
    offers: z.array(Offer).max(40),
  }),
  z.object({ outcome: z.literal('unread'), why: z.enum(UNREAD), pages: z.number().int().nullable() }),
])
export type PaperReading = z.infer<typeof PaperReading>
