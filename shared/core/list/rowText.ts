/** What a row of a list came to, in the words of the screen, the letter and the evidence alike. */
import type { AgencySign, Because, ComparedField, FieldLikeness, ListClass, ListReading } from '../../record/listRow.ts'
import { inSeries } from '../inSeries.ts'
import type { OurRequest } from './likeRequest.ts'

export const CLASS_TEXT: Record<ListClass, string> = {
  agrees: 'ours, and agrees',
  differs: 'ours, and differs',
  decided_otherwise: 'ours, decided otherwise',
  moved_before: 'ours, moved away before',
  namesake: 'another agency of our name',
  elsewhere: 'another agency',
  never_received: 'never received here',
  unclear: 'not enough to tell',
}

export const BECAUSE_TEXT: Record<Because, string> = {
  other_state: 'The row is of another state.',
  other_code: 'The code of the agency is not ours.',
  other_name: 'The agency is of our state and has another name than any of ours.',
  name_alone: 'The row names an agency without its state or code; a name alone is shared by many.',
  no_agency: 'The row does not say which agency it is about.',
  codes_conflict: 'One code is ours and another is not.',
  other_name_same_county: 'It is of our county, under a name that is not one of ours.',
  name_is_near: 'The name is like ours and is not one of our spellings.',
  other_city: 'The name and state are ours, the city is not.',
  nothing_to_find_by: 'It is about us, and has neither a person, a number nor a day of issue to look for.',
  before_our_log: 'It is about us, and about a time before our log begins.',
  several_alike: 'Several of our requests fit it about as well.',
  only_alike: 'Some of our requests are like it, none enough.',
  none_like_it: 'It is about us, and no request of our log is like it.',
  all_agrees: 'One request of ours fits, and nothing that can be compared differs.',
  a_field_differs: 'One request of ours fits, and something differs.',
  decided_so: 'Our log has another decision for this request.',
  left_before: 'The person had been moved to another agency before that day, and nobody here declined.',
}

const FIELD_TEXT: Record<ComparedField, string> = {
  number: 'number',
  name: 'name',
  born: 'birth date',
  citizenship: 'citizenship',
  issuedOn: 'day of issue',
  charges: 'charge words',
  outcome: 'outcome',
  declinedOn: 'day of the decline',
}

const SIGN_TEXT: Record<AgencySign['sign'], string> = {
  state: 'state',
  ori: 'ORI',
  fips: 'FIPS code',
  detloc: 'DETLOC code',
  name: 'name',
  city: 'city',
  sent_to_us: 'the list was sent to us as ours',
}

export const sayAgency = (signs: readonly AgencySign[]): string =>
  (['same', 'near', 'other'] as const)
    .flatMap((way) => {
      const those = signs.filter((one) => one.way === way).map(({ sign }) => SIGN_TEXT[sign])
      const word = { same: 'ours', near: 'like ours', other: 'not ours' }[way]
      return those.length === 0 ? [] : [`${inSeries(those, 'and')}: ${word}`]
    })
    .join('; ')

export const sayFields = (fields: readonly FieldLikeness[]): string =>
  (['agrees', 'nearly', 'differs'] as const)
    .flatMap((way) => {
      const those = fields.filter(({ likeness }) => likeness === way).map(({ field }) => FIELD_TEXT[field])
      const word = { agrees: 'agrees', nearly: 'nearly agrees', differs: 'differs' }[way]
      return those.length === 0 ? [] : [`${word}: ${inSeries(those, 'and')}`]
    })
    .join('; ')

const OUTCOME_TEXT: Record<NonNullable<OurRequest['outcome']>, string> = {
  hold: 'decided to hold',
  notify_only: 'decided to notify only',
  decline: 'declined',
  court_process: 'taken to court',
  no_action: 'no action was due',
}

type Became = Pick<OurRequest, 'outcome' | 'decidedOn' | 'movedOn' | 'movedTo' | 'status'>

/** What our log has of the request, from the records alone. */
export function sayOurs({ outcome, decidedOn, movedOn, movedTo, status }: Became): string {
  const parts = [
    outcome === null ? 'no decision' : `${OUTCOME_TEXT[outcome]}${decidedOn === null ? '' : ` on ${decidedOn}`}`,
    movedOn === null ? null : `moved${movedTo === null ? '' : ` to ${movedTo}`} on ${movedOn}`,
    status === 'rescinded' ? 'cancelled by ICE' : status === 'superseded' ? 'replaced by a later request' : null,
  ]
  return parts.filter(Boolean).join(', ')
}

/** What the list says of it. */
export function sayTheirs({ said, claim, declinedOn, issuedOn }: ListReading): string {
  const outcome = said ?? (claim === 'declined' ? 'declined' : null)
  const parts = [
    outcome && `${outcome}${declinedOn === null ? '' : `, ${declinedOn}`}`,
    issuedOn === null ? null : `issued ${issuedOn}`,
  ]
  return parts.filter(Boolean).join('; ')
}
