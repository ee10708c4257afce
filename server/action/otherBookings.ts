/** Where else the office knows the person: other bookings of this record, and of those that somebody said are the same person. */
import { type BookingOf, bookingsOfSubjects, subjectsById } from '#db/repository/person.ts'
import { groupsOf } from '#db/repository/personLink.ts'
import type { Db } from '#db/open.ts'
import type { Subject } from '#shared/record/subject.ts'

export type OtherBooking = {
  readonly booking: BookingOf
  /** As that record has the person, where it is another record; links keep both. */
  readonly linked: Pick<Subject, 'surname' | 'given' | 'middle' | 'born'> | null
}

/** The newest first. */
export async function otherBookings(db: Db, subjectId: string, bookingId: string): Promise<readonly OtherBooking[]> {
  const records = [...(await groupsOf(db, [subjectId])).keys()]
  const subjects = await subjectsById(db, records)
  const bookings = await bookingsOfSubjects(db, records)
  return bookings
    .filter(({ id }) => id !== bookingId)
    .map((booking) => ({ booking, linked: booking.subjectId === subjectId ? null : nameOf(subjects.get(booking.subjectId)) }))
}

const nameOf = (subject: Subject | undefined): OtherBooking['linked'] =>
  subject ? { surname: subject.surname, given: subject.given, middle: subject.middle, born: subject.born } : null
