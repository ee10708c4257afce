/** Find the person behind a paper while its name is being typed: by name, birth date, booking number or any of the other numbers. */
import { sql } from 'kysely'
import { IN_CUSTODY } from '#shared/core/inCustody.ts'
import { foldName, foldNumber } from '#shared/core/foldName.ts'
import type { Booking } from '#shared/record/booking.ts'
import type { Subject } from '#shared/record/subject.ts'
import type { Db } from '../open.ts'

export type PersonFound = Pick<Subject, 'surname' | 'given' | 'middle' | 'born' | 'sex' | 'aNumber' | 'fins'> & {
  readonly subjectId: string
  readonly bookingId: string
  readonly number: string
  readonly bookedAt: string
  readonly custody: Booking['custody']
}

/** At most `limit` bookings, those in custody first, then the newest. Words of the text must each begin a part of the name. */
export async function findPersons(db: Db, text: string, limit: number): Promise<PersonFound[]> {
  const born = /\d{4}-\d{2}-\d{2}/.exec(text)?.[0]
  const rest = born ? text.replace(born, ' ') : text
  const words = foldName(rest).split(' ').filter(Boolean)
  const number = foldNumber(rest)
  if (words.length === 0 && !born) return []
  return db
    .selectFrom('booking')
    .innerJoin('subject', 'subject.id', 'booking.subjectId')
    .select(['subject.id as subjectId', 'surname', 'given', 'middle', 'born', 'sex', 'aNumber', 'fins'])
    .select(['booking.id as bookingId', 'booking.number', 'bookedAt', 'custody'])
    .$if(born !== undefined, (q) => q.where('born', '=', born ?? ''))
    .$if(words.length > 0, (q) =>
      q.where((e) =>
        e.or([
          e.and(words.map((word) => sql<boolean>`(' ' || ${sql.ref('nameKey')}) like ${`% ${word}%`}`)),
          sql<boolean>`upper(booking.number) like ${`${rest.trim().toUpperCase()}%`}`,
          ...(number.length < 5
            ? []
            : (['aNumber', 'fins', 'stateId', 'localId'] as const).map(
                (column) =>
                  sql<boolean>`ltrim(replace(replace(replace(upper(${sql.ref(column)}), '-', ''), ' ', ''), 'A', ''), '0') = ${number}`,
              )),
        ]),
      ),
    )
    .orderBy((e) => e.case().when('custody', 'in', IN_CUSTODY).then(0).else(1).end())
    .orderBy('bookedAt', 'desc')
    .limit(limit)
    .execute()
}
