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
import { hearPerson } from '../person/likePerson.ts'
import { likeliest } from '../person/likeliest.ts'
import { namesOf } from '../person/namesOf.ts'

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
  const asked = named ? namesOf({ surname: surname ?? '', given, middle: null, aliases: [], born }).map(hearPerson) : []
  const wanted = number === null ? '' : foldId(number)
  const office = agency === null ? '' : foldName(agency)
  const who = (request: LoggedRequest): Answered => {
    if (!named && number === null) return 'found'
    if (wanted !== '' && numbersOf(request).some((one) => foldId(one) === wanted)) return 'found'
    if (!named) return null
    const records = [{ ...request.subject }, ...(request.own ? [request.own] : [])]
    const bits = Math.max(...records.map((record) => likeliest(asked, namesOf(record).map(hearPerson)).bits))
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
