/** Proof of US citizenship takes the ground from any hold for ICE: whichever request it was recorded on, what runs on the booking ends at once. */
import { endHoldRow, holdsOfBooking } from '#db/repository/hold.ts'
import type { Finding } from '#shared/record/finding.ts'
import type { Acting } from '../context.ts'

/** Ids of the holds that it ended. */
export async function endOnProof(
  { tx, at }: Acting,
  bookingId: string | null,
  findings: readonly Pick<Finding, 'fact' | 'value' | 'note'>[],
): Promise<string[]> {
  const proof = findings.find(({ fact, value }) => fact === 'subject.citizenship_evidence' && value === 'proof_us_citizen')
  if (!proof || bookingId === null) return []
  const running = (await holdsOfBooking(tx, bookingId)).filter((hold) => hold.endedAt === null)
  for (const hold of running)
    await endHoldRow(tx, { ...hold, endedAt: at, endedBecause: 'citizenship_proof', endNote: proof.note })
  return running.map(({ id }) => id)
}
