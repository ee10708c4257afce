/** Where on the form a fact is typed, so that a question of the policy can bring the cursor there. */
import type { Answer } from '#client/trpc.ts'

type Picked = Pick<Answer['booking']['byId'], 'charges' | 'convictions'> | undefined

const ON_PAPER: Readonly<Record<string, string>> = {
  'request.form': 'paper.form',
  'request.asks': 'paper.asks',
  'request.issued_on': 'paper.issuedOn',
  'request.received_at': 'paper.receivedAt',
  'request.complete': 'paper.complete',
  'request.states_probable_cause': 'paper.box',
  'request.supporting_document': 'paper.supportingDocument',
  'request.box': 'paper.box',
  'request.pc_basis': 'paper.box',
  'request.operative_on_conviction_only': 'paper.operativeOnConvictionOnly',
  'request.served_on_subject': 'service',
  'request.addressee_matches': 'paper.addresseeMatches',
}

const IN_BOOKING = ['subject.in_custody', 'subject.age', 'bond', 'instant_arrest_on', 'would_be_released_at']

const WARRANT: Readonly<Record<string, string>> = { kind: 'kind', signed_by: 'signedBy', status: 'status' }

export function fieldOf(fact: string, picked: Picked): string {
  const paper = ON_PAPER[fact]
  if (paper) return paper
  const [, list, index = '0', attribute = ''] = /^(charges|convictions|warrants)(?:\[(\d+)\]\.?(.*))?$/.exec(fact) ?? []
  if (list === 'warrants') return fact === list ? 'warrants' : `warrants.${index}.${WARRANT[attribute] ?? 'kind'}`
  if (list !== undefined || IN_BOOKING.includes(fact)) return picked ? inBooking(fact, list, Number(index), picked) : 'match'
  return `finding.${fact}`
}

/** A charge of this booking disposed as convicted stands after the earlier convictions. */
function inBooking(fact: string, list: string | undefined, index: number, picked: NonNullable<Picked>): string {
  if (list === undefined) return `booking.${fact}`
  if (fact === 'convictions') return 'booking.history'
  if (list === 'charges') return `booking.charge.${picked.charges[index]?.id ?? ''}`
  const earlier = picked.convictions[index]
  if (earlier) return `booking.conviction.${earlier.id}`
  const disposed = picked.charges.filter((charge) => charge.status === 'convicted')[index - picked.convictions.length]
  return `booking.charge.${disposed?.id ?? ''}`
}

/** Facts that stand neither on the paper nor in the booking: somebody must attest them. */
export const isFinding = (fact: string): boolean => fact !== 'as_of' && fieldOf(fact, undefined).startsWith('finding.')

/** Where the cursor goes, in words. */
export function placeOf(fact: string, picked: Picked): string {
  const field = fieldOf(fact, picked)
  if (field.startsWith('finding.')) return '6 Facts'
  if (field.startsWith('booking.charge.')) return `charge ${(picked?.charges.findIndex(({ id }) => field.endsWith(id)) ?? 0) + 1}`
  if (field.startsWith('booking.conviction.')) return 'earlier conviction'
  if (field.startsWith('warrants')) return '4 Warrants'
  return PLACE[field] ?? (field.startsWith('booking.') ? 'the booking' : paperPart(field))
}

const PLACE: Readonly<Record<string, string>> = {
  match: 'find the booking',
  service: '5 Served',
  'booking.history': 'history check',
}

const ASKS = [
  'paper.asks',
  'paper.box',
  'paper.reasons',
  'paper.complete',
  'paper.supportingDocument',
  'paper.operativeOnConvictionOnly',
]

const paperPart = (field: string): string => (ASKS.includes(field) ? '3 What it asks' : '1 Paper')
