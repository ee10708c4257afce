/** How the office counts a hold, as it stands now. */
import { calendarDays } from '#db/repository/calendar.ts'
import { readOffice } from '#db/repository/office.ts'
import type { Db, Tx } from '#db/open.ts'
import type { OfficeClock } from '#shared/core/holdTime.ts'
import { Problem } from '#shared/problem.ts'

/** Throws `office.notSetUp`. */
export async function officeClock(db: Db | Tx): Promise<OfficeClock> {
  const office = await readOffice(db)
  if (!office) throw new Problem('office.notSetUp')
  return { zone: office.timeZone, holidays: office.holidays, changes: await calendarDays(db) }
}
