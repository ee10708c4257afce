/** A question comes in: it gets its number and the rule of the state as it stands now; and the office's own target where a state gives no number. */
import { inquiriesOfYear, inquiryById, inquiryTarget, insertInquiry, insertTarget } from '#db/repository/inquiry.ts'
import { insertAnswerDay } from '#db/repository/calendar.ts'
import { readOffice } from '#db/repository/office.ts'
import { ruleFor } from '#shared/core/inquiry/stateRule.ts'
import { localOf } from '#shared/core/zone.ts'
import { numberOfYear } from '#shared/core/numberOfYear.ts'
import { Problem } from '#shared/problem.ts'
import { type Inquiry, type InquiryInput, type InquiryTarget, type TargetInput, USUAL_TARGET } from '#shared/record/inquiry.ts'
import type { CalendarDay, CalendarInput } from '#shared/record/calendar.ts'
import type { Acting } from '../context.ts'

/** Nothing of what happens to an inquiry has happened yet. */
const UNTOUCHED = {
  acknowledgedAt: null,
  extendedAt: null,
  extendedWhy: null,
  answer: null,
  remark: null,
  ground: null,
  otherAgency: null,
  preparedAt: null,
  preparedBy: null,
  preparedByName: null,
  approvedAt: null,
  approvedBy: null,
  approvedByName: null,
  letterHash: null,
  returned: null,
  sentAt: null,
  sentHow: null,
  sentByName: null,
  withdrawnAt: null,
  withdrawnWhy: null,
} as const

/** Throws `office.notSetUp`, `inquiry.receivedInFuture`, `record.notFound` when it follows an inquiry that there is none of. */
export async function openInquiry({ tx, actor, at, newId, enter }: Acting, input: InquiryInput): Promise<Inquiry> {
  const office = await readOffice(tx)
  if (!office) throw new Problem('office.notSetUp')
  if (input.receivedAt > at) throw new Problem('inquiry.receivedInFuture')
  if (input.follows !== null && !(await inquiryById(tx, input.follows)))
    throw new Problem('record.notFound', { id: input.follows })
  const year = localOf(at, office.timeZone).slice(0, 4)
  const inquiry: Inquiry = {
    ...input,
    ...UNTOUCHED,
    id: newId(),
    version: 1,
    number: numberOfYear('Q', year, await inquiriesOfYear(tx, year)),
    state: 'open',
    rule: ruleFor(office.state, input.channel, (await inquiryTarget(tx)) ?? USUAL_TARGET),
    openedAt: at,
    openedBy: actor.id,
    openedByName: actor.name,
  }
  await insertInquiry(tx, inquiry)
  const { number, requester, channel, receivedAt, basis, follows, rule } = inquiry
  await enter({
    act: 'inquiry.opened',
    subjectId: inquiry.id,
    detail: { number, requester, channel, receivedAt, basis, follows, counted: rule.counted, by: rule.by },
  })
  return inquiry
}

/** For inquiries that are opened from now on. */
export async function setTarget({ tx, actor, at, newId, enter }: Acting, input: TargetInput): Promise<InquiryTarget> {
  const was = (await inquiryTarget(tx)) ?? USUAL_TARGET
  const target = { id: newId(), ...input, at, by: actor.id, byName: actor.name }
  await insertTarget(tx, target)
  await enter({ act: 'inquiry.targetSet', subjectId: target.id, detail: { was, ...input } })
  return target
}

/** A holiday of the state, or a day on which the office answers nothing: beside the calendar of holds, so that no hold lasts longer by it. */
export async function setAnswerDay({ tx, actor, at, newId, enter }: Acting, input: CalendarInput): Promise<CalendarDay> {
  const day = { id: newId(), ...input, enteredAt: at, enteredBy: actor.id, enteredByName: actor.name }
  await insertAnswerDay(tx, day)
  await enter({ act: 'inquiry.daySet', subjectId: day.id, detail: { ...input } })
  return day
}
