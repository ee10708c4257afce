/** A day off that the law does not name, or one on which the hold clock runs all the same; or how the office reads "holidays". */
import { z } from 'zod'
import { insertCalendarDay } from '#db/repository/calendar.ts'
import { readOffice, setHolidayRule } from '#db/repository/office.ts'
import { Problem } from '#shared/problem.ts'
import { type CalendarDay, type CalendarInput, HOLIDAY_RULES } from '#shared/record/calendar.ts'
import { line } from '#shared/record/instant.ts'
import type { Acting } from '../context.ts'

/** Holds that run already keep the time that they were given. */
export async function changeCalendar({ tx, actor, at, newId, enter }: Acting, input: CalendarInput): Promise<CalendarDay> {
  const day = { id: newId(), ...input, enteredAt: at, enteredBy: actor.id, enteredByName: actor.name }
  await insertCalendarDay(tx, day)
  await enter({ act: 'calendar.changed', subjectId: day.id, detail: { ...input } })
  return day
}

export const HolidayRuleInput = z.object({ holidays: z.enum(HOLIDAY_RULES), note: line('The reason', 300) })

/** Throws `office.notSetUp`. */
export async function changeHolidayRule({ tx, enter }: Acting, input: z.infer<typeof HolidayRuleInput>) {
  const office = await readOffice(tx)
  if (!office) throw new Problem('office.notSetUp')
  await setHolidayRule(tx, input.holidays)
  await enter({ act: 'calendar.changed', subjectId: 'office', detail: { was: office.holidays, ...input } })
  return input
}
