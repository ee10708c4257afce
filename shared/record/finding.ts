/** A finding: one fact that somebody attests about a request or its person, with who says so; a later finding replaces it, both stay. */
import { z } from 'zod'
import { optionalLine } from './instant.ts'

export const FINDING_SOURCES = [
  'own_record',
  'court',
  'ICE',
  'database_query',
  'document_seen',
  'person',
  'sheriff',
  'counsel',
] as const

export const FindingInput = z.object({
  /** A name of the fact vocabulary. */
  fact: z.string().min(1),
  /** Null says that it is not known after all. */
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
  source: z.enum(FINDING_SOURCES),
  note: optionalLine(1000),
})
export type FindingInput = z.infer<typeof FindingInput>

export type Finding = FindingInput & {
  readonly id: string
  readonly detainerId: string
  readonly enteredAt: string
  readonly enteredBy: string
}
