/** What is over its time, by series: the event from which it counts is the end of the record, never its beginning. The oldest first. */
import { type RawBuilder, sql } from 'kysely'
import { REMOVED } from '#shared/core/unnamed.ts'
import type { Series } from '#shared/record/retention.ts'
import type { Db, Tx } from '../open.ts'

export type Due = { readonly id: string; readonly number: string; readonly endedAt: string }

/** The last thing that happened to a request: the paper came, it ceased to stand, the person left, its hold ended. */
const requestEnd = latestOf(
  sql`detainer."receivedAt"`,
  sql`over.at`,
  sql`booking."releasedAt"`,
  sql`(select max(hold."endedAt") from hold where hold."detainerId" = detainer.id)`,
)
const ended = sql`from detainer left join booking on booking.id = detainer."bookingId"
  left join "detainerEnd" over on over."detainerId" = detainer.id
  where (booking."releasedAt" is not null or (booking.id is null and detainer.status <> 'active'))
    and not exists (select 1 from hold where hold."detainerId" = detainer.id and hold."endedAt" is null)`
const notClosed = (id: string) => sql`not exists (select 1 from "closedRecord" where "recordId" = ${sql.ref(id)})`

const QUERY = {
  requests: sql`select detainer.id, detainer.number, ${requestEnd} as "endedAt" ${ended} and ${notClosed('detainer.id')}`,
  // A booking goes when every request on it has gone.
  bookings: sql`select booking.id, booking.number, booking."releasedAt" as "endedAt" from booking
    where booking."releasedAt" is not null and ${notClosed('booking.id')} and not exists (select 1 from detainer
      where detainer."bookingId" = booking.id and ${notClosed('detainer.id')})`,
  papers: sql`select "paperFile".id, detainer.number, ${latestOf(requestEnd, sql`"paperFile"."enteredAt"`)} as "endedAt"
    from "paperFile" join (select * from detainer) detainer on detainer.id = "paperFile"."detainerId"
    left join booking on booking.id = detainer."bookingId" left join "detainerEnd" over on over."detainerId" = detainer.id
    where (booking."releasedAt" is not null or (booking.id is null and detainer.status <> 'active')) and length("paperFile".content) > 0`,
  inquiries: sql`select id, number, coalesce("sentAt", "withdrawnAt") as "endedAt" from inquiry
    where state in ('sent', 'withdrawn') and question <> ${REMOVED}`,
  lists: sql`select id, number, ${latestOf(sql`"importedAt"`, sql`"answeredAt"`)} as "endedAt" from list where ${notClosed('list.id')}`,
  looks: sql`select cast(seq as text) as id, cast(seq as text) as number, at as "endedAt" from look
    where salt is not null or digest is null`,
  answers: sql`select key as id, key as number, at as "endedAt" from answer where "inputHash" <> ${REMOVED}`,
} as const satisfies Record<Series, unknown>

/** Of instants that may be missing; both engines read it. */
function latestOf(...instants: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  const each = sql.join(
    instants.map((instant) => sql`select ${instant} as at`),
    sql` union all `,
  )
  return sql`(select max(at) from (${each}) instants)`
}

/** `before`: UTC ISO text. At most `limit`. */
export async function dueRecords(db: Db | Tx, series: Series, before: string, limit: number): Promise<Due[]> {
  const { rows } = await sql<Due>`select id, number, "endedAt" from (${QUERY[series]}) over_time
    where "endedAt" < ${before} order by "endedAt", id limit ${limit}`.execute(db)
  return rows
}

export async function countDue(db: Db | Tx, series: Series, before: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (${QUERY[series]}) over_time
    where "endedAt" < ${before}`.execute(db)
  return Number(rows[0]?.count ?? 0)
}

/** Which of these a legal hold or an open question keeps. `subjects`: with all who are linked as the same person. */
export async function keptByHold(
  db: Db | Tx,
  series: Series,
  ids: readonly string[],
  held: {
    readonly subjects: readonly string[]
    readonly bookings: readonly string[]
    readonly requests: readonly string[]
    readonly inquiries: readonly string[]
  },
): Promise<Set<string>> {
  const list = (values: readonly string[]) => sql`(select value from json_each(${JSON.stringify(values)}))`
  const ofRequest = sql`detainer.id in ${list(held.requests)} or booking.id in ${list(held.bookings)} or booking."subjectId" in ${list(held.subjects)}
    or detainer.id in (select "detainerId" from "inquiryRecord" join inquiry on inquiry.id = "inquiryRecord"."inquiryId"
      where inquiry.id in ${list(held.inquiries)} or inquiry.state not in ('sent', 'withdrawn'))`
  const KEPT: Partial<Record<Series, ReturnType<typeof sql>>> = {
    requests: sql`select detainer.id from detainer left join booking on booking.id = detainer."bookingId" where ${ofRequest}`,
    papers: sql`select "paperFile".id from "paperFile" join detainer on detainer.id = "paperFile"."detainerId"
      left join booking on booking.id = detainer."bookingId" where ${ofRequest}`,
    bookings: sql`select booking.id from booking left join detainer on detainer."bookingId" = booking.id where ${ofRequest}`,
    inquiries: sql`select inquiry.id from inquiry where inquiry.id in ${list(held.inquiries)}
      or inquiry.id in (select "inquiryId" from "inquiryRecord" join detainer on detainer.id = "inquiryRecord"."detainerId"
        left join booking on booking.id = detainer."bookingId"
        where detainer.id in ${list(held.requests)} or booking.id in ${list(held.bookings)} or booking."subjectId" in ${list(held.subjects)})`,
  }
  const query = KEPT[series]
  if (!query) return new Set()
  const { rows } = await sql<{ id: string }>`select id from (${query}) kept where id in ${list(ids)}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
