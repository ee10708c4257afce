/** A custody event: what happened to a person's custody, when it happened and when it was entered; events are only added. */
import type { Booking } from './booking.ts'

const CUSTODY_EVENTS = ['booked', 'bond', 'release_ordered', 'would_be_release', 'left', 'returned', 'disposition'] as const
type CustodyEventKind = (typeof CUSTODY_EVENTS)[number]

export type CustodyEvent = {
  readonly id: string
  readonly bookingId: string
  readonly kind: CustodyEventKind
  /** When it happened. */
  readonly at: string
  /** Field names and values of what is known of it. */
  readonly detail: Readonly<Record<string, string | null>>
  readonly enteredAt: string
  readonly by: string
  readonly byName: string
}

export type CustodyFields = Pick<
  Booking,
  | 'bond'
  | 'custody'
  | 'releaseOrderedAt'
  | 'releaseOrderedBy'
  | 'wouldBeReleasedAt'
  | 'releaseEvidence'
  | 'releasedAt'
  | 'releaseCode'
  | 'movedTo'
  | 'relayed'
>
