/** The reasons for withholding, as a letter says them, each with the rule that it usually rests on, and the names of the fields. */
import type { LeftOut, ReleaseField, Withheld, WithheldReason } from '../../record/inquiryRecord.ts'

export const REASON_TEXT: Record<WithheldReason, readonly [says: string, citation: string]> = {
  held_for_ice: ['names or describes a person held for immigration authorities', '8 CFR 236.6'],
  identity: ['an identifying number of a person', 'personal privacy'],
  juvenile: ['about a juvenile', 'juvenile confidentiality law of the state'],
  medical: ['medical', 'medical confidentiality'],
  criminal_history: ['criminal history of a person', 'criminal history record law of the state; 28 CFR 20.33'],
  counsel: ['may repeat advice of counsel', 'attorney-client privilege'],
  policy: ['the policy of this office does not let it be told to ICE', 'policy of this office'],
  other: ['', ''],
}

/** `names or describes a person held for immigration authorities (8 CFR 236.6)`. */
export function reasonWords({ reason, citation }: Pick<Withheld, 'reason' | 'citation'>): string {
  const [says, usual] = REASON_TEXT[reason]
  const rule = citation ?? usual
  return says === '' ? rule : `${says} (${rule})`
}

/** `about another person`, `withheld as a whole: medical (medical confidentiality)`. */
export function leftOutWords({ leftOut, citation }: LeftOut): string {
  if (leftOut === 'other_person') return 'about another person'
  if (leftOut === 'not_asked') return 'not what was asked for'
  return `withheld as a whole: ${reasonWords({ reason: leftOut, citation })}`
}

export const FIELD_TEXT: Record<ReleaseField, string> = {
  number: 'Our log number',
  form: 'Form',
  asks: 'Asks for',
  issuedOn: 'Issued',
  issuingOffice: 'Issued by',
  officer: 'Officer',
  receivedAt: 'Received',
  channel: 'Came by',
  addressedTo: 'Addressed to',
  warrants: 'Papers with it',
  status: 'Status',
  outcome: 'Decision',
  decidedAt: 'Decided',
  reason: 'Reason of the decision',
  holdStarted: 'Held from',
  holdEnded: 'Hold ended',
  name: 'Person named',
  born: 'Born',
  sex: 'Sex',
  citizenship: 'Citizenship on the paper',
  aNumber: 'A-number',
  fins: 'Subject ID',
  eventNumber: 'Event number',
  bookingNumber: 'Booking number',
  charges: 'Charges',
  releasedAt: 'Left our custody',
}
