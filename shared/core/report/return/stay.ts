/** Who was in custody with a request that stood, at an instant and over time: from the later of booking and receipt to the earlier of leaving and the request's end. */
import { IN_CUSTODY } from '../../inCustody.ts'
import type { Case } from '../case.ts'

/** UTC ISO text; `to` null: still here. */
type Stay = { readonly bookingId: string; readonly from: string; readonly to: string | null }

/** Null for who was never here with it, and for a stay that is over without a recorded time. */
function stayOf({ bookingId, bookedAt, leftAt, custody, receivedAt, endedAt, onlyCancels }: Case): Stay | null {
  if (bookingId === null || bookedAt === null || custody === null || onlyCancels) return null
  if (leftAt === null && !IN_CUSTODY.includes(custody)) return null
  const from = bookedAt > receivedAt ? bookedAt : receivedAt
  const to = leftAt === null || (endedAt !== null && endedAt < leftAt) ? endedAt : leftAt
  return to !== null && to <= from ? null : { bookingId, from, to }
}

/** The stay is over, and nobody recorded when. */
export const endNotKnown = ({ bookingId, leftAt, custody }: Case): boolean =>
  bookingId !== null && leftAt === null && custody !== null && !IN_CUSTODY.includes(custody)

const hereAt = (stay: Stay | null, at: string): boolean => stay !== null && stay.from <= at && (stay.to === null || stay.to > at)

/** Those whose person was here with it at that instant. */
export const standingAt = (cases: readonly Case[], at: string): readonly Case[] => cases.filter((one) => hereAt(stayOf(one), at))

/** Of each of these instants, added up: how many bookings were here with a request; two requests on one booking count it once. */
export function bookingsAt(cases: readonly Case[], instants: readonly string[]): number {
  const first = instants[0] ?? ''
  const last = instants.at(-1) ?? ''
  const here = instants.map(() => new Set<string>())
  for (const one of cases) {
    const stay = stayOf(one)
    if (!stay || stay.from > last || (stay.to !== null && stay.to <= first)) continue
    for (const [index, at] of instants.entries()) if (hereAt(stay, at)) here[index]?.add(stay.bookingId)
  }
  return here.reduce((sum, bookings) => sum + bookings.size, 0)
}
