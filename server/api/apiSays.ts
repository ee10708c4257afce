/** A refusal in a sentence for whoever maintains the outside system; `problem` beside it is the code to program by. */
import type { ProblemCode } from '#shared/problem.ts'

const SAYS: Partial<Record<ProblemCode, string>> = {
  'record.notFound': 'There is no such booking or charge on record. Push the booking first.',
  'record.stale': 'Somebody changed this record at the same moment. Push it again.',
  'text.unreadable': 'A text holds a NUL, which is no letter. Leave it out.',
  'booking.inFuture': 'bookedAt has not come yet.',
  'booking.notInCustody': 'By our record the person has left.',
  'hold.timeInFuture': 'leftAt has not come yet.',
  'office.notSetUp': 'The desk is not set up yet.',
  'policy.noneInForce': 'No policy is in force, so nothing can be evaluated.',
}

export const apiSays = (code: ProblemCode): string => SAYS[code] ?? `Refused: ${code}.`
