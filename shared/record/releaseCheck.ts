/** The release sheet: what was checked before a person leaves, step by step, by whom; a step taken again replaces the earlier one, all stay. */
import { z } from 'zod'
import { line } from './instant.ts'

export const IDENTIFIERS = ['name_and_birth', 'booking_number', 'photo', 'fingerprint'] as const

export const ReleaseStep = z.discriminatedUnion('step', [
  /** The paper that ends the local custody was seen: a court order, a bond receipt. Spoken authority is none. */
  z.object({ step: z.literal('authority'), paper: line('The paper that was seen', 300) }),
  z.object({
    step: z.literal('identity'),
    identifiers: z
      .array(z.enum(IDENTIFIERS))
      .refine((ids) => new Set(ids).size >= 2, 'Check at least two identifiers of the person.'),
  }),
  /** Every request and every warrant on the booking as it stood on the screen. */
  z.object({ step: z.literal('holds'), detainers: z.array(z.string()), warrants: z.array(z.string()) }),
  z.object({ step: z.literal('property'), note: line('What was handed over', 300) }),
  /** Another person has looked at all of it. */
  z.object({ step: z.literal('second') }),
])
export type ReleaseStep = z.infer<typeof ReleaseStep>
export type ReleaseStepName = ReleaseStep['step']

export type ReleaseCheck = {
  readonly id: string
  readonly bookingId: string
  readonly did: ReleaseStep
  readonly at: string
  readonly by: string
  readonly byName: string
}
