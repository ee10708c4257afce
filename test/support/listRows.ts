/** A row about an invented county, and a request of its log that was declined; a test says only what is different. */
import type { ListFrame } from '#shared/core/list/classRow.ts'
import type { OurRequest } from '#shared/core/list/likeRequest.ts'
import type { ListReading } from '#shared/record/listRow.ts'
import { juniper } from './lists.ts'

export const frame: ListFrame = { us: juniper(), sentToUs: false, spanTo: '2026-03-08', logFrom: '2026-01-02' }

export const reading = (over: Partial<ListReading> = {}): ListReading => ({
  agency: 'Juniper County Jail',
  state: 'WI',
  ori: null,
  fips: null,
  detloc: null,
  city: null,
  number: null,
  aNumber: null,
  surname: null,
  given: null,
  born: null,
  citizenship: null,
  issuedOn: '2026-03-02',
  declinedOn: '2026-03-05',
  charges: null,
  form: null,
  said: null,
  claim: 'declined',
  ...over,
})

export const request = (over: Partial<OurRequest> = {}): OurRequest => ({
  id: 'd1',
  number: '2026-00001',
  persons: [{ surname: 'LOPEZ GARCIA', given: 'Jose', middle: null, aliases: [], born: '1975-03-02' }],
  numbers: ['2026-00001', 'A098765432', '26-10498'],
  aNumbers: ['A098765432'],
  citizenship: 'Freedonia',
  issuedOn: '2026-03-02',
  receivedOn: '2026-03-03',
  status: 'active',
  outcome: 'decline',
  decidedOn: '2026-03-05',
  charges: ['DRUG POSSESSION'],
  movedOn: null,
  movedTo: null,
  ...over,
})
