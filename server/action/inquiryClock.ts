/** The clock of an inquiry: it stands still and runs again only by an act with a reason; the question is acknowledged; the law's extension is taken once. */
import type { z } from 'zod'
import { answerDays, calendarDays } from '#db/repository/calendar.ts'
import { endPause, insertPause, pausesOf } from '#db/repository/inquiry.ts'
import { readOffice } from '#db/repository/office.ts'
import type { Db, Tx } from '#db/open.ts'
import { daysOff, type DayOff } from '#shared/core/inquiry/daysOff.ts'
import { byThePaper, type Due, dueOf } from '#shared/core/inquiry/dueDay.ts'
import { groupedBy } from '#shared/core/groupedBy.ts'
import { dayOf } from '#shared/core/zone.ts'
import { Problem } from '#shared/problem.ts'
import type {
  AcknowledgeInquiryInput,
  ExtendInput,
  Inquiry,
  InquiryPause,
  PauseInput,
  ResumeInput,
} from '#shared/record/inquiry.ts'
import type { Acting } from '../context.ts'
import { changeInquiry } from './changeInquiry.ts'

export type Timed = {
  readonly inquiry: Inquiry
  readonly pauses: readonly InquiryPause[]
  readonly due: Due
  /** Weekdays that were not counted until the due day; none where the law counts every day. */
  readonly daysOff: readonly DayOff[]
  /** The due day is over, or that for acknowledging it, and it has not been done. */
  readonly overdue: boolean
}

/** Each with its due day, as of `at`; two queries for any number. Throws `office.notSetUp`. */
export async function timed(db: Db | Tx, inquiries: readonly Inquiry[], at: string): Promise<Timed[]> {
  const office = await readOffice(db)
  if (!office) throw new Problem('office.notSetUp')
  const { timeZone, holidays } = office
  const off = { holidays, changes: [...(await calendarDays(db)), ...(await answerDays(db))] }
  const dayIn = (instant: string): string => dayOf(Date.parse(instant), timeZone)
  const today = dayIn(at)
  const pauses = groupedBy(
    await pausesOf(
      db,
      inquiries.map(({ id }) => id),
    ),
    ({ inquiryId }) => inquiryId,
  )
  return inquiries.map((inquiry) => {
    const own = pauses.get(inquiry.id) ?? []
    const spans = own.map(({ from, to }) => ({ from: dayIn(from), to: to === null ? null : dayIn(to) }))
    const received = dayIn(inquiry.receivedAt)
    const due = byThePaper(dueOf(received, inquiry.rule, inquiry.extendedAt !== null, spans, off), inquiry.answerBy)
    const waits = inquiry.state !== 'sent' && inquiry.state !== 'withdrawn'
    const late = (day: string | null): boolean => day !== null && day < today
    const overdue = waits && (late(due.due) || (inquiry.acknowledgedAt === null && late(due.acknowledgeBy)))
    const counted = inquiry.rule.counted.days !== 'calendar'
    return { inquiry, pauses: own, due, daysOff: counted ? daysOff(received, due.due ?? today, off) : [], overdue }
  })
}

const standing = async ({ tx }: Acting, inquiryId: string): Promise<InquiryPause | undefined> =>
  (await pausesOf(tx, [inquiryId])).find(({ to }) => to === null)

/** Throws `inquiry.alreadyPaused`, and what `changeInquiry` throws. */
export async function pauseInquiry(acting: Acting, { reason, ...seen }: z.output<typeof PauseInput>): Promise<Inquiry> {
  const { tx, at, actor, newId } = acting
  if (await standing(acting, seen.inquiryId)) throw new Problem('inquiry.alreadyPaused')
  const inquiry = await changeInquiry(acting, seen, 'clock', () => ({}))
  const pause = { id: newId(), inquiryId: inquiry.id, from: at, reason, byName: actor.name }
  await insertPause(tx, { ...pause, to: null, resumedWhy: null, resumedByName: null })
  await acting.enter({ act: 'inquiry.paused', subjectId: inquiry.id, detail: { number: inquiry.number, reason } })
  return inquiry
}

/** Throws `inquiry.notPaused`, and what `changeInquiry` throws. */
export async function resumeInquiry(acting: Acting, { reason, ...seen }: z.output<typeof ResumeInput>): Promise<Inquiry> {
  const { tx, at, actor } = acting
  const pause = await standing(acting, seen.inquiryId)
  if (!pause) throw new Problem('inquiry.notPaused')
  const inquiry = await changeInquiry(acting, seen, 'clock', () => ({}))
  await endPause(tx, pause.id, { to: at, resumedWhy: reason, resumedByName: actor.name })
  const detail = { number: inquiry.number, since: pause.from, reason }
  await acting.enter({ act: 'inquiry.resumed', subjectId: inquiry.id, detail })
  return inquiry
}

/** Throws `inquiry.noExtension`, and what `changeInquiry` throws. */
export async function extendInquiry(acting: Acting, { why, ...seen }: z.output<typeof ExtendInput>): Promise<Inquiry> {
  const inquiry = await changeInquiry(acting, seen, 'clock', ({ rule, extendedAt }) => {
    if (rule.extension === null || extendedAt !== null) throw new Problem('inquiry.noExtension')
    return { extendedAt: acting.at, extendedWhy: why }
  })
  const detail = { number: inquiry.number, extension: inquiry.rule.extension, why }
  await acting.enter({ act: 'inquiry.extended', subjectId: inquiry.id, detail })
  return inquiry
}

export async function acknowledgeInquiry(acting: Acting, seen: z.output<typeof AcknowledgeInquiryInput>): Promise<Inquiry> {
  const inquiry = await changeInquiry(acting, seen, 'clock', ({ acknowledgedAt }) => ({
    acknowledgedAt: acknowledgedAt ?? acting.at,
  }))
  await acting.enter({ act: 'inquiry.acknowledged', subjectId: inquiry.id, detail: { number: inquiry.number } })
  return inquiry
}
