/** What the office knows of a person is corrected: names, birth date, numbers; the paper keeps what it says. */
import { z } from 'zod'
import { bookingById } from '#db/repository/booking.ts'
import { subjectById, updateSubject } from '#db/repository/subject.ts'
import { revise } from '#shared/core/revise.ts'
import { Problem } from '#shared/problem.ts'
import { type Subject, SubjectInput } from '#shared/record/subject.ts'
import type { Acting } from '../context.ts'
import { evaluatePerson } from './evaluateDetainer.ts'

export const ChangePersonInput = z.object({ bookingId: z.string(), version: z.number().int(), change: SubjectInput })

/** The ledger names the fields that changed, never the person. Throws `record.notFound`, `record.stale`. */
export async function changePerson(acting: Acting, input: z.infer<typeof ChangePersonInput>): Promise<Subject> {
  const booking = await bookingById(acting.tx, input.bookingId)
  const before = booking && (await subjectById(acting.tx, booking.subjectId))
  if (!before) throw new Problem('record.notFound', { bookingId: input.bookingId })
  const subject = revise(before, input.version, input.change)
  await updateSubject(acting.tx, subject)
  const changed = (Object.keys(input.change) as (keyof SubjectInput)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(subject[field]),
  )
  const evaluated = await evaluatePerson(acting, subject.id)
  const detail = { changed, evaluated }
  await acting.enter({ act: 'person.changed', subjectId: subject.id, bookingId: input.bookingId, detail })
  return subject
}
