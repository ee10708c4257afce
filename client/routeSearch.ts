/** What stands behind the question mark of an address: filters and spans, so that what is seen can be sent; what cannot be read is left out. */
import { retainSearchParams } from '@tanstack/react-router'
import { z } from 'zod'
import { LIST_CLASSES } from '#shared/record/listRow.ts'
import { STEPS } from '#shared/core/report/step.ts'

export const SearchFilter = z.object({
  text: z.string().optional().catch(undefined),
  receivedFrom: z.string().optional().catch(undefined),
  receivedTo: z.string().optional().catch(undefined),
  decidedFrom: z.string().optional().catch(undefined),
  decidedTo: z.string().optional().catch(undefined),
  outcome: z.string().optional().catch(undefined),
})

export const BoardFilter = z.object({
  show: z.literal('changed').optional().catch(undefined),
  since: z.iso.datetime().optional().catch(undefined),
})

export const LookFilter = z.object({
  actorId: z.string().optional().catch(undefined),
  detainerId: z.string().optional().catch(undefined),
  bookingId: z.string().optional().catch(undefined),
  subjectId: z.string().optional().catch(undefined),
})

const whole = z.iso.date().optional().catch(undefined)
export const SpanSearch = z.object({
  from: whole,
  to: whole,
  step: z.enum(STEPS).optional().catch(undefined),
  public: z.literal(true).optional().catch(undefined),
})
export const RowsSearch = z.object({
  from: whole,
  to: whole,
  measure: z.string().optional().catch(undefined),
  by: z.string().optional().catch(undefined),
  key: z.string().optional().catch(undefined),
})

export const RowFilter = z.object({
  is: z.enum(LIST_CLASSES).optional().catch(undefined),
  open: z.literal(true).optional().catch(undefined),
  row: z.number().int().optional().catch(undefined),
})

/** What is opened for an inquiry is looked at for it, and so is what is opened from there. */
const ForInquiry = z.object({ inquiry: z.string().optional().catch(undefined) })
export const forInquiry = {
  validateSearch: ForInquiry,
  search: { middlewares: [retainSearchParams<z.infer<typeof ForInquiry>>(['inquiry'])] },
}
