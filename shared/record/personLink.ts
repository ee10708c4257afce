/** What somebody said about two records of ours: that they are one person or not. Both records stay as they are; the last word counts. */
import { z } from 'zod'
import { optionalLine } from './instant.ts'

export const PersonLinkInput = z.object({
  subjectIds: z.tuple([z.string(), z.string()]),
  /** `unlinked`: what was said before is taken back, and nothing is said. */
  says: z.enum(['same', 'not_same', 'unlinked']),
  note: optionalLine(500),
})
export type PersonLinkInput = z.infer<typeof PersonLinkInput>

/** `a` sorts before `b`. */
export type PersonLink = {
  readonly id: string
  readonly a: string
  readonly b: string
  readonly says: PersonLinkInput['says']
  readonly note: string | null
  readonly by: string
  readonly byName: string
  readonly at: string
}
