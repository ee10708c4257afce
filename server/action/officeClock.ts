/** How the office counts a hold at an instant. */
import { calendarDays } from '#db/repository/calendar.ts'
import { readOffice } from '#db/repository/office.ts'
import { policyInForce } from '#db/repository/policyVersion.ts'
import type { Db, Tx } from '#db/open.ts'
import { shortestCap } from '#shared/core/cap.ts'
import type { OfficeClock } from '#shared/core/holdTime.ts'
import { Problem } from '#shared/problem.ts'

/** Throws `office.notSetUp`. */
export async function officeClock(db: Db | Tx, at: string): Promise<OfficeClock> {
  const office = await readOffice(db)
  if (!office) throw new Problem('office.notSetUp')
  const version = await policyInForce(db, at)
  const shortest = version ? shortestCap(version.policies) : null
  return { zone: office.timeZone, holidays: office.holidays, changes: await calendarDays(db), shortest }
}
