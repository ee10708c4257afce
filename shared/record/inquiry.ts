/**
 * An inquiry: who asks what about our records, by when it must be answered, and what was answered, approved by another person and sent.
 * After it was sent nothing changes: a correction is a new inquiry that names the former.
 */
import { z } from 'zod'
import type { OwnRule } from './dueRule.ts'
import { Day, Instant, line, optionalLine } from './instant.ts'
import { SearchCriteria } from './inquirySearch.ts'

const REQUESTERS = ['person', 'attorney', 'family', 'press', 'public', 'council', 'ice', 'other_jail'] as const
export type Requester = (typeof REQUESTERS)[number]

const BASES = ['public_records', 'own_record', 'subpoena', 'agency_request', 'none'] as const
const ASKED_BY = ['email', 'mail', 'in_person', 'phone', 'fax', 'portal'] as const

const text = (label: string, max: number) =>
  z.string().trim().min(1, `${label} is missing.`).max(max, `${label} is longer than ${max} characters. Shorten it.`)

export const InquiryInput = z.object({
  requester: z.enum(REQUESTERS),
  name: line('Who asks', 120),
  organization: optionalLine(120),
  /** Where the answer goes: an address, an email address, a number. */
  replyTo: optionalLine(300),
  channel: z.enum(ASKED_BY),
  receivedAt: Instant,
  basis: z.enum(BASES),
  /** The day by which the paper itself wants the answer, as a subpoena does. */
  answerBy: Day.nullable().default(null),
  /** As it was asked, word for word. */
  question: text('The question', 4000),
  /** What of it can be looked for. */
  asks: SearchCriteria,
  /** The inquiry that this one corrects or goes on from. */
  follows: z.string().nullable().default(null),
})
export type InquiryInput = z.infer<typeof InquiryInput>

/** `not_ours`: addressed to another agency, or gone with the person to one. `cannot_confirm`: the law keeps it; neither confirmed nor denied. */
const ANSWERS = ['found', 'no_record', 'cannot_confirm', 'not_ours'] as const
export type AnswerKind = (typeof ANSWERS)[number]

const INQUIRY_STATES = ['open', 'prepared', 'approved', 'sent', 'withdrawn'] as const
export type InquiryState = (typeof INQUIRY_STATES)[number]

export type Inquiry = InquiryInput & {
  readonly id: string
  readonly version: number
  /** Our own number, `Q2026-0001`, in the order of entry within the year. */
  readonly number: string
  readonly state: InquiryState
  readonly rule: OwnRule
  readonly acknowledgedAt: string | null
  readonly extendedAt: string | null
  readonly extendedWhy: string | null
  readonly answer: AnswerKind | null
  /** What is added to the standard words. */
  readonly remark: string | null
  /** The rule by which it can be neither confirmed nor denied. */
  readonly ground: string | null
  /** To whom "not our record" points. */
  readonly otherAgency: string | null
  readonly openedAt: string
  readonly openedBy: string
  readonly openedByName: string
  readonly preparedAt: string | null
  readonly preparedBy: string | null
  readonly preparedByName: string | null
  readonly approvedAt: string | null
  readonly approvedBy: string | null
  readonly approvedByName: string | null
  /** SHA-256 of the letter as it was approved. */
  readonly letterHash: string | null
  readonly returned: string | null
  readonly sentAt: string | null
  readonly sentHow: string | null
  readonly sentByName: string | null
  readonly withdrawnAt: string | null
  readonly withdrawnWhy: string | null
}

/** Which inquiry, and in which version it was on screen. */
const OnScreen = z.object({ inquiryId: z.string(), version: z.number().int() })
export type InquiryOnScreen = z.infer<typeof OnScreen>

export const PauseInput = OnScreen.extend({ reason: line('Why the clock stands still', 300) })
export const ResumeInput = OnScreen.extend({ reason: line('Why it runs again', 300) })
export const ExtendInput = OnScreen.extend({ why: line('What the notice to the requester said', 300) })
export const AcknowledgeInquiryInput = OnScreen
export const AnswerInput = OnScreen.extend({
  answer: z.enum(ANSWERS),
  remark: optionalLine(1500),
  otherAgency: optionalLine(200),
  ground: optionalLine(200),
})
/** What "cannot confirm" rests on where nothing else is named. */
export const USUAL_GROUND = '8 CFR 236.6'
export type AnswerInput = z.infer<typeof AnswerInput>
/** `letter`: SHA-256 of the letter's text as it was on screen. */
export const ApproveInput = OnScreen.extend({ letter: z.string().optional() })
export const SendBackInput = OnScreen.extend({ note: line('What is to be changed', 500) })
export const SendInput = OnScreen.extend({ how: line('How it was sent, and to where', 300) })
export const WithdrawInput = OnScreen.extend({ why: line('Why it needs no answer', 300) })

const DAYS = 'Give whole working days between 1 and 60.'
export const TargetInput = z.object({
  days: z.number(DAYS).int(DAYS).min(1, DAYS).max(60, DAYS),
  note: line('The reason', 300),
})
export type TargetInput = z.infer<typeof TargetInput>
export const USUAL_TARGET = 10
export type InquiryTarget = TargetInput & {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly byName: string
}

export type InquiryPause = {
  readonly id: string
  readonly inquiryId: string
  readonly from: string
  readonly reason: string
  readonly byName: string
  /** Null while the clock stands still. */
  readonly to: string | null
  readonly resumedWhy: string | null
  readonly resumedByName: string | null
}
