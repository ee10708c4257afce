/** From the office's records to the facts of the vocabulary, each with its source; what no record says stays unknown. */
import type { Booking, Charge, Conviction } from '../record/booking.ts'
import type { Detainer, Warrant } from '../record/detainer.ts'
import type { Facts, FactSource } from '../record/fact.ts'
import type { Finding } from '../record/finding.ts'
import type { OffenseList } from '../record/offenseList.ts'
import type { Subject } from '../record/subject.ts'
import { isDetainerNote } from './detainerNote.ts'
import { inCustody } from './inCustody.ts'
import { ageOn } from './lookBack.ts'
import { chargeItem, convictionItems } from './offenseItems.ts'
import { FACTS, wordFor } from './vocabulary.ts'

/** What is read to know the facts of one request. A paper that is not attached has no booking: custody and charges are then unknown. */
export type Records = {
  readonly detainer: Pick<Detainer, keyof Detainer>
  readonly warrants: readonly Warrant[]
  readonly findings: readonly Finding[]
  readonly subject: Subject | null
  readonly booking: Booking | null
  readonly charges: readonly Charge[]
  readonly convictions: readonly Conviction[]
}

/** `asOf` is the local day (or day and time) of the decision; `home` the state of the office, whose charges are that state's unless they say otherwise. */
export function factsOf(
  all: Records,
  lists: readonly OffenseList[],
  asOf: string,
  home: string | null = null,
): { facts: Facts; sources: FactSource[] } {
  const by = { lists, day: asOf, home }
  const records = { ...all, charges: all.charges.filter((charge) => !isDetainerNote(charge.title)) }
  const { detainer, booking, findings } = records
  const found = Object.fromEntries(
    findings.filter((finding) => wordFor(finding.fact)).map((finding) => [finding.fact, finding.value]),
  )
  const facts: Facts = {
    ...onRecord,
    ...found,
    ...filled({ ...fromPaper(detainer), ...fromBooking(booking, records.subject, asOf) }, found),
    as_of: asOf,
    convictions: convictionItems(records, by),
    charges: booking ? records.charges.map((charge) => chargeItem(charge, by)) : 'unknown',
    warrants: records.warrants.map(({ kind, signedBy, status }) => ({ kind, signed_by: signedBy, status })),
  }
  return { facts, sources: sourcesOf(records) }
}

/** Paper and booking speak first; a finding fills what they leave open and never overrules them. */
const filled = (records: Record<string, unknown>, found: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(records).map(([name, value]) => [
      name,
      value === null || value === 'unknown' ? (found[name] ?? value) : value,
    ]),
  )

/** What exists only once it is recorded, and is not. */
const onRecord = Object.fromEntries(FACTS.filter((word) => word.onRecord).map((word) => [word.name, word.unstated]))

const fromPaper = (detainer: Detainer): Record<string, unknown> => ({
  'request.form': detainer.form,
  'request.asks': detainer.asks,
  'request.status': detainer.status === 'rescinded' || detainer.status === 'superseded' ? detainer.status : 'active',
  'request.exists': 'yes',
  'request.issued_on': detainer.issuedOn,
  'request.received_at': detainer.receivedAt,
  'request.complete': detainer.complete,
  'request.states_probable_cause': detainer.box === null ? null : detainer.box === 1 && detainer.reasons.length > 0,
  'request.supporting_document': detainer.supportingDocument,
  'request.box': detainer.box,
  'request.pc_basis': detainer.reasons,
  'request.operative_on_conviction_only': detainer.operativeOnConvictionOnly,
  'request.served_on_subject': detainer.service?.servedAt ?? null,
  'request.addressee_matches': detainer.addresseeMatches,
})

const fromBooking = (booking: Booking | null, subject: Subject | null, asOf: string): Record<string, unknown> =>
  booking === null
    ? {}
    : {
        'subject.in_custody': inCustody(booking) ? 'yes' : 'no',
        'subject.age': subject?.born ? ageOn(subject.born, asOf) : null,
        bond: booking.bond,
        instant_arrest_on: booking.arrestedOn,
        would_be_released_at: booking.wouldBeReleasedAt,
      }

function sourcesOf({ detainer, booking, convictions, findings }: Records): FactSource[] {
  const paper = { source: `the paper, received by ${detainer.channel.replace('_', ' ')}`, at: detainer.receivedAt, by: null }
  const jail = booking && { source: `booking ${booking.number}`, at: booking.bookedAt, by: null }
  return [
    { fact: 'request', ...paper },
    { fact: 'warrants', ...paper },
    ...(jail
      ? ['subject.in_custody', 'subject.age', 'bond', 'instant_arrest_on', 'would_be_released_at', 'charges'].map((fact) => ({
          fact,
          ...jail,
        }))
      : []),
    ...(booking?.historyCheckedAt
      ? [{ fact: 'convictions', source: 'our own criminal history check', at: booking.historyCheckedAt, by: null }]
      : []),
    ...convictions.map((conviction) => ({
      fact: 'convictions',
      source: `${conviction.title}: ${conviction.source.replaceAll('_', ' ')}`,
      at: null,
      by: null,
    })),
    ...findings.map((finding) => ({
      fact: finding.fact,
      source: finding.source.replaceAll('_', ' '),
      at: finding.enteredAt,
      by: finding.enteredBy,
    })),
  ]
}
