/** Who looked at what, for which purpose; about one person it gathers all that is kept on them: the person, their bookings, the requests. */
import { bookingById, bookingsById } from '#db/repository/booking.ts'
import { detainersById } from '#db/repository/detainer.ts'
import { findLooks, lookers } from '#db/repository/look.ts'
import { bookingsOfSubjects, requestsOf, subjectsById } from '#db/repository/person.ts'
import type { Db } from '#db/open.ts'

export type LooksAsked = {
  readonly actorId?: string | undefined
  readonly detainerId?: string | undefined
  readonly bookingId?: string | undefined
  readonly subjectId?: string | undefined
  readonly cursor?: number | null | undefined
}

const PAGE = 100

export async function lookList(db: Db, { actorId, cursor, ...about }: LooksAsked) {
  const found = await findLooks(db, { actorId, before: cursor ?? undefined, ...(await allOf(db, about)) }, PAGE + 1)
  const looks = found.slice(0, PAGE)
  const ids = (key: 'detainerId' | 'bookingId' | 'subjectId') => [...new Set(looks.flatMap((look) => look[key] ?? []))]
  const detainers = ids('detainerId').length > 0 ? await detainersById(db, ids('detainerId')) : []
  const bookings = ids('bookingId').length > 0 ? await bookingsById(db, ids('bookingId')) : []
  const subjects = await subjectsById(db, [...ids('subjectId'), ...bookings.map((booking) => booking.subjectId)])
  const requests = new Map(detainers.map((detainer) => [detainer.id, detainer]))
  const stays = new Map(bookings.map((booking) => [booking.id, booking]))
  return {
    looks: looks.map((look) => {
      const request = requests.get(look.detainerId ?? '')
      const booking = stays.get(look.bookingId ?? '')
      const person = request?.subject ?? subjects.get(booking?.subjectId ?? look.subjectId ?? '')
      return {
        ...look,
        person: person ? { surname: person.surname, given: person.given, middle: person.middle, born: person.born } : null,
        number: request?.number ?? booking?.number ?? null,
      }
    }),
    next: found.length > PAGE ? (looks.at(-1)?.seq ?? null) : null,
    lookers: await lookers(db),
  }
}

/** Nothing named: all looks. */
async function allOf(db: Db, { detainerId, bookingId, subjectId }: Omit<LooksAsked, 'actorId' | 'cursor'>) {
  if (!detainerId && !bookingId && !subjectId) return {}
  const [request] = detainerId ? await detainersById(db, [detainerId]) : []
  const stay = bookingId ?? request?.bookingId ?? null
  const booking = stay ? await bookingById(db, stay) : undefined
  const person = subjectId ?? booking?.subjectId ?? null
  const subjectIds = person ? [person] : []
  const bookingIds = (await bookingsOfSubjects(db, subjectIds)).map(({ id }) => id)
  const detainerIds = (await requestsOf(db, bookingIds, detainerId ? [detainerId] : [])).map(({ id }) => id)
  return { subjectIds, bookingIds, detainerIds }
}
