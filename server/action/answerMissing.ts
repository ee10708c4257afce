/** Somebody whom the jail's list no longer names is still here: said by a person, with how it is known; a leaving is recorded as custody. */
import type { z } from 'zod'
import { keepTrace, missingPeople, traceOf } from '#db/repository/roster.ts'
import { Problem } from '#shared/problem.ts'
import type { AnswerMissingInput, RosterTrace } from '#shared/record/roster.ts'
import type { Acting } from '../context.ts'

/** Throws `roster.notMissing`: somebody answered, or the person left or is listed again. */
export async function answerMissing(
  { tx, at, actor, enter }: Acting,
  { system, number, note }: z.output<typeof AnswerMissingInput>,
): Promise<RosterTrace> {
  const open = (await missingPeople(tx)).some((one) => one.system === system && one.number === number)
  const before = await traceOf(tx, system, number)
  if (!open || !before) throw new Problem('roster.notMissing')
  const trace = { ...before, answeredAt: at, answeredByName: actor.name, note }
  await keepTrace(tx, trace)
  const { bookingId, goneAt } = trace
  await enter({ act: 'roster.stillHere', subjectId: bookingId, bookingId, detail: { system, number, goneAt, note } })
  return trace
}
