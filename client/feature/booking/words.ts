/** The words for single values of a booking, its charges and its convictions. */
import type { Booking, ChargeInput, ConvictionInput } from '#shared/record/booking.ts'

export const classWord: Record<ChargeInput['class'], string> = {
  felony: 'felony',
  misdemeanor: 'misdemeanor',
  indictable: 'indictable',
  disorderly_persons: 'disorderly persons',
  infraction: 'infraction',
  other: 'other',
  unknown: 'not known',
}

export const chargeStatusWord: Record<ChargeInput['status'], string> = {
  pending: 'pending',
  convicted: 'convicted',
  dismissed: 'dismissed',
  acquitted: 'acquitted',
  diverted: 'diverted',
  unknown: 'not known',
}

export const convictionStatusWord: Record<ConvictionInput['status'], string> = {
  final: 'final',
  on_appeal: 'on appeal',
  vacated: 'vacated',
  overturned: 'overturned',
  expunged: 'expunged',
  unknown: 'not known',
}

export const forumWord: Record<ConvictionInput['forum'], string> = {
  adult: 'adult court',
  juvenile: 'juvenile court',
  youthful_offender: 'youthful offender',
  unknown: 'not known',
}

export const sourceWord: Record<ConvictionInput['source'], string> = {
  own_rap_sheet: 'our own rap sheet',
  court: 'the court',
  ICE: 'ICE',
}

export const pcWord: Record<ChargeInput['pcFinding'], string> = {
  none: 'none',
  pc_48h: 'within 48 hours of arrest',
  pc_872: 'held to answer',
  unknown: 'not known',
}

export const punishableWord: Record<NonNullable<ChargeInput['punishable']> | 'unknown', string> = {
  state_prison: 'state prison',
  county_jail_1170h: 'county jail, 1170(h)',
  county_jail: 'county jail',
  fine_only: 'fine only',
  unknown: 'not known',
}

export const bondWords: Record<Booking['bond'], string> = {
  none: 'none set',
  not_posted: 'not posted',
  posted: 'posted',
  denied: 'denied',
  unknown: 'not known',
}

export const yesNoWord = { yes: 'yes', no: 'no', unknown: 'not known' } as const

export const flagOf = (word: keyof typeof yesNoWord): boolean | null => (word === 'unknown' ? null : word === 'yes')
export const wordOfFlag = (flag: boolean | null): keyof typeof yesNoWord => (flag === null ? 'unknown' : flag ? 'yes' : 'no')
