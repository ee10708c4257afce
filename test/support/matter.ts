/** Records of one request as the core is handed them, plain and quiet; a test says only what is different. */
import { type Booking, type Charge, type Conviction, STILL_HERE } from '#shared/record/booking.ts'
import type { Decision } from '#shared/record/decision.ts'
import type { Detainer } from '#shared/record/detainer.ts'
import type { Hold } from '#shared/record/hold.ts'
import type { Matter } from '#shared/record/matter.ts'
import type { Subject } from '#shared/record/subject.ts'
import type { Verdict } from '#shared/record/verdict.ts'
import { booking as bookingInput, charge as chargeInput, paper } from './paper.ts'

export const NOON = '2026-03-03T18:00:00.000Z'

export const verdict = (over: Partial<Verdict> = {}): Verdict => ({
  outcome: 'hold',
  actions: { hold: 'must', notify: 'must', transfer: 'may', interview: 'silent', share: 'silent' },
  untilResolved: null,
  referTo: null,
  maxHold: null,
  deciding: [],
  needs: [],
  duties: [],
  trail: [],
  ...over,
})

export const detainer = (over: Partial<Detainer> = {}): Detainer => ({
  ...paper(),
  id: 'd1',
  version: 1,
  number: '2026-00001',
  bookingId: 'b1',
  match: null,
  status: 'active',
  statusNote: null,
  service: { servedAt: '2026-03-03T15:00:00.000Z', how: 'in_person', by: 'REYES', language: null },
  enteredAt: '2026-03-03T14:00:00.000Z',
  enteredBy: 'reyes',
  ...over,
})

export const subject = (over: Partial<Subject> = {}): Subject => ({ ...bookingInput().subject, id: 's1', version: 1, ...over })

export const booking = (over: Partial<Booking> = {}): Booking => ({
  id: 'b1',
  version: 1,
  number: '26-10498',
  subjectId: 's1',
  facilityId: null,
  bookedAt: '2026-03-01T02:15:00.000Z',
  arrestedOn: '2026-02-28',
  bond: 'none',
  historyCheckedAt: '2026-03-01T03:00:00.000Z',
  ...STILL_HERE,
  ...over,
})

export const charge = (over: Partial<Charge> = {}): Charge => ({
  ...chargeInput(),
  id: 'c1',
  bookingId: 'b1',
  seq: 1,
  version: 1,
  ...over,
})

export const conviction = (over: Partial<Conviction> = {}): Conviction => ({
  id: 'v1',
  subjectId: 's1',
  version: 1,
  title: 'ARMED ROBBERY',
  statute: '943.32(2)',
  class: 'felony',
  degree: null,
  convictedOn: '2019-05-02',
  status: 'final',
  forum: 'adult',
  incarcerated: false,
  releasedOn: null,
  punishable: null,
  wobbler: null,
  incident: null,
  jailDays: null,
  source: 'own_rap_sheet',
  ticks: {},
  ...over,
})

export const decision = (over: Partial<Decision> = {}): Decision => ({
  id: 'x1',
  detainerId: 'd1',
  evaluationId: 'e1',
  kind: 'decided',
  outcome: 'hold',
  conformity: 'follows',
  reason: '',
  by: 'stone',
  byName: 'STONE',
  at: '2026-03-03T16:00:00.000Z',
  happenedAt: null,
  doneBy: null,
  ...over,
})

export const hold = (over: Partial<Hold> = {}): Hold => ({
  id: 'h1',
  detainerId: 'd1',
  decisionId: 'x1',
  startedAt: '2026-03-03T17:00:00.000Z',
  evidence: 'bond receipt 4417',
  capHours: 48,
  cap: '48 h, by the form',
  mustBeFreeBy: '2026-03-05T17:00:00.000Z',
  endedAt: null,
  endedBecause: null,
  endNote: null,
  ...over,
})

/** Decided to hold, as the policy said; nothing else has happened. */
export const matter = (over: Partial<Matter> = {}): Matter => ({
  detainer: detainer(),
  subject: subject(),
  booking: booking(),
  evaluation: { id: 'e1', evaluatedAt: '2026-03-03T14:00:00.000Z', outcome: 'hold', verdict: verdict() },
  decision: decision(),
  decided: { ...decision(), evaluatedOutcome: 'hold', evaluatedActions: verdict().actions },
  hold: null,
  judicial: false,
  ...over,
})
