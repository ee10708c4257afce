/** Requests with all that reports count them by, whole rows in one query; and which of them a stretch of the ledger may have changed. */
import type { Case } from '#shared/core/report/case.ts'
import type { Span } from '#shared/core/report/span.ts'
import type { ReportRow } from '#shared/record/report.ts'
import { sql } from 'kysely'
import { engineOf } from '../engine.ts'
import type { Db } from '../open.ts'

/** So many entries are read anew as a whole. */
const MANY = 5_000

/** These requests, or every one. `personId` is the record of the person as it is, linked or not. */
export async function casesOf(db: Db, ids: readonly string[] | null): Promise<Case[]> {
  const [from, where] =
    ids === null
      ? [sql`from detainer`, sql``]
      : [sql`from json_each(${JSON.stringify(ids)}) listed cross join detainer`, sql`where detainer.id = listed.value`]
  const { rows } = await sql<Row>`${columns(db)} ${from} ${joins} ${where}`.execute(db)
  return rows.map(toCase)
}

/** Acts that change no request without naming it or its booking or person. */
const HARMLESS = [
  'report',
  'inquiry',
  'document',
  'account',
  'user',
  'calendar',
  'alarm',
  'draft',
  'look',
  'office',
  'person',
  'session',
  'access',
  'signIn',
  'ledger',
  'backup',
  'list',
  'agency',
  'system',
  'columnMap',
]

/** Requests that an entry of the ledger in `(after, upTo]` may have changed; null where it may have been any. */
export async function requestsTouched(db: Db, after: number, upTo: number): Promise<string[] | null> {
  const harmless = sql.join(
    HARMLESS.map((noun) => sql`substr(act, 1, ${noun.length + 1}) = ${`${noun}.`}`),
    sql` or `,
  )
  const entries = sql`(select * from ledger where seq > ${after} and seq <= ${upTo})`
  const { rows: unsaid } = await sql`
    select seq from ${entries} where "detainerId" is null and "bookingId" is null and not (${harmless}) limit 1`.execute(db)
  if (unsaid.length > 0 || upTo - after > MANY) return null
  const { rows } = await sql<{ id: string }>`
    with entry as materialized ${entries}
    select "detainerId" as id from entry where "detainerId" is not null
    union select other.id from entry join detainer on detainer.id = entry."detainerId"
      join detainer other on other."bookingId" = detainer."bookingId"
    union select detainer.id from entry join detainer on detainer."bookingId" = entry."bookingId"
    union select detainer.id from entry join booking on booking."subjectId" = entry."subjectId"
      join detainer on detainer."bookingId" = booking.id
    union select detainer.id from entry cross join json_each(entry.detail, '$.cancelled') cancelled
      join detainer on detainer.number = cancelled.value`.execute(db)
  return rows.map(({ id }) => id)
}

function columns(db: Db) {
  // By an index that covers it: the rows of evaluations are long, and SQLite would take the shorter index.
  const by = engineOf(db) === 'sqlite' ? sql`indexed by evaluation_first` : sql``
  const first = sql`from evaluation ${by} where "detainerId" = detainer.id order by "evaluatedAt", id limit 1`
  return sql`
  select detainer.id, detainer.number, detainer.form, detainer.channel, detainer."receivedAt", detainer."issuedOn",
    (detainer.asks = '[]' and detainer."cancelsIssuedOn" is not null) as "onlyCancels",
    json_extract(detainer.subject, '$.citizenship') as citizenship,
    coalesce(subject.sex, json_extract(detainer.subject, '$.sex')) as sex,
    coalesce(subject.born, json_extract(detainer.subject, '$.born')) as born,
    detainer."bookingId", booking."subjectId" as "personId", booking."bookedAt", booking.custody, booking."releasedAt" as "leftAt", booking."releaseCode",
    (select "evaluatedAt" ${first}) as "evaluatedAt", (select outcome ${first}) as said,
    made.at as "decidedAt", made.outcome, made.conformity, made.clause, made.plight, made.offense, made."offenseClass",
    again.at as "againAt", again.outcome as "againOutcome",
    hold."startedAt" as "heldAt", hold."endedAt" as "holdEndedAt", hold."endedBecause" as "holdEnd",
    over.at as "endedAt", over.status as ended`
}

