/** A subject: the person whom a request or a booking is about, by the names and numbers under which the office knows them. */
import { z } from 'zod'
import { line, optionalLine, PartialDay } from './instant.ts'

const born = PartialDay.nullable().default(null)

const PersonName = z.object({
  surname: line('The surname'),
  given: optionalLine(),
  middle: optionalLine(),
})

export const SubjectInput = PersonName.extend({
  aliases: z.array(line('The alias')).max(20, 'Give at most 20 aliases.').default([]),
  born,
  sex: z.enum(['M', 'F', 'X']).nullable().default(null),
  /** An alarm when it contradicts the paper, never an input of a rule. */
  birthplace: optionalLine(),
  aNumber: optionalLine(20),
  fins: optionalLine(30),
  localId: optionalLine(30),
  stateId: optionalLine(30),
  fbiNumber: optionalLine(30),
})
export type SubjectInput = z.infer<typeof SubjectInput>
export type Subject = SubjectInput & { readonly id: string; readonly version: number }

/** The person as the paper names them; kept as written even where our own record says otherwise. */
export const SubjectOnPaper = PersonName.extend({
  born,
  sex: z.enum(['M', 'F', 'X']).nullable().default(null),
  citizenship: optionalLine(),
  aliases: z.array(line('The alias')).max(20, 'Give at most 20 aliases.').default([]),
})
export type SubjectOnPaper = z.infer<typeof SubjectOnPaper>
