/**
 * How long one hold may last: until the form's own time is over or the policy's, whichever comes first, each counted in its own way. A form
 * of the older wording leaves out Saturdays, Sundays and holidays (8 CFR 287.7(d)); Form I-247A counts every hour.
 */
import type { HolidayRule } from '../record/calendar.ts'
import type { Decision } from '../record/decision.ts'
import type { Verdict } from '../record/verdict.ts'
import type { Cap } from './cap.ts'
import { hoursOf, spanOf } from './capHours.ts'
import { type FormId, formEdition } from './formEdition.ts'
import { holdExpiry, type Span } from './holdExpiry.ts'
import { type CalendarChange, leftOut } from './leftOut.ts'

/** How the office counts: the zone of the jail, its reading of "holidays", its own changes of the calendar. */
export type OfficeClock = {
  readonly zone: string
  readonly holidays: HolidayRule
  readonly changes: readonly CalendarChange[]
  /** The shortest cap that the policy in force names in any clause. */
  readonly shortest: Cap | null
}

export type HoldTime = {
  readonly mustBeFreeBy: string
  /** Hours of the cap that binds; 0 for the end of the same day. */
  readonly capHours: number
  /** Whose time it is, and how it is counted, in words. */
  readonly cap: string
}

type Asked = {
  readonly form: FormId
  readonly asksHold: boolean
  readonly receivedAt: string
  readonly maxHold: string | null
  readonly holdFrom: 'would_be_release' | 'receipt' | null | undefined
}

/** A paper of another kind is held to the shortest of the printed forms. */
const OTHER_HOURS = 48

/** The policy's cap on a hold that was decided: of the clause that allows it; where the decision departs from the policy, the shortest that it names. */
export const capOn = (
  decided: Pick<Decision, 'conformity'> | null,
  verdict: Pick<Verdict, 'maxHold' | 'holdFrom'>,
  { shortest }: Pick<OfficeClock, 'shortest'>,
): Pick<Verdict, 'maxHold' | 'holdFrom'> =>
  verdict.maxHold === null && decided?.conformity === 'departs' && shortest !== null ? shortest : verdict

/** `releasedAt`: the would-be release. All instants are UTC ISO text. Null: the paper asks for no hold. */
export function holdTime(
  { form, asksHold, receivedAt, maxHold, holdFrom }: Asked,
  releasedAt: string,
  clock: OfficeClock,
): HoldTime | null {
  const edition = formEdition(form)
  const hours = form === 'other' ? OTHER_HOURS : (edition?.capHours ?? null)
  if (!asksHold || hours === null) return null
  const year = Number(releasedAt.slice(0, 4))
  const out = leftOut(true, clock.holidays, year, clock.changes)
  const byForm: Span = { hours, leftOut: edition?.excludesDays ? out : null }
  const times = [timeOf('the form', byForm, releasedAt, hours, clock.zone)]
  if (maxHold !== null) {
    const span = spanOf(maxHold, out)
    const from = holdFrom === 'receipt' ? receivedAt : releasedAt
    const whose = holdFrom === 'receipt' ? 'the policy, from receipt' : 'the policy'
    times.push(timeOf(whose, span, from, hoursOf(maxHold), clock.zone))
  }
  return times.reduce((first, time) => (time.mustBeFreeBy < first.mustBeFreeBy ? time : first))
}

const timeOf = (whose: string, span: Span, from: string, hours: number, zone: string): HoldTime => ({
  mustBeFreeBy: holdExpiry(from, span, zone),
  capHours: hours,
  cap: `${spanWords(span)}, by ${whose}`,
})

function spanWords(span: Span): string {
  if (span === 'end_of_day') return 'until 23:59 of the same day'
  return `${span.hours} h${span.leftOut ? ', weekends and holidays not counted' : ''}`
}
