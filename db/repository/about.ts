/** Whom a request or a booking is about: the name as our own record has it, else as the paper has it. */
import type { Subject } from '#shared/record/subject.ts'
import type { Db, Tx } from '../open.ts'

export type About = {
  readonly person: Pick<Subject, 'surname' | 'given' | 'middle' | 'born'>
  readonly bookingId: string | null
  readonly bookingNumber: string | null
}

/** By detainer id. */
export async function aboutRequests(db: Db | Tx, detainerIds: readonly string[]): Promise<ReadonlyMap<string, About>> {
  if (detainerIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('detainer')
    .leftJoin('booking', 'booking.id', 'detainer.bookingId')
    .leftJoin('subject', 'subject.id', 'booking.subjectId')
    .select(['detainer.id', 'detainer.subject', 'detainer.bookingId', 'booking.number as bookingNumber'])
    .select(['subject.surname', 'subject.given', 'subject.middle', 'subject.born'])
    .where('detainer.id', 'in', detainerIds)
    .execute()
  return new Map(
    rows.map(({ id, subject, bookingId, bookingNumber, surname, given, middle, born }) => {
      const onPaper = JSON.parse(subject) as About['person']
      return [id, { person: surname === null ? onPaper : { surname, given, middle, born }, bookingId, bookingNumber }]
    }),
  )
}

/** By booking id; those for whom a request was ever received. */
export async function aboutBookings(db: Db | Tx, bookingIds: readonly string[]): Promise<ReadonlyMap<string, About>> {
  if (bookingIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('booking')
    .innerJoin('subject', 'subject.id', 'booking.subjectId')
    .select(['booking.id', 'booking.number', 'subject.surname', 'subject.given', 'subject.middle', 'subject.born'])
    .where('booking.id', 'in', bookingIds)
    .where((e) =>
      e('booking.id', 'in', e.selectFrom('detainer').select('detainer.bookingId').where('bookingId', 'in', bookingIds)),
    )
    .execute()
  return new Map(rows.map(({ id, number, ...person }) => [id, { person, bookingId: id, bookingNumber: number }]))
}
