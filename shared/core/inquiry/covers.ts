/** Whether a search that found nothing covers what was asked: the same person, at least the same span, and no limit that the question does not have. */
import type { Inquiry } from '../../record/inquiry.ts'
import type { InquirySearch } from '../../record/inquirySearch.ts'
import { foldName } from '../foldName.ts'
import { foldId } from '../person/foldId.ts'

export type Uncovered = 'before_receipt' | 'shorter_span' | 'other_person' | 'narrower'

/** What keeps it from covering the question; nothing when it does. */
export function uncovered(
  { asks, receivedAt }: Pick<Inquiry, 'asks' | 'receivedAt'>,
  { criteria, at }: Pick<InquirySearch, 'criteria' | 'at'>,
): readonly Uncovered[] {
  const { surname, given, born, number } = criteria
  const person = asks.surname !== null || asks.given !== null || asks.born !== null || asks.number !== null
  const same =
    (asks.number !== null && number !== null && foldId(number) === foldId(asks.number)) ||
    ((asks.surname !== null || asks.given !== null || asks.born !== null) &&
      within(surname, asks.surname, foldName) &&
      within(given, asks.given, foldName) &&
      within(born, asks.born, (day) => day))
  const narrower = [criteria.issuedFrom, criteria.issuedTo, criteria.agency, criteria.outcome].some((one) => one !== null)
  const shorter =
    (criteria.receivedFrom !== null && (asks.receivedFrom === null || criteria.receivedFrom > asks.receivedFrom)) ||
    (criteria.receivedTo !== null && (asks.receivedTo === null || criteria.receivedTo < asks.receivedTo))
  const why: (readonly [boolean, Uncovered])[] = [
    [at < receivedAt, 'before_receipt'],
    [shorter, 'shorter_span'],
    [person && !same, 'other_person'],
    // A question that names nobody may be about one agency or one outcome; who asks about a person asks about all of them.
    [person && narrower, 'narrower'],
  ]
  return why.flatMap(([is, reason]) => (is ? [reason] : []))
}

/** A search with less of the person than was asked finds more, so it covers; with more it may miss. */
const within = (searched: string | null, asked: string | null, fold: (text: string) => string): boolean =>
  searched === null || (asked !== null && fold(asked).startsWith(fold(searched)))
