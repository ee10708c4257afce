/** The facts of a past booking as of another day: the desk's own reading of the records, under the premises of the replay. */
import type { Imported } from '#db/repository/imported.ts'
import { isDetainerNote } from '#shared/core/detainerNote.ts'
import { factsOf } from '#shared/core/factsOf.ts'
import type { Charge, Conviction } from '#shared/record/booking.ts'
import { BLANK_PAPER, type Detainer } from '#shared/record/detainer.ts'
import type { Facts } from '#shared/record/fact.ts'
import type { OffenseList } from '#shared/record/offenseList.ts'
import { type Premises, WARRANTS } from './premise.ts'

/** `asOf` is a local day. */
export function replayedFacts(
  { booking, subject, charges, convictions }: Imported & { readonly convictions: readonly Conviction[] },
  lists: readonly OffenseList[],
  asOf: string,
  premises: Premises,
): Facts {
  const records = {
    detainer: REQUEST,
    warrants: [],
    findings: [],
    subject,
    booking: { ...booking, historyCheckedAt: premises.convictions === 'export' ? asOf : null },
    charges: charges.filter((charge) => !isDetainerNote(charge.title)).map((charge) => onDay(charge, asOf, premises)),
    convictions,
  }
  return {
    ...factsOf(records, lists, asOf).facts,
    ...NOT_RECORDED,
    'subject.in_custody': premises.custody === 'unknown' ? null : premises.custody,
    'request.asks': premises.asks === 'unknown' ? null : premises.asks.split(','),
    ...premises.facts,
    warrants: WARRANTS[premises.warrants],
  }
}

/** What was disposed later was still pending on that day. */
function onDay(charge: Charge, asOf: string, { dispositions }: Premises): Charge {
  const later = charge.disposedOn !== null && charge.disposedOn > asOf
  const pending = later || (charge.disposition === null && dispositions === 'pending')
  return pending ? { ...charge, status: 'pending', disposedOn: null, disposition: null } : charge
}

/** The export tells that there was a request, and nothing of its paper. */
const NOT_RECORDED = {
  'request.form': null,
  'request.received_at': null,
  'request.complete': null,
  'request.states_probable_cause': null,
  'request.supporting_document': null,
  'request.box': null,
  'request.pc_basis': null,
}

const REQUEST: Detainer = {
  id: '',
  version: 1,
  number: '',
  bookingId: null,
  match: null,
  status: 'active',
  statusNote: null,
  service: null,
  enteredAt: '',
  enteredBy: '',
  ...BLANK_PAPER,
  form: 'other',
  asks: ['hold', 'notify'],
  receivedAt: '',
  channel: 'jail_system',
}
