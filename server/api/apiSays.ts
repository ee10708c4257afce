/** A refusal in a sentence for whoever maintains the outside system; `problem` beside it is the code to program by. */
import type { ProblemCode } from '#shared/problem.ts'

const SAYS: Partial<Record<ProblemCode, string>> = {
  'record.notFound': 'There is no such booking or charge on record. Push the booking first.',
  'record.stale': 'Somebody changed this record at the same moment. Push it again.',
  'text.unreadable': 'A text holds a NUL, which is no letter. Leave it out.',
  'booking.inFuture': 'bookedAt has not come yet.',
  'booking.notInCustody': 'By our record the person has left.',
  'hold.timeInFuture': 'leftAt has not come yet.',
  'store.busy': 'Another program holds the data of the desk just now; nothing was done. Push it again.',
  'store.full': 'The disk of the desk is full; nothing was done. Push it again when there is room.',
  'store.unwritable': 'The desk cannot write to its disk; nothing was done. Push it again later.',
  'office.notSetUp': 'The desk is not set up yet.',
  'policy.noneInForce': 'No policy is in force, so nothing can be evaluated.',
}

export const apiSays = (code: ProblemCode): string => SAYS[code] ?? `Refused: ${code}.`
