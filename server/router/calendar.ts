import { calendarDays } from '#db/repository/calendar.ts'
import { readOffice } from '#db/repository/office.ts'
import { CalendarInput } from '#shared/record/calendar.ts'
import { changeCalendar, changeHolidayRule, HolidayRuleInput } from '../action/changeCalendar.ts'
import { acts, reads, router } from '../trpc.ts'

export const calendarRouter = router({
  read: reads('office.read').query(async ({ ctx }) => ({
    holidays: (await readOffice(ctx.db))?.holidays ?? 'holidays-statutory',
    changes: await calendarDays(ctx.db),
  })),
  change: acts('calendar.write', CalendarInput, changeCalendar),
  setRule: acts('calendar.write', HolidayRuleInput, changeHolidayRule),
})
