/** Gathers what the office's own file says against one request, and what was checked because of it. */
import { checksOf, otherFindings } from '#db/repository/contradiction.ts'
import type { Db, Tx } from '#db/open.ts'
import { contradictions, unchecked } from '#shared/core/contradictions.ts'
import type { Records } from '#shared/core/factsOf.ts'
import { Problem } from '#shared/problem.ts'
import { recordsOf } from './recordsOf.ts'

export async function contradictionsOf(db: Db | Tx, { detainer, subject, booking, findings }: Records) {
  const checks = await checksOf(db, detainer.id)
  if (subject === null || booking === null) return { found: [], open: [], checks }
  const earlier = await otherFindings(db, subject.id, detainer.id, 'subject.citizenship_evidence')
  const found = contradictions({
    subject,
    bookingNumber: booking.number,
    paper: { subject: detainer.subject, aNumber: detainer.aNumber, fins: detainer.fins, bookingNumber: null },
    findings,
    earlierEvidence: earlier.filter((value): value is string => typeof value === 'string'),
  })
  return { found, open: unchecked(found, checks), checks }
}

/** Throws `decision.frozen` with what stands unchecked: nobody is held against the office's own file. */
export async function refuseFrozen(tx: Tx, detainerId: string): Promise<void> {
  const { open } = await contradictionsOf(tx, await recordsOf(tx, detainerId))
  if (open.length > 0) throw new Problem('decision.frozen', open)
}
