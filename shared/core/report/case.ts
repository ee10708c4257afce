/** One request as the reports count it: its instants, each kept apart, and what was known of it when it was first decided; no name in it. */
import type { Booking } from '../../record/booking.ts'
import type { Decision } from '../../record/decision.ts'
import type { Detainer } from '../../record/detainer.ts'
import type { Hold } from '../../record/hold.ts'
import type { Plight } from './plight.ts'

/** Instants are UTC ISO text; null: it has not happened, or is not known. */
export type Case = {
  readonly id: string
  readonly number: string
  readonly form: Detainer['form']
  readonly channel: Detainer['channel']
  readonly receivedAt: string
  /** A local day. */
  readonly issuedOn: string | null
  /** The paper asks for nothing and only cancels an earlier one. */
  readonly onlyCancels: boolean
  /** As the paper states it; no rule looks at it. */
  readonly citizenship: string | null
  readonly sex: 'M' | 'F' | 'X' | null
  readonly born: string | null
  readonly bookingId: string | null
  /** The person of ours; records that were linked as one person bear the same. */
  readonly personId: string | null
  readonly bookedAt: string | null
  readonly custody: Booking['custody'] | null
  readonly leftAt: string | null
  readonly releaseCode: Booking['releaseCode']
  /** First evaluation. */
  readonly evaluatedAt: string | null
  readonly said: string | null
  /** First decision. */
  readonly decidedAt: string | null
  readonly outcome: Decision['outcome']
  readonly conformity: Decision['conformity']
  readonly clause: string | null
  readonly plight: Plight | null
  readonly offense: string | null
  readonly offenseClass: string | null
  /** The last decision, where it is not the first. */
  readonly againAt: string | null
  readonly againOutcome: Decision['outcome']
  readonly heldAt: string | null
  readonly holdEndedAt: string | null
  readonly holdEnd: Hold['endedBecause']
  /** When the request ceased to stand, and how. */
  readonly endedAt: string | null
  readonly ended: Detainer['status'] | null
}
