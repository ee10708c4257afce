/**
 * One person of the hold board, as small as it can be, with every request on the booking, as the release gate reads them. Nothing in it
 * changes as time passes, so a screen regroups its rows by itself and asks only for those that somebody changed.
 */
import type { Decision } from '../record/decision.ts'
import type { BoardMatter } from '../record/matter.ts'
import type { Subject } from '../record/subject.ts'
import { groupedBy } from './groupedBy.ts'
import { type Keeper, keeperOf } from './keeping.ts'

export type BoardDuty = {
  readonly name: string
  /** UTC ISO text; null where the policy gives no number, or what it counts from has not come. */
  readonly dueAt: string | null
}

export type BoardRequest = Keeper & {
  readonly number: string
  readonly active: boolean
  readonly outcome: Decision['outcome']
  /** Of the hold: whose time it is, in words. */
  readonly cap: string | null
  /** Duties that the policy sets for certain and that nobody has answered for. */
  readonly duties: readonly BoardDuty[]
}

export type BoardRow = {
  readonly bookingId: string
  readonly bookingNumber: string
  readonly person: Pick<Subject, 'surname' | 'given' | 'middle' | 'born'>
  readonly wouldBeReleasedAt: string | null
  /** Every one on the booking, the oldest first. */
  readonly requests: readonly BoardRequest[]
}

export type BoardEntry = {
  readonly matter: BoardMatter
  /** Until when a hold that was decided could last if it were started now; null where there is none to start. */
  readonly toStart: string | null
  readonly openDuties: readonly BoardDuty[]
}

/** One row a booking; a paper that has found no booking stands on no row. */
export function boardRowsOf(entries: readonly BoardEntry[]): readonly BoardRow[] {
  const byBooking = groupedBy(entries, ({ matter }) => matter.booking?.id)
  return [...byBooking.values()].flatMap((own) => rowOf(own) ?? [])
}

function rowOf(own: readonly BoardEntry[]): BoardRow | null {
  const { booking, subject } = own[0]?.matter ?? {}
  if (!booking || !subject) return null
  const { surname, given, middle, born } = subject
  return {
    bookingId: booking.id,
    bookingNumber: booking.number,
    person: { surname, given, middle, born },
    wouldBeReleasedAt: booking.wouldBeReleasedAt,
    requests: own.toSorted((a, b) => (received(a) < received(b) ? -1 : 1)).map(requestOf),
  }
}

const received = ({ matter: { detainer } }: BoardEntry): string => `${detainer.receivedAt} ${detainer.number}`

const requestOf = ({ matter, toStart, openDuties }: BoardEntry): BoardRequest => ({
  ...keeperOf(matter, toStart),
  number: matter.detainer.number,
  active: matter.detainer.status === 'active',
  outcome: matter.decided?.outcome ?? null,
  cap: matter.hold?.cap ?? null,
  duties: openDuties,
})
