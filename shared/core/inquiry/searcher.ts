/**
 * Whether one request of the log answers a search. Names count as found when they are the same or are often written one for the other
 * (a slip, the same sound, a short form, names that changed places), and no birth date speaks against it; what agrees in part of a name only
 * is counted apart, so that a common surname neither hides nor makes a record.
 */
import type { Decision } from '../../record/decision.ts'
import type { Detainer } from '../../record/detainer.ts'
import type { SearchCriteria } from '../../record/inquirySearch.ts'
import type { Subject } from '../../record/subject.ts'
import { foldName } from '../foldName.ts'
import { foldId } from '../person/foldId.ts'
import { hearing } from '../person/likePerson.ts'
import { likeliest } from '../person/likeliest.ts'
import { hear, type Heard } from '../person/likeWord.ts'
import { namesOf, type Recorded } from '../person/namesOf.ts'

type Numbers = 'aNumber' | 'fins' | 'localId' | 'stateId' | 'fbiNumber'

/** A request as the log has it, with the person of ours to whom it was attached. */
export type LoggedRequest = Pick<
  Detainer,
  | 'id'
  | 'number'
  | 'subject'
  | 'aNumber'
  | 'fins'
  | 'eventNumber'
  | 'issuedOn'
  | 'receivedAt'
  | 'issuingOffice'
  | 'addressedTo'
  | 'status'
> & {
  /** The ledger's entry with which it came into the log. */
  readonly enteredSeq: number
  readonly bookingNumber: string | null
  readonly own: Pick<Subject, 'surname' | 'given' | 'middle' | 'aliases' | 'born' | Numbers> | null
  /** Null too where nobody asked for it. */
  readonly outcome: Decision['outcome']
}

export type Answered = 'found' | 'near' | null

/** In bits, as `likePerson` weighs: a surname alone that is the same, or a name and half a birth date. */
const FOUND = 6
/** About what one surname out of two brings when the given names differ. */
const NEAR = 2

export function searcher(criteria: SearchCriteria): (request: LoggedRequest) => Answered {
  const { surname, given, born, number, issuedFrom, issuedTo, agency, outcome } = criteria
  const named = surname !== null || given !== null || born !== null
  const hearAgain = hearing(remembering())
  const heard = (record: Recorded) => namesOf(record).map(hearAgain)
  const asked = named ? heard({ surname: surname ?? '', given, middle: null, aliases: [], born }) : []
  const bitsOf = (record: Recorded): number => likeliest(asked, heard(record)).bits
  const wanted = number === null ? '' : foldId(number)
  const office = agency === null ? '' : foldName(agency)
  const who = (request: LoggedRequest): Answered => {
    if (!named && number === null) return 'found'
    if (wanted !== '' && numbersOf(request).some((one) => foldId(one) === wanted)) return 'found'
    if (!named) return null
    const { subject, own } = request
    const bits = Math.max(bitsOf(subject), own && !sameName(own, subject) ? bitsOf(own) : -Infinity)
    return bits >= FOUND ? 'found' : bits >= NEAR ? 'near' : null
  }
  return (request) => {
    const { issuedOn, issuingOffice, addressedTo } = request
    if (issuedFrom !== null && (issuedOn === null || issuedOn < issuedFrom)) return null
    if (issuedTo !== null && (issuedOn === null || issuedOn > issuedTo)) return null
    if (office !== '' && ![issuingOffice, addressedTo].some((one) => foldName(one).includes(office))) return null
    if (outcome !== null && (request.outcome ?? 'undecided') !== outcome) return null
    return who(request)
  }
}

/** A long log has few words: each is heard once in a search. */
function remembering(): (word: string) => Heard {
  const heard = new Map<string, Heard>()
  return (word) => {
    const known = heard.get(word) ?? hear(word)
    heard.set(word, known)
    return known
  }
}

/** The paper's person is mostly ours to the letter, and need not be compared twice. */
const sameName = (own: Recorded, paper: Recorded): boolean =>
  own.aliases.length === 0 &&
  own.surname === paper.surname &&
  own.given === paper.given &&
  own.middle === paper.middle &&
  own.born === paper.born

const numbersOf = ({ number, aNumber, fins, eventNumber, bookingNumber, own }: LoggedRequest): readonly string[] =>
  [
    number,
    aNumber,
    fins,
    eventNumber,
    bookingNumber,
    own?.aNumber,
    own?.fins,
    own?.localId,
    own?.stateId,
    own?.fbiNumber,
  ].flatMap((one) => one ?? [])
