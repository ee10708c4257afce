/**
 * Every number of the reports, defined once: its unit, the sentence that says what it counts, the instant that puts a request into a span,
 * and which requests count. A figure, its rows, the picture and the file all come from here, so two reports cannot disagree (R11).
 */
import type { Case } from './case.ts'
import { tookPerson } from './tookPerson.ts'

export type Unit = 'requests' | 'persons' | 'bookings'

export type Measure = {
  readonly id: MeasureId
  readonly words: string
  readonly unit: Unit
  readonly says: string
  readonly at: (one: Case) => string | null
  readonly counts: (one: Case) => boolean
  /** It is one part of another number by a dimension: where that part is withheld from the public, this number is. */
  readonly partOf?: { readonly measure: MeasureId; readonly by: string; readonly key: string } | undefined
}

export type MeasureId =
  | 'received'
  | 'receivedPersons'
  | 'receivedBookings'
  | 'cancelPapers'
  | 'evaluated'
  | 'decided'
  | 'decidedAgain'
  | 'undecided'
  | 'held'
  | 'holdsEnded'
  | 'pickedUp'
  | 'expired'
  | 'noShow'
  | 'ended'
  | 'cancelled'
  | 'turnedOver'

/** Papers that only cancel an earlier request ask for nothing: they are counted apart. */
const asks = (one: Case): boolean => !one.onlyCancels

export const MEASURES: readonly Measure[] = [
  {
    id: 'received',
    words: 'Received',
    unit: 'requests',
    says: 'Requests whose paper arrived in the span, by the time of receipt, whenever they were entered. A paper that only cancels an earlier one is not a request.',
    at: (one) => one.receivedAt,
    counts: asks,
  },
  {
    id: 'receivedPersons',
    words: 'Persons named by them',
    unit: 'persons',
    says: 'Different persons of our records to whose bookings the requests received in the span are attached; records linked as one person count once. A paper that is attached to nobody counts nobody.',
    at: (one) => one.receivedAt,
    counts: asks,
  },
  {
    id: 'receivedBookings',
    words: 'Bookings concerned',
    unit: 'bookings',
    says: 'Different bookings to which the requests received in the span are attached.',
    at: (one) => one.receivedAt,
    counts: asks,
  },
  {
    id: 'cancelPapers',
    words: 'Papers that only cancel',
    unit: 'requests',
    says: 'Papers received in the span that ask for nothing and cancel an earlier request.',
    at: (one) => one.receivedAt,
    counts: (one) => one.onlyCancels,
  },
  {
    id: 'evaluated',
    words: 'Evaluated',
    unit: 'requests',
    says: 'Requests that the policy was applied to for the first time in the span.',
    at: (one) => one.evaluatedAt,
    counts: asks,
  },
  {
    id: 'decided',
    words: 'Decided',
    unit: 'requests',
    says: 'Requests that a person decided for the first time in the span; the outcome, the clause and the charges are those of that first decision, so a past count never changes.',
    at: (one) => one.decidedAt,
    counts: asks,
  },
  {
    id: 'decidedAgain',
    words: 'Decided anew',
    unit: 'requests',
    says: 'Requests that had been decided before and whose last decision was made in the span.',
    at: (one) => one.againAt,
    counts: asks,
  },
  {
    id: 'undecided',
    words: 'Received, not decided',
    unit: 'requests',
    says: 'Requests received in the span that stand and that nobody has decided up to now.',
    at: (one) => one.receivedAt,
    counts: (one) => asks(one) && one.decidedAt === null && one.ended === null,
    partOf: { measure: 'received', by: 'standing', key: 'open' },
  },
  {
    id: 'held',
    words: 'Held',
    unit: 'requests',
    says: 'Requests on which a hold began in the span: the person was kept past the would-be release.',
    at: (one) => one.heldAt,
    counts: asks,
  },
  {
    id: 'holdsEnded',
    words: 'Holds ended',
    unit: 'requests',
    says: 'Requests whose hold ended in the span, whatever ended it.',
    at: (one) => one.holdEndedAt,
    counts: asks,
  },
  {
    id: 'pickedUp',
    words: 'Picked up',
    unit: 'requests',
    says: 'Requests whose hold ended in the span because ICE took custody.',
    at: (one) => one.holdEndedAt,
    counts: (one) => asks(one) && one.holdEnd === 'picked_up',
    partOf: { measure: 'holdsEnded', by: 'holdEnd', key: 'picked_up' },
  },
  {
    id: 'expired',
    words: 'Expired',
    unit: 'requests',
    says: 'Requests whose hold ended in the span because its time was over.',
    at: (one) => one.holdEndedAt,
    counts: (one) => asks(one) && one.holdEnd === 'expired',
    partOf: { measure: 'holdsEnded', by: 'holdEnd', key: 'expired' },
  },
  {
    id: 'noShow',
    words: 'Honored, and ICE did not come',
    unit: 'requests',
    says: 'Of the holds that expired in the span: those whose booking does not say that ICE took the person all the same.',
    at: (one) => one.holdEndedAt,
    counts: (one) => asks(one) && one.holdEnd === 'expired' && !tookPerson(one),
    partOf: { measure: 'expired', by: 'afterExpiry', key: 'no_ice' },
  },
  {
    id: 'ended',
    words: 'Ended',
    unit: 'requests',
    says: 'Requests that ceased to stand in the span: cancelled, replaced, closed, not ours, or moved with the person.',
    at: (one) => one.endedAt,
    counts: asks,
  },
  {
    id: 'cancelled',
    words: 'Cancelled by ICE',
    unit: 'requests',
    says: 'Requests that ICE cancelled in the span, by the time at which the cancellation was entered.',
    at: (one) => one.endedAt,
    counts: (one) => asks(one) && one.ended === 'rescinded',
    partOf: { measure: 'ended', by: 'ended', key: 'rescinded' },
  },
  {
    id: 'turnedOver',
    words: 'Left to ICE, held or not',
    unit: 'bookings',
    says: 'Bookings with a request whose person left in the span and whose release code says that ICE took them: turned over, taken inside the jail, or arrested by ICE after the release.',
    at: (one) => one.leftAt,
    counts: (one) => asks(one) && tookPerson(one),
  },
]

const BY_ID = new Map(MEASURES.map((measure) => [measure.id, measure]))

/** Throws for a number that is not defined. */
export function measureOf(id: MeasureId): Measure {
  const found = BY_ID.get(id)
  if (!found) throw new Error(`No number is called ${id}.`)
  return found
}

export const isMeasure = (id: string): id is MeasureId => BY_ID.has(id as MeasureId)
