/** The words for single values of a booking, its charges and its convictions. */
import type { Booking, ChargeInput, ConvictionInput } from '#shared/record/booking.ts'
import type { CustodyEvent } from '#shared/record/custodyEvent.ts'

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

export const releaseCodeWord: Record<NonNullable<Booking['releaseCode']> | 'unknown', string> = {
  unknown: 'not said',
  released_no_ice: 'released, ICE not told',
  released_ice_notified: 'released, ICE told beforehand',
  released_inside_to_ice: 'released to ICE waiting inside',
  released_then_arrested: 'released, then arrested by ICE at the jail',
  transferred_to_ice: 'turned over to ICE',
  released_at_expiry: 'released when the hold ran out',
  to_other_agency: 'to another agency',
  to_prison: 'to prison',
}

export const relayedWord: Record<NonNullable<Booking['relayed']> | 'unknown', string> = {
  unknown: 'not said',
  yes: 'went along',
  no: 'did not go along',
}

export const eventWord: Record<CustodyEvent['kind'], string> = {
  booked: 'Booked',
  bond: 'Bond',
  disposition: 'Disposition',
  release_ordered: 'Release ordered',
  would_be_release: 'Would-be release',
  left: 'Left our custody',
  returned: 'Back in our custody',
}