const joins = sql`
  left join booking on booking.id = detainer."bookingId"
  left join subject on subject.id = booking."subjectId"
  left join "firstDecision" made on made."detainerId" = detainer.id
  left join decision again on again.id = (select id from decision latest where latest."detainerId" = detainer.id
    and latest.kind = 'decided' and latest.id <> made."decisionId" order by latest.at desc, latest.id desc limit 1)
  left join hold on hold.id = (select id from hold latest where latest."detainerId" = detainer.id
    order by latest."startedAt" desc, latest.id desc limit 1)
  left join "detainerEnd" over on over."detainerId" = detainer.id`

type Row = Omit<Case, 'onlyCancels'> & { readonly onlyCancels: number }

/** Written out, because an object that is spread by the hundred thousand is many times slower to read. */
const toCase = (row: Row): Case => ({
  id: row.id,
  number: row.number,
  form: row.form,
  channel: row.channel,
  receivedAt: row.receivedAt,
  issuedOn: row.issuedOn,
  onlyCancels: row.onlyCancels === 1,
  citizenship: row.citizenship,
  sex: row.sex,
  born: row.born,
  bookingId: row.bookingId,
  personId: row.personId,
  bookedAt: row.bookedAt,
  custody: row.custody,
  leftAt: row.leftAt,
  releaseCode: row.releaseCode,
  evaluatedAt: row.evaluatedAt,
  said: row.said,
  decidedAt: row.decidedAt,
  outcome: row.outcome,
  conformity: row.conformity,
  clause: row.clause,
  plight: row.plight,
  offense: row.offense,
  offenseClass: row.offenseClass,
  againAt: row.againAt,
  againOutcome: row.againOutcome,
  heldAt: row.heldAt,
  holdEndedAt: row.holdEndedAt,
  holdEnd: row.holdEnd,
  endedAt: row.endedAt,
  ended: row.ended,
})

/** Pairs of our records whose last word is that they are one person. */
export async function samePersons(db: Db): Promise<(readonly [string, string])[]> {
  const { rows } = await sql<{ a: string; b: string; says: string }>`
    select a, b, says from "personLink" order by at, id`.execute(db)
  const last = new Map(rows.map((link) => [`${link.a} ${link.b}`, link]))
  return [...last.values()].flatMap(({ a, b, says }) => (says === 'same' ? [[a, b] as const] : []))
}

/** Who and what stands behind some rows, in their order. */
export async function reportRows(db: Db, ids: readonly string[]): Promise<ReportRow[]> {
  const { rows } = await sql<ReportRow>`
    select detainer.id, detainer.number, detainer.form, detainer.status, detainer."bookingId", booking.number as "bookingNumber",
      coalesce(subject.surname, json_extract(detainer.subject, '$.surname')) as surname,
      case when subject.id is null then json_extract(detainer.subject, '$.given') else subject.given end as given,
      case when subject.id is null then json_extract(detainer.subject, '$.middle') else subject.middle end as middle,
      case when subject.id is null then json_extract(detainer.subject, '$.born') else subject.born end as born
    from json_each(${JSON.stringify(ids)}) listed cross join detainer
    left join booking on booking.id = detainer."bookingId" left join subject on subject.id = booking."subjectId"
    where detainer.id = listed.value order by listed.key`.execute(db)
  return rows
}

/** Of bookings: when bail was first posted, and where the person went. */
export async function stayEnds(
  db: Db,
  bookingIds: readonly string[],
): Promise<Map<string, { bailAt: string | null; movedTo: string | null }>> {
  const { rows } = await sql<{ id: string; bailAt: string | null; movedTo: string | null }>`
    select booking.id, booking."movedTo",
      (select min(at) from "custodyEvent" event where event."bookingId" = booking.id and event.kind = 'bond'
        and json_extract(event.detail, '$.bond') = 'posted') as "bailAt"
    from json_each(${JSON.stringify(bookingIds)}) listed cross join booking where booking.id = listed.value`.execute(db)
  return new Map(rows.map(({ id, ...end }) => [id, end]))
}

/** What ICE was told of a release, and to whom it was let, in the span. */
export async function iceTold(
  db: Db,
  { from, to }: Span,
): Promise<{ detainerId: string; at: string; kind: 'release_date' | 'interview' }[]> {
  const rows = await db
    .selectFrom('contact')
    .select(['detainerId', 'at', 'told'])
    .where('at', '>=', from)
    .where('at', '<', to)
    .where('to', '=', 'ice')
    .where('told', 'in', ['release_date', 'interview'])
    .where('result', 'in', ['reached', 'sent', 'left_message'])
    .orderBy('at')
    .execute()
  return rows.map(({ detainerId, at, told }) => ({ detainerId, at, kind: told === 'interview' ? 'interview' : 'release_date' }))
}
