/** A contact: who was told what, how, when and with what result; "nobody told us" is answered from here. Entries are only added. */
import { z } from 'zod'
import { Instant, line, optionalLine } from './instant.ts'

const CONTACTED = ['ice', 'person', 'counsel', 'designee', 'judge', 'agency', 'other'] as const
const METHODS = ['phone', 'fax', 'email', 'in_person', 'mail', 'portal'] as const
const RESULTS = ['reached', 'sent', 'left_message', 'no_answer', 'refused'] as const
const TOLD = ['release_date', 'decision', 'copy_of_request', 'interview', 'citizenship_claim', 'other'] as const

export const ContactInput = z.object({
  detainerId: z.string(),
  to: z.enum(CONTACTED),
  /** Name of the person or office reached, and the number or address used. */
  whom: line('Whom you contacted', 120),
  number: optionalLine(80),
  method: z.enum(METHODS),
  told: z.enum(TOLD),
  result: z.enum(RESULTS),
  at: Instant,
  language: optionalLine(40),
  /** What proves it: a fax confirmation, a message id, who stood by. */
  proof: optionalLine(300),
  /** It was told although the policy keeps it from ICE: how that came about. What has happened is recorded, never hidden. */
  against: optionalLine(500),
})
export type ContactInput = z.infer<typeof ContactInput>

export type Contact = ContactInput & {
  readonly id: string
  readonly enteredAt: string
  readonly by: string
  readonly byName: string
}
