/** Persons of whom nothing is left once these bookings are gone. */
import { sql } from 'kysely'
import type { Db, Tx } from '../open.ts'

export async function soleRecords(db: Db | Tx, bookingIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with going as (select value as id from json_each(${JSON.stringify(bookingIds)}))
    select distinct booking."subjectId" as id from booking join going on going.id = booking.id
    where not exists (select 1 from booking other where other."subjectId" = booking."subjectId"
      and other.id not in (select id from going)
      and not exists (select 1 from "closedRecord" where "recordId" = other.id))`.execute(db)
  return rows.map(({ id }) => id)
}
