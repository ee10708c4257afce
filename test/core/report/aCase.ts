/** Requests as reports count them: one that is plain, and any that may be, for the properties. */
import fc from 'fast-check'
import type { Case } from '#shared/core/report/case.ts'
import { PLIGHTS } from '#shared/core/report/plight.ts'

export const aCase = (over: Partial<Case> = {}): Case => ({
  id: 'd1',
  number: '2026-00001',
  form: 'I-247A',
  channel: 'fax',
  receivedAt: '2026-03-03T14:00:00.000Z',
  issuedOn: '2026-03-02',
  onlyCancels: false,
  citizenship: 'Freedonia',
  sex: 'M',
  born: '1975-03-02',
  bookingId: 'b1',
  personId: 's1',
  bookedAt: '2026-03-01T02:15:00.000Z',
  custody: 'in_custody',
  leftAt: null,
  releaseCode: null,
  evaluatedAt: '2026-03-03T14:00:00.000Z',
  said: 'decline',
  decidedAt: null,
  outcome: null,
  conformity: null,
  clause: null,
  plight: null,
  offense: null,
  offenseClass: null,
  againAt: null,
  againOutcome: null,
  heldAt: null,
  holdEndedAt: null,
  holdEnd: null,
  endedAt: null,
  ended: null,
  ...over,
})

/** Near the turns of the clocks and of the year in the zones that the tests use. */
const instant = fc
  .integer({ min: Date.parse('2024-12-20T00:00:00Z'), max: Date.parse('2026-01-12T00:00:00Z') })
  .map((ms) => new Date(ms).toISOString())
const maybe = fc.option(instant)
const one = <T>(...values: readonly T[]) => fc.constantFrom(...values)

const anyCase = fc.record({
  receivedAt: instant,
  onlyCancels: fc.boolean(),
  form: one<Case['form']>('I-247A', 'I-247D', 'I-247_2012', 'other'),
  citizenship: one(null, 'Freedonia', 'FREEDONIA ', 'Sylvania'),
  sex: one<Case['sex']>('M', 'F', null),
  born: one(null, '1975', '1990-05', '2008-01-31'),
  issuedOn: one(null, '2019-02-02', '2025-03-01'),
  bookingId: one(null, 'b1', 'b2', 'b3'),
  personId: one(null, 's1', 's2'),
  leftAt: maybe,
  releaseCode: one<Case['releaseCode']>(null, 'transferred_to_ice', 'released_no_ice'),
  evaluatedAt: maybe,
  decidedAt: maybe,
  outcome: one<Case['outcome']>('hold', 'decline', 'notify_only', null),
  conformity: one<Case['conformity']>('follows', 'departs', null),
  clause: one(null, 'a', 'b'),
  plight: one(...PLIGHTS, null),
  offense: one(null, 'THEFT', 'Theft', 'ROBBERY'),
  offenseClass: one(null, 'felony', 'misdemeanor'),
  againAt: maybe,
  heldAt: maybe,
  holdEndedAt: maybe,
  holdEnd: one<Case['holdEnd']>(null, 'picked_up', 'expired', 'released'),
  endedAt: maybe,
  ended: one<Case['ended']>(null, 'rescinded', 'closed', 'moved'),
})

export const anyCases = fc
  .array(anyCase, { maxLength: 60 })
  .map((all) => all.map((over, i) => aCase({ ...over, id: `d${i}`, number: `2025-${String(i).padStart(5, '0')}` })))
