/** The words of inquiries: who asks, on what ground, how it stands, and what can be answered. */
import type { Uncovered } from '#shared/core/inquiry/covers.ts'
import type { Due } from '#shared/core/inquiry/dueDay.ts'
import type { OwnRule } from '#shared/record/dueRule.ts'
import type { AnswerKind, Inquiry, InquiryState, Requester } from '#shared/record/inquiry.ts'
import type { SearchCriteria } from '#shared/record/inquirySearch.ts'
import type { LeftOut, WithheldReason } from '#shared/record/inquiryRecord.ts'
import type { State } from './part/Mark.tsx'
import { day } from './time.ts'
import { outcomeWord } from './wording.ts'

export const requesterWord: Record<Requester, string> = {
  press: 'Press',
  public: 'Public records requester',
  person: 'The person',
  attorney: 'Attorney of the person',
  family: 'Family',
  council: 'County council or another authority',
  ice: 'ICE',
  other_jail: 'Another jail',
}

export const basisWord: Record<Inquiry['basis'], string> = {
  public_records: 'Public records law',
  own_record: "The person's own record",
  subpoena: 'Subpoena or court order',
  agency_request: 'Request of another agency',
  none: 'None named',
}

export const askedByWord: Record<Inquiry['channel'], string> = {
  email: 'Email',
  mail: 'Mail',
  in_person: 'In person',
  phone: 'Phone',
  fax: 'Fax',
  portal: 'Portal',
}

export const answerWord: Record<AnswerKind, string> = {
  found: 'Records found and released',
  no_record: 'No responsive record',
  cannot_confirm: 'Cannot confirm or deny',
  not_ours: 'Not our record',
}

export const inquiryStateWord: Record<InquiryState, readonly [State, string]> = {
  open: ['clock', 'to be answered'],
  prepared: ['wait', 'waits for approval'],
  approved: ['clock', 'to be sent'],
  sent: ['done', 'sent'],
  withdrawn: ['done', 'withdrawn'],
}

export const uncoveredWord: Record<Uncovered, string> = {
  before_receipt: 'run before the question came',
  shorter_span: 'a shorter span than was asked',
  other_person: 'not the person that was asked about',
  narrower: 'narrower than the question',
}

export const withheldWord: Record<WithheldReason, string> = {
  held_for_ice: 'Held for ICE (8 CFR 236.6)',
  identity: 'Identifying number',
  juvenile: 'Juvenile',
  medical: 'Medical',
  criminal_history: 'Criminal history',
  counsel: 'Advice of counsel',
  policy: 'Our policy keeps it from ICE',
  other: 'Another reason',
}

export const leftOutWord: Record<LeftOut['leftOut'], string> = {
  not_asked: 'Not what was asked for',
  other_person: 'About another person',
  ...withheldWord,
}

export const decisionWords = { undecided: 'not decided', ...outcomeWord }

const dayType = { calendar: 'days of the calendar', working: 'working days', business: 'business days' } as const

/** `5 business days, Illinois Freedom of Information Act`. */
export const sayRule = ({ counted, by, citation, state }: OwnRule): string =>
  `${counted.count} ${dayType[counted.days]}, ${by === 'law' ? citation : `the target of this office (${citation.startsWith('no rule') ? citation : `the law of ${state} gives no number`})`}`

export const sayDue = ({ due, pausedSince, left }: Due): string =>
  due === null ? `paused since ${day(pausedSince)}, ${left} counted days left` : `due ${day(due)}`

const span = (from: string | null, to: string | null): string | null =>
  from === null && to === null
    ? null
    : from === null
      ? `until ${day(to)}`
      : to === null
        ? `from ${day(from)}`
        : `${day(from)} to ${day(to)}`

export const saySpan = ({ receivedFrom, receivedTo }: SearchCriteria): string => span(receivedFrom, receivedTo) ?? 'the whole log'

/** `VILLANUEVA PRADO, Marcos; born 1980; agency "Chicago"`. */
export function sayCriteria({ surname, given, born, number, issuedFrom, issuedTo, agency, outcome }: SearchCriteria): string {
  const name = [surname?.toUpperCase(), given].filter(Boolean).join(', ')
  const issued = span(issuedFrom, issuedTo)
  const parts = [
    name,
    born && `born ${day(born)}`,
    number && `number ${number}`,
    issued && `issued ${issued}`,
    agency && `agency "${agency}"`,
    outcome && `decision: ${decisionWords[outcome].toLowerCase()}`,
  ]
  return parts.filter(Boolean).join('; ') || 'every request'
}
