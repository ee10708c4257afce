/** The worklist of pairs that may be one person: both records side by side, and what speaks for it and against it. */
import { type BookingOf, bookingsOfSubjects, type RequestOf, requestsOf, subjectsById } from '#db/repository/person.ts'
import { bearersOf, openPairs, type Pair } from '#db/repository/personPair.ts'
import type { Db } from '#db/open.ts'
import { surnameSounds } from '#shared/core/person/commonName.ts'
import { type PairReason, weighPair } from '#shared/core/person/weighPair.ts'
import type { Subject } from '#shared/record/subject.ts'

type Side = { readonly subject: Subject; readonly bookings: readonly BookingOf[]; readonly requests: readonly RequestOf[] }
type PairShown = { readonly pair: Pair; readonly sides: readonly [Side, Side]; readonly reasons: readonly PairReason[] }

const PAGE = 25

export async function pairList(db: Db, after: Pair | null): Promise<{ pairs: PairShown[]; next: Pair | null }> {
  const found = await openPairs(db, after, PAGE + 1)
  const pairs = found.slice(0, PAGE)
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]
  const subjects = await subjectsById(db, ids)
  const bearers = await bearersOf(db, [...new Set([...subjects.values()].flatMap(surnameSounds))])
  const bookings = await bookingsOfSubjects(db, ids)
  const requests = await requestsOf(
    db,
    bookings.map(({ id }) => id),
    [],
  )
  const side = (id: string): Side[] => {
    const subject = subjects.get(id)
    const own = bookings.filter(({ subjectId }) => subjectId === id)
    const theirs = requests.filter(({ bookingId }) => own.some((booking) => booking.id === bookingId))
    return subject ? [{ subject, bookings: own, requests: theirs }] : []
  }
  const shown = pairs.flatMap((pair): PairShown[] => {
    const [left, right] = [...side(pair.a), ...side(pair.b)]
    return left && right ? [{ pair, sides: [left, right], reasons: weighPair(left.subject, right.subject, bearers).reasons }] : []
  })
  return { pairs: shown, next: found.length > PAGE ? (pairs.at(-1) ?? null) : null }
}
