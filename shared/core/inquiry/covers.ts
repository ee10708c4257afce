/** Whether a search that found nothing covers what was asked: the same person, at least the same span, and no limit that the question does not have. */
import type { Inquiry } from '../../record/inquiry.ts'
import type { InquirySearch, SearchCriteria } from '../../record/inquirySearch.ts'
import { foldName } from '../foldName.ts'
import { foldId } from '../person/foldId.ts'

export type Uncovered = 'before_receipt' | 'shorter_span' | 'other_person' | 'narrower'

/** What keeps it from covering the question; nothing when it does. */
export function uncovered(
  { asks, receivedAt }: Pick<Inquiry, 'asks' | 'receivedAt'>,
  { criteria, at }: Pick<InquirySearch, 'criteria' | 'at'>,
): readonly Uncovered[] {
  const narrower =
    shorter(criteria.issuedFrom, criteria.issuedTo, asks.issuedFrom, asks.issuedTo) ||
    !partOf(criteria.agency, asks.agency) ||
    (criteria.outcome !== null && criteria.outcome !== asks.outcome)
  const why: (readonly [boolean, Uncovered])[] = [
    [at < receivedAt, 'before_receipt'],
    [shorter(criteria.receivedFrom, criteria.receivedTo, asks.receivedFrom, asks.receivedTo), 'shorter_span'],
    [!samePerson(asks, criteria), 'other_person'],
    [narrower, 'narrower'],
  ]
  return why.flatMap(([is, reason]) => (is ? [reason] : []))
}

type Person = Pick<SearchCriteria, 'surname' | 'given' | 'born' | 'number'>

/** Who is found by a name or by a number is found by either, so a search for both covers a question for one; less of a name finds more. */
function samePerson(asks: Person, searched: Person): boolean {
  const { surname, given, born, number } = searched
  if (surname === null && given === null && born === null && number === null) return true
  const named = asks.surname !== null || asks.given !== null || asks.born !== null
  if (!named && asks.number === null) return false
  const name =
    (asks.surname === null) === (surname === null) &&
    wordsOf(surname, asks.surname) &&
    wordsOf(given, asks.given) &&
    (asks.surname !== null || (asks.given === null) === (given === null)) &&
    (born === null || (asks.born ?? '').startsWith(born))
  const sameNumber = asks.number === null || (number !== null && foldId(number) === foldId(asks.number))
  return (!named || name) && sameNumber
}

/** Every word searched for is one that was asked for. */
const wordsOf = (searched: string | null, asked: string | null): boolean =>
  searched === null ||
  foldName(searched)
    .split(' ')
    .every((word) => foldName(asked).split(' ').includes(word))

const partOf = (searched: string | null, asked: string | null): boolean =>
  searched === null || (asked !== null && foldName(asked).includes(foldName(searched)))

const shorter = (from: string | null, to: string | null, askedFrom: string | null, askedTo: string | null): boolean =>
  (from !== null && (askedFrom === null || from > askedFrom)) || (to !== null && (askedTo === null || to < askedTo))
