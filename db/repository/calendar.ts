/** The office's own changes of the calendar, and those for answers only, the oldest first: the last entry for a day is the one that holds. */
import type { CalendarDay } from '#shared/record/calendar.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<CalendarDay>()([], ['counts'])

export async function insertCalendarDay(tx: Tx, day: CalendarDay): Promise<void> {
  await tx.insertInto('calendarDay').values(pack(day)).execute()
}

export async function calendarDays(db: Db | Tx): Promise<CalendarDay[]> {
  const rows = await db.selectFrom('calendarDay').selectAll().orderBy('enteredAt').orderBy('id').execute()
  return rows.map(unpack)
}

export async function insertAnswerDay(tx: Tx, day: CalendarDay): Promise<void> {
  await tx.insertInto('answerDay').values(pack(day)).execute()
}

export async function answerDays(db: Db | Tx): Promise<CalendarDay[]> {
  const rows = await db.selectFrom('answerDay').selectAll().orderBy('enteredAt').orderBy('id').execute()
  return rows.map(unpack)
}
