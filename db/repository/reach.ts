/** Which records an order reaches: a person with those that are linked as the same person, their bookings, and the requests on these. */
import { sql } from 'kysely'
import type { Called } from '#shared/core/sealing/namesPerson.ts'
import type { Reach } from '#shared/record/sealing.ts'
import type { Db, Tx } from '../open.ts'

export type Reached = {
  readonly subjectIds: readonly string[]
  readonly bookingIds: readonly string[]
  readonly detainerIds: readonly string[]
  /** The person is on record for something else, and their name stays in use. */
  readonly personStays: boolean
}

/** None at all is a list too. */
const among = (ids: readonly string[]) => sql<string>`(select value from json_each(${JSON.stringify(ids)}))`

/** Undefined where there is no such record. */
export async function reachOf(db: Db | Tx, reach: Reach, recordId: string): Promise<Reached | undefined> {
  if (reach === 'request') {
    const request = await db.selectFrom('detainer').select('bookingId').where('id', '=', recordId).executeTakeFirst()
    return request && { subjectIds: [], bookingIds: [], detainerIds: [recordId], personStays: request.bookingId !== null }
  }
  if (reach === 'booking') {
    const booking = await db.selectFrom('booking').select('subjectId').where('id', '=', recordId).executeTakeFirst()
    if (!booking) return undefined
    const all = await bookingsOf(db, [booking.subjectId])
    // With the only booking of a record of a person goes that record.
    const subjectIds = all.length === 1 ? [booking.subjectId] : []
    const personStays = subjectIds.length === 0 || (await linkedWith(db, booking.subjectId)).length > 1
    return { subjectIds, bookingIds: [recordId], detainerIds: await requestsOn(db, [recordId]), personStays }
  }
  const person = await db.selectFrom('subject').select('id').where('id', '=', recordId).executeTakeFirst()
  if (!person) return undefined
  const subjectIds = await linkedWith(db, recordId)
  const bookingIds = await bookingsOf(db, subjectIds)
  return { subjectIds, bookingIds, detainerIds: await requestsOn(db, bookingIds), personStays: false }
}

async function bookingsOf(db: Db | Tx, subjectIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('booking')
    .select('id')
    .where('subjectId', 'in', among(subjectIds))
    .orderBy('bookedAt')
    .execute()
  return rows.map(({ id }) => id)
}

async function requestsOn(db: Db | Tx, bookingIds: readonly string[]): Promise<string[]> {
  if (bookingIds.length === 0) return []
  const rows = await db
    .selectFrom('detainer')
    .select('id')
    .where('bookingId', 'in', among(bookingIds))
    .orderBy('receivedAt')
    .execute()
  return rows.map(({ id }) => id)
}

/** The person and all whom the last word on them calls the same. */
async function linkedWith(db: Db | Tx, subjectId: string): Promise<string[]> {
  const { rows } = await sql<{ a: string; b: string; says: string }>`
    select a, b, says from "personLink" order by at, id`.execute(db)
  const last = new Map(rows.map((link) => [`${link.a} ${link.b}`, link]))
  const same = [...last.values()].filter(({ says }) => says === 'same')
  const found = new Set([subjectId])
  for (let before = 0; before !== found.size; ) {
    before = found.size
    for (const { a, b } of same) if (found.has(a) || found.has(b)) found.add(a).add(b)
  }
  return [...found]
}

/** Under which names and numbers these persons are kept, here and on the papers. */
export async function calledThere(db: Db | Tx, { subjectIds, bookingIds, detainerIds }: Reached): Promise<Called[]> {
  const persons = await db.selectFrom('subject').selectAll().where('id', 'in', among(subjectIds)).execute()
  const bookings = await db.selectFrom('booking').select('number').where('id', 'in', among(bookingIds)).execute()
  const papers = await db
    .selectFrom('detainer')
    .select(['subject', 'aNumber', 'fins', 'eventNumber'])
    .where('id', 'in', among(detainerIds))
    .execute()
  return [
    ...persons.map(({ surname, given, aliases, aNumber, fins, localId, stateId, fbiNumber }) => ({
      surname,
      given,
      aliases: JSON.parse(aliases) as string[],
      numbers: [aNumber, fins, localId, stateId, fbiNumber],
    })),
    ...papers.map(({ subject, aNumber, fins, eventNumber }) => {
      const { surname, given = null, aliases = [] } = JSON.parse(subject) as Pick<Called, 'surname'> & Partial<Called>
      return { surname, given, aliases, numbers: [aNumber, fins, eventNumber] }
    }),
    { surname: '', given: null, aliases: [], numbers: bookings.map(({ number }) => number) },
  ]
}

/** What stands against it: people still here, requests that stand, questions that wait for an answer. */
export async function stillOpen(db: Db | Tx, { bookingIds, detainerIds }: Reached, inquiryIds: readonly string[]) {
  const bookings = await db
    .selectFrom('booking')
    .select(['id', 'number', 'custody'])
    .where('id', 'in', among(bookingIds))
    .where('releasedAt', 'is', null)
    .execute()
  const requests = await db
    .selectFrom('detainer')
    .select(['id', 'number'])
    .where('id', 'in', among(detainerIds))
    .where('status', '=', 'active')
    // On a booking it stands for as long as the person is there.
    .where((e) =>
      e.or([
        e('bookingId', 'is', null),
        e('bookingId', 'in', e.selectFrom('booking').select('booking.id').where('booking.releasedAt', 'is', null)),
      ]),
    )
    .execute()
  const holds = await db
    .selectFrom('hold')
    .innerJoin('detainer', 'detainer.id', 'hold.detainerId')
    .select(['detainer.id', 'detainer.number'])
    .where('hold.detainerId', 'in', among(detainerIds))
    .where('hold.endedAt', 'is', null)
    .execute()
  const inquiries = await db
    .selectFrom('inquiry')
    .select(['id', 'number'])
    .where('id', 'in', among(inquiryIds))
    .where('state', 'not in', ['sent', 'withdrawn'])
    .execute()
  return { bookings, requests, holds, inquiries }
}

/** The record that bears this number: a booking's, or the log number of a request; with who it is about and how many bookings they have. */
export async function recordNumbered(db: Db | Tx, number: string) {
  const request = await db.selectFrom('detainer').select(['id', 'bookingId']).where('number', '=', number).executeTakeFirst()
  const booking = await db
    .selectFrom('booking')
    .select(['id', 'subjectId'])
    .where((e) => (request?.bookingId ? e('id', '=', request.bookingId) : e('number', '=', number)))
    .executeTakeFirst()
  if (!request && !booking) return null
  return { requestId: request?.id ?? null, bookingId: booking?.id ?? null, subjectId: booking?.subjectId ?? null }
}
